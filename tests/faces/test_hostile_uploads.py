"""Files that are brought to do harm, or by mistake: refused with the reason, and nothing of them stays."""

import io
import tracemalloc
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as installed
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject
from tests.cast import Cast
from tests.tendering import Tendering, noticed

from goufu.api.signin import issue_token
from goufu.core.exceptions import BadInput
from goufu.core.uploads import containers
from goufu.core.uploads.files import LARGEST, store
from goufu.core.uploads.stripping import CannotStrip, stripped
from goufu.parties.holders import Holder
from goufu.ui.uploads import NOT_SEALED, SealedAlone
from goufu.ui.visitor import OFFICE

CLEAR = "报价：51万元。青石板巷".encode()
GIGABYTES = 2 * 1024**3


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    return noticed(module_cast)


@pytest.fixture
def nothing_stays(settings: Any, tmp_path: Path) -> Iterator[None]:
    """The folder of files, one of the test's own, holds nothing after it."""
    settings.GOUFU_DATA = str(tmp_path)
    yield
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def page_of(holder: Holder) -> Client:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return client


def program_of(holder: Holder) -> Client:
    token = issue_token(holder.tenure, label="test")
    return Client(headers={"authorization": f"Bearer {token}", "accept-language": "en"})


def sent(client: Client, content: bytes, *, act: str = "", name: str = "a.bin") -> Any:
    return client.post(f"/api/files?act={act}", {"file": SimpleUploadedFile(name, content)})


# ---- papers in clear


@pytest.mark.usefixtures("nothing_stays")
def test_the_page_of_the_act_stores_no_paper_in_clear(module_cast: Cast, tender: Tendering):
    upload = SimpleUploadedFile("bid.age", CLEAR)
    given = {"tender": tender.ref, "sealed.upload": upload}
    page = page_of(module_cast.alpha_staff).post(f"/acts/submit_bid/{tender.ref}", given)
    assert page.status_code == 422
    assert 'href="#f-sealed"' in page.content.decode()


@pytest.mark.usefixtures("nothing_stays")
@pytest.mark.parametrize("act", ["", "submit_bid", "submit_last_quote"])
def test_the_file_door_of_the_api_stores_no_paper_in_clear_of_a_bidder(module_cast: Cast, act: str):
    answer = sent(program_of(module_cast.alpha_staff), CLEAR, act=act)
    assert (answer.status_code, answer.json()["title"]) == (422, "sealing-not-an-age-file")


def test_a_bidder_who_names_another_act_may_bring_its_paper(module_cast: Cast, tender: Tendering):
    """The allowed case beside the refused one: an invoice is no bid; a sealed file is taken without a word."""
    client = program_of(module_cast.alpha_staff)
    assert sent(client, "发票（示例）".encode(), act="submit_invoice").status_code == 200
    assert sent(client, tender.sealed("alpha", 50_000_000)).status_code == 200
    assert sent(program_of(module_cast.officer), "附件（示例）".encode()).status_code == 200


def test_a_large_paper_in_clear_does_not_even_reach_a_temporary_file():
    handler = SealedAlone()
    handler.new_file("sealed", "bid.pdf", "application/pdf", 10_000_000)
    assert handler.receive_data_chunk(CLEAR, 0) == NOT_SEALED
    assert handler.receive_data_chunk(CLEAR, len(CLEAR)) is None
    handler.new_file("documents.upload", "a.pdf", "application/pdf", 10_000_000)
    assert handler.receive_data_chunk(CLEAR, 0) == CLEAR


# ---- size


class NeverRead(io.BytesIO):
    """A body that must not be read."""

    def read(self, *_: Any) -> bytes:
        raise AssertionError("the body was read")

    readline = readinto = read  # type: ignore[assignment]


@pytest.mark.usefixtures("nothing_stays")
@pytest.mark.parametrize("address", ["/acts/submit_bid", "/api/files", "/tenders/TD-1/bid"])
def test_two_gigabytes_are_refused_before_they_are_read(module_cast: Cast, address: str):
    asked: dict[str, Any] = {"wsgi.input": NeverRead(), "CONTENT_LENGTH": str(GIGABYTES)}
    client = page_of(module_cast.alpha_staff)
    answer = client.generic("POST", address, b"", content_type="multipart/form-data; boundary=x", **asked)
    assert answer.status_code == 413
    assert str(LARGEST // 1024 // 1024) in answer.content.decode()


# ---- what a container hides


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


DOCUMENT = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>" * 100}


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("bomb.zip", packed({"a": b"\0" * (60 * 1024 * 1024)}), "unpack"),
        ("many.zip", packed({f"{number}": b"" for number in range(10_001)}), "parts"),
        ("out.zip", packed({"../../etc/passwd": b"x"}), "leads out"),
        ("windows.zip", packed({"C:\\x\\y.txt": b"x"}), "leads out"),
        ("macro.docx", packed({**DOCUMENT, "word/vbaProject.bin": b"x"}), "macros"),
        ("old.doc", containers.OLD_OFFICE + b"\0" * 512 + containers.OLD_MACROS, "macros"),
        ("two.pdf", b"%PDF-1.7\n%%EOF\n" + packed({"a.txt": b"another paper"}), "two files"),
        ("two.png", b"\x89PNG\r\n\x1a\n" + packed({"a.txt": b"another paper"}), "two files"),
        ("cut.docx", packed(DOCUMENT)[:40], "damaged"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("nothing_stays", "module_cast")
def test_bombs_macros_polyglots_and_path_tricks_are_refused(name: str, content: bytes, why: str):
    with pytest.raises(BadInput, match=why):
        store(io.BytesIO(content), name=name)


def pdf_bomb(megabytes: int) -> bytes:
    """A page whose contents unpack to so many megabytes of nothing."""
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    contents = StreamObject()
    contents._data = zlib.compress(b" " * (megabytes * 1024 * 1024), 9)
    contents[NameObject("/Filter")] = NameObject("/FlateDecode")
    page[NameObject("/Contents")] = writer._add_object(contents)
    page[NameObject("/Resources")] = DictionaryObject()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.usefixtures("module_cast")
def test_a_pdf_that_would_unpack_to_hundreds_of_megabytes_is_not_unpacked():
    """Stored it is not opened at all; made ready for a blind review it is withheld before its page is in memory."""
    bomb = pdf_bomb(200)
    tracemalloc.start()
    store(io.BytesIO(bomb), name="bomb.pdf")
    with pytest.raises(CannotStrip):
        stripped(bomb, ["示例中心"])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 160 * 1024 * 1024


@pytest.mark.usefixtures("module_cast")
def test_a_plain_document_is_stored_under_its_hash_whatever_it_is_called():
    """The allowed case, and the name that would climb: nothing of a name reaches the folder."""
    stored = store(io.BytesIO(packed(DOCUMENT)), name="../../../etc/cron.d/合同.docx")
    files = Path(installed.GOUFU_DATA) / "files"
    assert (files / stored.sha256[:2] / stored.sha256).exists()
    assert {len(each.name) for each in files.rglob("*") if each.is_file()} == {64}
