"""Registers as other systems take them in: contracts, plans, results, payments; from public entries alone.

No official schema of such a system was at hand: the columns are the platform's own, named in Chinese and in the order
in which officials list them. A register of contracts is read back by `goufu backfill`.
"""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from goufu.base.money import FEN_PER_YUAN
from goufu.core.public import PublicEntry, public_entries_of_act
from goufu.parties.authority import region_stem
from goufu.rooms.needs.interface import purchase_of_thread
from goufu.rooms.procurement.interface import tender_view

MOST = 5_000
"""Rows of one file; a division with more takes them out year by year."""
OWN_FORMAT = "格式说明：本表为平台自定格式，未见官方数据接口规范。"
Cell = str | int | float | None
Row = Callable[[PublicEntry], tuple[Cell, ...]]


@dataclass(frozen=True)
class RegisterOf:
    """A register: its name and title, the acts whose entries are its rows, its columns, and how a row is made."""

    name: str
    title: str
    acts: tuple[str, ...]
    columns: tuple[str, ...]
    row: Row


def _yuan(fen: int | None) -> float | None:
    return None if fen is None else round(fen / FEN_PER_YUAN, 2)


def _way(entry: PublicEntry) -> tuple[Cell, Cell]:
    """Whether it was done here, and on which platform it was done elsewhere."""
    if entry.elsewhere:
        return "其他平台办理（补录）", f"{entry.elsewhere['office']} {entry.elsewhere['number']}"
    return "本平台办理", ""


def _project(entry: PublicEntry) -> tuple[Cell, Cell, Cell]:
    found = purchase_of_thread(entry.thread)
    return (found.title, found.ref, found.purchaser_zh) if found else ("", "", "")


def _contract(entry: PublicEntry) -> tuple[Cell, ...]:
    known = entry.known
    published = known.get("published_on") or _step(known, "publication")
    return (
        *_project(entry), known["number"], known["title"], known["provider_zh"], known["provider_uscc"],
        _yuan(known["amount_fen"]), known["signed_on"], known["starts"], known["ends"], published, *_way(entry),
    )  # fmt: skip


def _step(known: Mapping[str, Any], kind: str) -> str:
    return next((str(each["on"]) for each in known.get("steps", ()) if each["kind"] == kind), "")


def _plan(entry: PublicEntry) -> tuple[Cell, ...]:
    tender, known = tender_view(entry.case), entry.known
    return (
        known["plan_number"], *_project(entry), tender.method.title_zh if tender else "",
        _yuan(tender.amount_fen) if tender else None, "是" if known["only_social_organizations"] else "否",
        entry.day.isoformat(), *_way(entry),
    )  # fmt: skip


def _result(entry: PublicEntry) -> tuple[Cell, ...]:
    known = entry.known
    return (
        *_project(entry), known["method_zh"], known["winner_zh"], known["winner"], _yuan(known["amount_fen"]),
        entry.day.isoformat(), known.get("agency") or "", *_way(entry),
    )  # fmt: skip


def _payment(entry: PublicEntry) -> tuple[Cell, ...]:
    known = entry.known
    return (
        *_project(entry), known["contract"], known["title"], known["payee_zh"], known["payee_uscc"],
        _yuan(known["amount_fen"]), _yuan(known["paid_fen"]), entry.day.isoformat(), *_way(entry),
    )  # fmt: skip


_PROJECT, _WAY = ("采购项目名称", "项目编号", "购买主体"), ("办理方式", "办理平台和编号")
REGISTERS = (
    RegisterOf(
        "contracts", "政府购买服务合同台账", ("publish_contract", "record_running_contract"),
        (*_PROJECT, "合同编号", "合同名称", "承接主体名称", "统一社会信用代码", "合同金额（元）", "签订日期",
         "开始日期", "结束日期", "合同公告日期", *_WAY),
        _contract,
    ),
    RegisterOf(
        "plans", "政府采购实施计划清单", ("file_plan",),
        ("计划编号", *_PROJECT, "采购方式", "预算金额（元）", "仅面向社会组织", "备案日期", *_WAY),
        _plan,
    ),
    RegisterOf(
        "results", "采购结果清单", ("publish_result",),
        (*_PROJECT, "采购方式", "承接主体名称", "统一社会信用代码", "成交金额（元）", "结果公告日期",
         "代理机构及收费", *_WAY),
        _result,
    ),
    RegisterOf(
        "payments", "合同付款清单", ("pay_milestone",),
        (*_PROJECT, "合同", "付款期次", "收款单位", "收款单位统一社会信用代码", "付款金额（元）", "累计已付（元）",
         "付款日期", *_WAY),
        _payment,
    ),
)  # fmt: skip


def rows(of: RegisterOf, region: str) -> list[tuple[Cell, ...]]:
    """The rows of a division, oldest first, each numbered."""
    stem = region_stem(region)
    found = [each for act in of.acts for each in public_entries_of_act(act, stem, MOST)]
    found.sort(key=lambda each: (each.instant, each.hash))
    return [(number, *of.row(each)) for number, each in enumerate(found, start=1)]


def as_csv(of: RegisterOf, region: str) -> bytes:
    """The register as CSV in UTF-8 with a mark that office programs need."""
    out = io.StringIO()
    csv.writer(out).writerows([("序号", *of.columns), *rows(of, region)])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(of: RegisterOf, region: str, name: str, day: date) -> bytes:
    """The register as a workbook: title, headings, rows, and a line that says whose format it is."""
    import xlsxwriter  # type: ignore[import-untyped]

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    found = rows(of, region)
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet(of.title[:31])
        head, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        sheet.set_column(0, 0, 6, wrap)
        sheet.set_column(1, len(of.columns), 20, wrap)
        sheet.write_string(0, 0, f"{name}{of.title}（截至{day.year}年{day.month}月{day.day}日）", head)
        sheet.write_row(1, 0, ("序号", *of.columns), head)
        for at, row in enumerate(found, start=2):
            sheet.write_row(at, 0, row, wrap)
        sheet.write_string(len(found) + 3, 0, OWN_FORMAT)
        sheet.freeze_panes(2, 0)
    return out.getvalue()
