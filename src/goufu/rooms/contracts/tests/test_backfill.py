"""A register of running contracts comes in row by row: the good ones by acts, the others back with the reason."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.running import Running
from tests.sheets import xlsx
from tests.tendering import document, uscc_of

from goufu.base.sheets import UnreadableSheet
from goufu.base.sheets.grid import book_of
from goufu.core.clock import set_simulated_moment
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.contracts.backfill.bring_in import REASON, bring_in, returned
from goufu.rooms.contracts.backfill.check import Register, check_book
from goufu.rooms.contracts.backfill.sheet import Defaults, fen_of
from goufu.rooms.contracts.models import Contract
from goufu.ui.visitor import OFFICE

USUAL = Defaults("自贡市公共资源交易中心（示例）", "A0402")
TITLE = "富顺县民政局政府购买服务合同台账（2025年，单位：元，示例）"
HEADINGS = (
    ("序号", "采购项目名称", "合同信息", None, None, None, None, "承接主体", None, "已付金额", "付款日期"),
    (None, None, "合同编号", "合同金额（万元）", "签订日期", "开始日期", "结束日期", "名称", "统一社会信用代码"),
)
GOOD = ("富民购〔2024〕７号", "36", "２０２４年１２月２０日", "2025-01-01", "2025-12-31")


def line(place: int, contract: tuple[Any, ...] = GOOD, code: str = "", paid: Any = "120,000.00") -> tuple[Any, ...]:
    """A row of the register."""
    name = f"示例镇居家养老服务项目{place}"
    return (place, name, *contract, "邻里社工（示例）", code or uscc_of("alpha"), paid, "2025-02-20" if paid else None)


def merged(book: Any, sheet: Any) -> None:
    """The two-row heading, merged as offices do."""
    for first, last, title in ((2, 6, "合同信息"), (7, 8, "承接主体")):
        sheet.merge_range(1, first, 1, last, title)


def file_of(*rows: tuple[Any, ...]) -> bytes:
    return xlsx([(TITLE,), *HEADINGS, *rows], merged)


def looked_at(running: Running, *rows: tuple[Any, ...], content: bytes = b"") -> Register:
    cast = running.cast
    return check_book(book_of(content or file_of(*rows)), cast.officer, cast.clock.read(), USUAL)


def in_the_end(running: Running, register: Register) -> list[str]:
    proof = document("合同台账（示例）")
    return [each.contract for each in bring_in(register, running.cast.officer, running.cast.clock, proof)]


def test_a_two_row_heading_full_width_digits_and_ten_thousands_are_read(running: Running) -> None:
    [row] = looked_at(running, line(1)).rows
    assert not row.wrong
    assert (row.contract["number"], row.contract["amount_fen"]) == ("富民购〔2024〕7号", 36_000_000)
    assert [each["amount_fen"] for each in row.contract["instalments"]] == [12_000_000, 24_000_000]
    assert row.signed["on"].isoformat() == "2024-12-20"


def test_a_good_row_comes_in_by_two_acts_recorded_as_done_elsewhere(running: Running) -> None:
    [ref] = in_the_end(running, looked_at(running, line(1)))
    entries = public_entries(running.cast.see(ref).thread)
    assert [each.act for each in entries] == ["enter_purchase", "record_running_contract"]
    assert {each.elsewhere["office"] for each in entries if each.elsewhere} == {USUAL.platform}
    assert all(each.elsewhere and each.elsewhere["file"] for each in entries)
    assert Contract.objects.get().instalments.filter(paid_on=None).count() == 1


def test_the_same_file_again_changes_nothing(running: Running) -> None:
    in_the_end(running, looked_at(running, line(1)))
    before = Entry.objects.count()
    again = looked_at(running, line(1))
    assert [each.here for each in again.rows] == [Contract.objects.get().ref]
    assert in_the_end(running, again) == []
    assert Entry.objects.count() == before


def test_the_law_is_asked_of_each_row_and_bars_none(running: Running) -> None:
    long = (*GOOD[:4], "2030-12-31")
    [row] = looked_at(running, line(1, long)).rows
    assert row.good
    assert "contract_term" in {type(each.question).__module__.rsplit(".", 1)[-1] for each in row.findings}


BAD = {
    "no such day": (line(2, ("甲〔2024〕2号", "36", "2024年底", "2025-01-01", "2025-12-31")), "2024年底"),
    "no amount": (line(2, ("甲〔2024〕2号", "三十六万", *GOOD[2:])), "三十六万"),
    "unregistered": (line(2, ("甲〔2024〕2号", *GOOD[1:]), "52510322MJ0000999X"[:18]), "register of providers"),
    "paid in full": (line(2, ("甲〔2024〕2号", *GOOD[1:]), paid="360,000"), "Everything is paid"),
    "no code": (line(2, ("甲〔2024〕2号", *GOOD[1:]), " "), "empty"),
    "number twice": (line(2), "stands in row"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_row_goes_back_with_the_reason_and_the_good_one_comes_in(running: Running, name: str) -> None:
    bad, reason = BAD[name]
    register = looked_at(running, line(1), bad)
    assert [each.good for each in register.rows] == [True, False]
    [back] = book_of(returned(register, "en")).sheets
    told = [row[-1] for row in back.rows]
    assert told[2] == REASON
    assert len(back.rows) == 4
    assert reason in str(told[-1])
    assert len(in_the_end(running, register)) == 1


def test_what_was_handed_back_can_be_mended_and_sent_again(running: Running) -> None:
    bad, _ = BAD["no such day"]
    back = returned(looked_at(running, bad), "zh")
    [row] = looked_at(running, content=back).rows
    assert [each.column for each in row.wrong] == ["signed_on"]


def test_rows_of_one_contract_are_its_milestones(running: Running) -> None:
    terms = ("合同编号", "统一社会信用代码", "合同金额", "签订日期", "结束日期")
    heads = (*terms, "期次", "分期金额", "应完成日期", "付款日期")
    first = ("丙1号", uscc_of("alpha"), 300000, "2025-01-06", "2025-12-31", "首期", 100000, "2025-01-31", "2025-02-01")
    others = [(None,) * 5 + ("二期", 100000, "6月底前", None), (None,) * 5 + ("三期", 100000, "2025年底", None)]

    def merge(book: Any, sheet: Any) -> None:
        for column, value in enumerate(first[:5]):
            sheet.merge_range(2, column, 4, column, value)

    [row] = looked_at(running, content=xlsx([("2025年合同台账",), heads, first, *others], merge)).rows
    assert not row.wrong
    parts = row.contract["instalments"]
    assert [each["amount_fen"] for each in parts] == [10_000_000] * 3
    assert [each["due"].isoformat() for each in parts] == ["2025-01-31", "2025-06-30", "2025-12-31"]
    assert len(in_the_end(running, looked_at(running, content=xlsx([heads, first, *others])))) == 1


def test_a_file_without_such_columns_is_named(running: Running) -> None:
    register = looked_at(running, content=xlsx([("序号", "任务内容"), (1, "示例")]))
    assert "credit code" in register.wrong[0].said("en")


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("￥360,000.00元", 36_000_000),
        ("36万元", 36_000_000),
        ("0.1", 10),
        ("0.001", None),
        ("-5", None),
        ("面议", None),
    ],
)
def test_amounts_are_whole_fen_or_none(text: str, fen: int | None) -> None:
    assert fen_of(text) == fen


def test_a_broken_file_is_refused(running: Running) -> None:
    with pytest.raises(UnreadableSheet):
        looked_at(running, content=b"PK\x03\x04broken")


@pytest.fixture
def desk(running: Running) -> Client:
    """A browser of the purchasing officer."""
    set_simulated_moment(running.cast.clock.read().instant)
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(running.cast.officer.tenure)
    session.save()
    return client


def test_on_the_page_nothing_changes_before_the_preview_was_seen(desk: Client) -> None:
    before = Entry.objects.count()
    upload = SimpleUploadedFile("台账.xlsx", file_of(line(1), BAD["no amount"][0]))
    seen = desk.post(
        "/contracts/backfill",
        {"file.upload": upload, "platform": USUAL.platform, "catalogue_code": "A0402", "inspection_days": "15",
         "payment_days": "30"},
    )  # fmt: skip
    assert seen.status_code == 200
    assert "三十六万" in seen.content.decode()
    assert Entry.objects.count() == before
    do, back = (each for each in seen.context["page"].main if type(each).__name__ == "FormView")
    handed = desk.post("/contracts/backfill", dict(back.hidden))
    assert book_of(handed.content).sheets[0].rows[-1][-1]
    done = desk.post("/contracts/backfill", dict(do.hidden))
    assert Contract.objects.get().number == "富民购〔2024〕7号"
    assert "/receipts/" in done.content.decode()
    again = desk.post("/contracts/backfill", dict(do.hidden))
    assert Contract.objects.count() == 1
    assert again.status_code in {200, 422}


def test_the_page_is_for_purchasers(running: Running) -> None:
    client = Client()
    session = client.session
    session[OFFICE] = str(running.cast.finance_officer.tenure)
    session.save()
    assert client.get("/contracts/backfill").status_code == 403
