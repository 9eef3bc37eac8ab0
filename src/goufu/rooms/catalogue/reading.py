"""A catalogue as a county keeps it, in a spreadsheet's text form: read whole, or refused with the row."""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import normalize

from goufu.rooms.catalogue.refusals import DoesNotFit

HEADINGS: Mapping[str, str] = {
    "code": "code", "编码": "code", "代码": "code", "目录编码": "code", "品目编码": "code",
    "name_zh": "name_zh", "名称": "name_zh", "品目名称": "name_zh", "目录名称": "name_zh",
    "name_en": "name_en", "英文名称": "name_en",
    "above": "above", "上级编码": "above", "对应上级目录编码": "above",
    "reason": "reason", "说明": "reason", "差异说明": "reason",
}  # fmt: skip
CODE = re.compile(r"[A-B](\d{2}){0,3}")
LARGEST, MOST = 2_000_000, 3_000
LEVELS = {1: 1, 3: 2, 5: 3, 7: 4}


@dataclass(frozen=True)
class Row:
    """A row as read; `above` is the code above that it names, empty when it names none."""

    code: str
    name_zh: str
    name_en: str = ""
    above: str = ""
    reason: str = ""

    @property
    def parent(self) -> str:
        """The code one level up: `A0402` lies under `A04`, `A04` under `A`."""
        return self.code[:-2] if len(self.code) > 1 else ""

    @property
    def level(self) -> int:
        """1 for a letter, then one more with every two digits."""
        return LEVELS[len(self.code)]


def read(data: bytes) -> list[Row]:
    """The rows, in their order. UTF-8 (with or without mark) or GB 18030; full-width digits and letters are read."""
    if len(data) > LARGEST:
        raise DoesNotFit("The file is larger than a catalogue can be.", field="file", cure="Send the catalogue alone.")
    lines = list(csv.reader(io.StringIO(_text(data))))
    known = [HEADINGS.get(normalize("NFKC", each).strip().lower(), "") for each in (lines[0] if lines else [])]
    if not {"code", "name_zh"} <= set(known):
        raise DoesNotFit(
            "The first row must name the columns code and name.", field="file", cure="Add the row of headings."
        )  # fmt: skip
    found = [
        _row(number, dict(zip(known, line, strict=False))) for number, line in enumerate(lines[1:], 2) if any(line)
    ]
    if not 0 < len(found) <= MOST:
        raise DoesNotFit("The file holds {count} items.", field="file", count=len(found), cure="Send a catalogue.")
    fits(found)
    return found


def _text(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DoesNotFit(
        "The file is neither UTF-8 nor GB 18030 text.", field="file", cure="Save the spreadsheet as CSV."
    )  # fmt: skip


def _row(number: int, cells: Mapping[str, str]) -> Row:
    said = {name: normalize("NFKC", cells.get(name, "")).strip() for name in ("code", "name_en", "above")}
    name, reason = cells.get("name_zh", "").strip(), cells.get("reason", "").strip()
    if not CODE.fullmatch(said["code"]):
        raise DoesNotFit(
            "Row {row}: “{code}” is no code of the catalogue.", field="file", row=number, code=said["code"],
            cure="Codes are a letter A or B and up to three pairs of digits: A0402.",
        )  # fmt: skip
    if not name or len(name) > 200 or len(reason) > 200:
        raise DoesNotFit(
            "Row {row}: the name is missing, or a text is too long.", field="file", row=number, cure="Mend the row."
        )  # fmt: skip
    return Row(said["code"], name, said["name_en"][:200], said["above"], reason)


def fits(found: list[Row]) -> None:
    """Every code once, every item under one that is there."""
    codes = [each.code for each in found]
    for each in found:
        if codes.count(each.code) > 1:
            raise DoesNotFit(
                "The code {code} stands twice.", field="file", code=each.code, cure="Give each item its own code."
            )
        if each.parent and each.parent not in set(codes):
            raise DoesNotFit(
                "{code} lies under {parent}, which is not there.", field="file", code=each.code, parent=each.parent,
                cure="Add the item above it.",
            )  # fmt: skip
