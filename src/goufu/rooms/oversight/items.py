"""The seven items that the record of a purchase holds (procurement law, art. 42; its regulation, art. 46)."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from goufu.base.catalogue import pgettext_noop


@dataclass(frozen=True)
class Item:
    """An item: the acts that document it, and those of which one of each group must have been done."""

    name: str
    title: str
    acts: frozenset[str]
    needs: tuple[frozenset[str], ...]

    def whole(self, done: Collection[str]) -> bool:
        """Whether the acts done in a purchase document it."""
        return all(group & set(done) for group in self.needs)


def _item(name: str, title: str, *needs: str, more: str = "") -> Item:
    """`needs` are groups of acts parted by spaces; `more` are acts that tell of it besides."""
    groups = tuple(frozenset(each.split()) for each in needs)
    return Item(name, title, frozenset(more.split()).union(*groups), groups)


ITEMS: Final = (
    _item(
        "project", pgettext_noop("oversight", "Category and name of the purchase"),
        "open_purchase reopen_purchase", more="adopt_need approve_eligibility_sheet publish_intention fix_requirement",
    ),
    _item(
        "budget_and_price", pgettext_noop("oversight", "Budget, composition of the money, contract price"),
        "confirm_budget_line", "commit_budget_line", more="draft_budget_line publish_contract publish_contract_change",
    ),
    _item(
        "method_and_reason", pgettext_noop("oversight", "Method and its reason"),
        "choose_method", more="file_plan settle_question publicise_sole_supplier close_sole_publicity",
    ),
    _item(
        "supplier_choice", pgettext_noop("oversight", "Conditions and reasons for the choice of suppliers"),
        "publish_notice ask_supplier",
        more="draft_documents approve_documents correct_documents draw_invitees open_bids deal_opening_key",
    ),
    _item(
        "evaluation", pgettext_noop("oversight", "Standard of the review and reason of the award"),
        "sign_report countersign_review", "name_winner award_project record_users_choice",
        more="draw_panel submit_scores rank_bids receive_report publish_result admit_providers publish_admission"
        " list_funded_projects publish_funded_projects confirm_funding",
    ),
    _item(
        "reason_if_void", pgettext_noop("oversight", "Reason, where it came to nothing"),
        more="fail_tender fail_purchase",
    ),
    _item(
        "method_records", pgettext_noop("oversight", "Records of the method"),
        "check_qualification fill_in_selection record_negotiation",
        more="hold_consultation notify_change close_consultation open_last_quotes review_low_price exclude_response"
        " sign_framework",
    ),
)  # fmt: skip
"""In the order of the law. A failed tender needs the failure of its purchase on file (`completeness.py`)."""


def item_of(act: str) -> Item | None:
    """The item that an act documents, or None: then it belongs to what follows the award, or to remedies."""
    return next((each for each in ITEMS if act in each.acts), None)
