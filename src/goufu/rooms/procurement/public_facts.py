"""Facts that notices and releases need, stated in public entries so that a page is a function of the log."""

from collections.abc import Mapping
from typing import Any

from goufu.core.clock import clock_of_this_installation
from goufu.law.kinds import ConditionUse
from goufu.rooms.lots.interface import terms_said
from goufu.rooms.procurement.method import Method, method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.outages import printed_rule
from goufu.rooms.procurement.terms import columns_of, terms_of
from goufu.rooms.requirements.interface import about_purchase, purchase_named

TERMS_OF_SUBMISSION = {
    "zh": (
        "响应文件以提交事务在锁定本采购项目后读取的时刻为准。同一供应商提交多份的，以最后一份为准；最后一份为撤回的，视为未提交。"
        "采购意向仅供参考，最终需求、预算和时间以本公告和采购文件为准。"
        "截止前{hours}小时内平台不可用累计达{minutes}分钟，或者截止时刻平台不可用的，截止时间顺延至截止日、恢复日、"
        "顺延公告日中最晚者之后第{working_days}个工作日的同一时刻。"
    ),
    "en": (
        "A bid is made at the instant read under the tender's lock in the transaction that then commits. "
        "Of several bids by one supplier the last one counts; where that is a withdrawal, none does. "
        "The purchase intention was for reference only: need, budget and time are those of notice and documents. "
        "If the platform is away for {minutes} minutes of the last {hours} hours before the deadline, or at the "
        "deadline itself, the deadline moves to the same time of day {working_days} working day(s) after the latest of "
        "the deadline, the recovery and the notice of the extension."
    ),
}
"""Sentences printed in every notice; the holes are the figures of the rule on outages."""


def terms_of_submission(outages: Mapping[str, int], purchase: str) -> dict[str, Any]:
    """The terms in both languages, with the figures in force for outages; of a lot they name all lots first."""
    said = {
        f"terms_of_submission_{lang}": terms_said(purchase, lang) + text.format(**outages)
        for lang, text in TERMS_OF_SUBMISSION.items()
    }
    return {**said, "outage_rule": dict(outages)}


def about_method(method: Method) -> dict[str, Any]:
    """The method in both languages and in the OCDS list."""
    return {
        "method": method.name,
        "method_zh": method.title_zh,
        "method_en": method.title_en,
        "method_ocds": method.ocds,
    }


def conditions_said(tender: Tender) -> list[str]:
    """The conditions of taking part as the documents word them."""
    return [each["text"] for each in tender.conditions if each["use"] != ConditionUse.SCORING]


def facts_on_file(tender: Tender) -> dict[str, Any]:
    """What the notice will state, as far as it is on file already; the rule on outages as it is today."""
    now = clock_of_this_installation().read().instant
    return {
        **about_purchase(purchase_named(tender.purchase)),
        **about_method(method_named(tender.method)),
        **columns_of(terms_of(tender)),
        **terms_of_submission(printed_rule(tender, now), tender.purchase),
        "title": tender.title,
        "amount_fen": tender.amount_fen,
        "ceiling_fen": tender.ceiling_fen,
        "plan_number": tender.plan_number,
    }
