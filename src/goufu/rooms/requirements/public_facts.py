"""Facts of the purchase that this room's and later rooms' public entries state."""

from typing import Any

from goufu.rooms.needs.interface import PurchaseView, purchase_view
from goufu.rooms.requirements.refusals import RequirementDoesNotFit


def purchase_named(ref: str) -> PurchaseView:
    """The purchase, which must be there."""
    found = purchase_view(ref)
    if found is None:
        raise RequirementDoesNotFit(
            "There is no purchase {ref}.", field="purchase", ref=ref, cure="Check the reference."
        )
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
