"""Facts that notices and releases need, stated in public entries so that a page is a function of the log."""

from typing import Any

from goufu.rooms.needs.interface import PurchaseView, purchase_view
from goufu.rooms.procurement.method import Method
from goufu.rooms.procurement.refusals import Mismatch

TERMS_OF_SUBMISSION = {
    "zh": (
        "响应文件以提交事务在锁定本采购项目后读取的时刻为准。同一供应商提交多份的，以最后一份为准；最后一份为撤回的，视为未提交。"
        "采购意向仅供参考，最终需求、预算和时间以本公告和采购文件为准。"
    ),
    "en": (
        "A bid is made at the instant read under the tender's lock in the transaction that then commits. "
        "Of several bids by one supplier the last one counts; where that is a withdrawal, none does. "
        "The purchase intention was for reference only: need, budget and time are those of notice and documents."
    ),
}
"""Sentences printed in every notice."""


def purchase_named(ref: str) -> PurchaseView:
    """The purchase, which must be there."""
    found = purchase_view(ref)
    if found is None:
        raise Mismatch("There is no purchase {ref}.", field="purchase", ref=ref, cure="Check the reference.")
    return found


def about_purchase(purchase: PurchaseView) -> dict[str, Any]:
    """Identity of the purchase and of its purchaser."""
    return {
        "ocid": purchase.ocid,
        "purchase": purchase.ref,
        "purchaser": purchase.purchaser,
        "purchaser_name_zh": purchase.purchaser_zh,
        "purchaser_name_en": purchase.purchaser_en,
        "purchaser_uscc": purchase.uscc,
        "catalogue_code": purchase.catalogue_code,
        "project_zh": purchase.title,
        "project_en": purchase.title_en,
    }


def about_method(method: Method) -> dict[str, Any]:
    """The method in both languages and in the OCDS list."""
    return {
        "method": method.name,
        "method_zh": method.title_zh,
        "method_en": method.title_en,
        "method_ocds": method.ocds,
    }
