"""A register checked: which contracts can come in, which are here already, what the law says, and what goes back."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from goufu.base.errors import GoufuError
from goufu.base.sheets.days import plain
from goufu.base.sheets.grid import Book, Grid, read_book
from goufu.base.sheets.headings import Head, find_head
from goufu.core import judge
from goufu.core.cases import blank_case
from goufu.core.checks import parsed
from goufu.core.clock import Moment
from goufu.core.elsewhere.checks import parsed_elsewhere
from goufu.core.lawbook import the_law
from goufu.core.registry import act_named
from goufu.law.verdict import Ruling, Verdict
from goufu.parties.holders import Holder
from goufu.rooms.catalogue.interface import item
from goufu.rooms.contracts.backfill import told
from goufu.rooms.contracts.backfill.sheet import Block, Defaults, Reader, instalments
from goufu.rooms.contracts.backfill.told import Wrong
from goufu.rooms.contracts.backfill.words import NEEDED, columns
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.running import (
    RecordRunningContractInput,
    must_hold_together,
    provider_named,
    recorded_contract,
)

ENTER, RECORD = "enter_purchase", "record_running_contract"
_ANY = "PC-000000-0000-0000"
"""Stands for the purchase that is entered with the contract."""


@dataclass
class Row:
    """One contract of the register: what would be done, what the law says to it, or what is wrong with it."""

    block: Block
    wrong: list[Wrong] = field(default_factory=list)
    purchase: dict[str, Any] = field(default_factory=dict)
    begun: dict[str, Any] = field(default_factory=dict)
    """Where and when the purchase was begun."""
    contract: dict[str, Any] = field(default_factory=dict)
    signed: dict[str, Any] = field(default_factory=dict)
    """Where and when the contract was signed."""
    rulings: list[Ruling] = field(default_factory=list)
    here: str = ""
    """The reference under which it is on the platform already."""

    @property
    def good(self) -> bool:
        """Whether it can come in."""
        return not self.wrong and not self.here

    @property
    def findings(self) -> list[Ruling]:
        """What the law does not simply allow: it stays on the file."""
        return [each for each in self.rulings if each.verdict is not Verdict.ALLOWED]


@dataclass(frozen=True)
class Register:
    """What a file came to."""

    rows: tuple[Row, ...]
    wrong: tuple[Wrong, ...] = ()
    grid: Grid | None = None
    head: Head | None = None

    @property
    def good(self) -> list[Row]:
        """The contracts that can come in."""
        return [each for each in self.rows if each.good]

    @property
    def here(self) -> list[Row]:
        """Those that are on the platform already."""
        return [each for each in self.rows if each.here]

    @property
    def bad(self) -> list[Row]:
        """Those that go back."""
        return [each for each in self.rows if each.wrong]


def check(path: Path, holder: Holder, moment: Moment, defaults: Defaults) -> Register:
    """Read a file as the register of the office-holder's organ; nothing is changed."""
    return check_book(read_book(path), holder, moment, defaults)


def check_book(book: Book, holder: Holder, moment: Moment, defaults: Defaults) -> Register:
    """The same of a file already read."""
    words = columns(holder.region, Path(settings.GOUFU_LOCALITIES))
    heads = [(grid, head) for grid in book.sheets if (head := find_head(grid, words, NEEDED))]
    if len(heads) != 1:
        return Register((), (_not_one(heads),))
    grid, head = heads[0]
    rows = tuple(_judged(each, holder, moment, defaults) for each in Reader(grid, head).blocks())
    return Register(rows, (), grid, head)


def _not_one(heads: list[tuple[Grid, Head]]) -> Wrong:
    if not heads:
        return Wrong(0, "", told.NO_LIST, told.NAME_COLUMNS)
    first, second = plain(heads[0][0].name), plain(heads[1][0].name)
    return Wrong(0, "", told.TWO_LISTS, told.ONE_LIST, {"first": first, "second": second})


def _judged(block: Block, holder: Holder, moment: Moment, defaults: Defaults) -> Row:
    row = Row(block, list(block.wrong))
    if known := recorded_contract(holder.organ, block.number) if block.number else None:
        row.here, row.wrong = known.ref, []
        return row
    row.wrong += _sums_wrong(block)
    if not row.wrong:
        _plan(row, defaults)
        row.wrong += _refused(row, holder, moment)
    return row


def _sums_wrong(block: Block) -> Iterator[Wrong]:
    values, at = block.values, block.rows[0] + 1
    if block.parts or values["amount"] is None:
        return
    if (values["paid"] or 0) + (values["advance"] or 0) > values["amount"]:
        yield Wrong(at, "paid", told.PAID_TOO_MUCH, told.CHECK_PAID)
    if values["paid"] and not values["paid_on"]:
        yield Wrong(at, "paid_on", told.NO_PAID_DAY, told.GIVE_PAID_DAY)


def _plan(row: Row, defaults: Defaults) -> None:
    """What would be performed, and where it was really done."""
    values = row.block.values
    title = values["title"] or values["project"] or row.block.number
    platform = values["platform"] or defaults.platform
    address = values["published_at"] or values["shelf"] or f"合同台账第{row.block.rows[0] + 1}行"
    first = min(day for day in (values["notice_on"], values["letter_on"], values["signed_on"]) if day)
    number = values["project_number"] or row.block.number
    row.begun = {"office": platform, "number": number, "on": first, "address": address}
    row.signed = {"office": platform, "number": row.block.number, "on": values["signed_on"], "address": address}
    row.purchase = {
        "title": values["project"] or title, "synthetic": defaults.synthetic,
        "catalogue_code": values["catalogue_code"] or defaults.catalogue_code,
    }  # fmt: skip
    row.contract = {
        "number": row.block.number, "title": title, "provider": values["provider"], "amount_fen": values["amount"],
        "budget_fen": values["budget"], "advance_fen": values["advance"] or 0,
        "advance_paid_on": values["advance_paid_on"], "starts": values["starts"] or values["signed_on"],
        "ends": values["ends"], "instalments": instalments(row.block),
        "inspection_days": values["inspection_days"] or defaults.inspection_days,
        "payment_days": values["payment_days"] or defaults.payment_days,
        "steps": list(_steps(values, platform, number, address)),
    }  # fmt: skip


def _steps(values: dict[str, Any], platform: str, number: str, address: str) -> Iterator[dict[str, Any]]:
    known: tuple[tuple[str, date | None, str], ...] = (
        ("notice", values["notice_on"], number), ("result", values["result_on"], number),
        ("letter", values["letter_on"], number), ("publication", values["published_on"], number),
        ("filing", values["filed_on"], values["filing_number"] or number),
    )  # fmt: skip
    for kind, day, at in known:
        if day:
            yield {"kind": kind, "office": platform, "number": at, "on": day, "address": address}


def _refused(row: Row, holder: Holder, moment: Moment) -> Iterator[Wrong]:
    """What the acts would not take; along the way the law is asked, whose findings bar nothing."""
    at = row.block.rows[0] + 1
    if not row.purchase["catalogue_code"]:
        yield Wrong(at, "catalogue_code", told.NO_CODE, told.GIVE_CODE)
        return
    try:
        item(row.purchase["catalogue_code"])
        parsed(act_named(ENTER), row.purchase)
        given = parsed(act_named(RECORD), {**row.contract, "purchase": _ANY})
        assert isinstance(given, RecordRunningContractInput)
        for act, where in ((ENTER, row.begun), (RECORD, row.signed)):
            parsed_elsewhere(act_named(act), where, moment)
        must_hold_together(given, moment)
        provider_named(given.provider)
    except GoufuError as error:
        yield Wrong(at, error.field or "", error=error)
    else:
        row.rulings = _asked(given, row.signed["on"], holder, moment)


def _asked(given: RecordRunningContractInput, signed: date, holder: Holder, moment: Moment) -> list[Ruling]:
    case = blank_case(Contract, region=holder.region, law_date=signed)
    return judge.ask_all(the_law(), act_named(RECORD), case, given, replace(moment, day=signed))
