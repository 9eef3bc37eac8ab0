"""The file of a purchase as one archive: the paper twice, its entries as the log has them, its public documents."""

import json
import tempfile
import zipfile
from datetime import date
from typing import IO

from goufu.core.models import Entry
from goufu.core.uploads.files import path_of
from goufu.rooms.oversight.case_file import CaseFile, paper
from goufu.ui.official import official_docx, official_pdf

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that the format can say: the same file always packs to the same bytes."""


def packed(of: CaseFile, today: date) -> IO[bytes]:
    """A ZIP in a temporary file, at its beginning. Documents bear their SHA-256 as names, so they check themselves."""
    written, made = paper(of, today), tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(_named("file.pdf"), official_pdf(written))
        pack.writestr(_named("file.docx"), official_docx(written))
        pack.writestr(_named("entries.json"), _entries(of))
        for each in of.files:
            if each.public:
                with (
                    pack.open(_named(f"documents/{each.sha256}"), "w") as place,
                    path_of(each.sha256).open("rb") as held,
                ):
                    while piece := held.read(1 << 20):
                        place.write(piece)
    made.seek(0)
    return made


def _named(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, _NO_TIME)


def _entries(of: CaseFile) -> bytes:
    """Hash and body of each entry, in the order in which they were made."""
    hashes = [bytes.fromhex(each.hash) for each in of.entries]
    bodies = {bytes(each.hash): each.body for each in Entry.objects.filter(hash__in=hashes)}
    said = [{"hash": each.hex(), "body": json.loads(bytes(bodies[each]))} for each in hashes]
    return json.dumps(said, ensure_ascii=False, indent=1).encode()
