"""What a case's own columns are called: by the inputs of its acts, else by the words that all rooms share."""

from collections.abc import Mapping
from functools import cache

from django.utils.translation import pgettext_lazy

from goufu.core import registry
from goufu.core.cases import Case
from goufu.ui.shapes import Shape, shapes
from goufu.ui.show import Text
from goufu.ui.words import say

SHARED: Mapping[str, Text] = {
    "amount_fen": pgettext_lazy("ui", "Amount"),
    "answered": pgettext_lazy("ui", "Answers received"),
    "answered_on": pgettext_lazy("ui", "Answered on"),
    "assessed_on": pgettext_lazy("ui", "Assessed on"),
    "award": pgettext_lazy("ui", "Award"),
    "budget_line": pgettext_lazy("ui", "Budget line"),
    "catalogue_code": pgettext_lazy("ui", "Catalogue item"),
    "challenges_until": pgettext_lazy("ui", "Challenges until"),
    "committed_fen": pgettext_lazy("ui", "Committed"),
    "consulted_from": pgettext_lazy("ui", "Consulted from"),
    "consulted_until": pgettext_lazy("ui", "Consulted until"),
    "contract": pgettext_lazy("ui", "Contract"),
    "ended": pgettext_lazy("ui", "Ended on"),
    "entered_on": pgettext_lazy("ui", "Entered on"),
    "entries": pgettext_lazy("ui", "Entries in the ledger"),
    "filed_on": pgettext_lazy("ui", "Filed on"),
    "fixed_on": pgettext_lazy("ui", "Fixed on"),
    "follows_on": pgettext_lazy("ui", "Takes up again"),
    "grade": pgettext_lazy("ui", "Grade"),
    "inspection_days": pgettext_lazy("ui", "Days for inspection"),
    "interval_high_bp": pgettext_lazy("ui", "Upper end of the interval"),
    "interval_low_bp": pgettext_lazy("ui", "Lower end of the interval"),
    "issued": pgettext_lazy("ui", "Issued on"),
    "letter_day": pgettext_lazy("ui", "Award letter of"),
    "market_bodies": pgettext_lazy("ui", "Bodies surveyed"),
    "method": pgettext_lazy("ui", "Method"),
    "named_on": pgettext_lazy("ui", "Winner named on"),
    "notice_ends": pgettext_lazy("ui", "Notice stands until"),
    "ocid": pgettext_lazy("ui", "OCDS number"),
    "opened_at": pgettext_lazy("ui", "Opened at"),
    "organ_kind": pgettext_lazy("ui", "Kind of body"),
    "paid_fen": pgettext_lazy("ui", "Paid"),
    "payment_days": pgettext_lazy("ui", "Days for payment"),
    "plan_filed": pgettext_lazy("ui", "Plan filed on"),
    "price_weight_bp": pgettext_lazy("ui", "Weight of the price"),
    "provider_uscc": pgettext_lazy("ui", "Provider's credit code"),
    "provider_zh": pgettext_lazy("ui", "Provider"),
    "public_service": pgettext_lazy("ui", "Public service"),
    "published_on": pgettext_lazy("ui", "Published on"),
    "purchaser_zh": pgettext_lazy("ui", "Purchaser"),
    "raised_on": pgettext_lazy("ui", "Raised on"),
    "rank": pgettext_lazy("ui", "Rank"),
    "response_bp": pgettext_lazy("ui", "Response rate"),
    "responses": pgettext_lazy("ui", "Responses"),
    "satisfied_bp": pgettext_lazy("ui", "Satisfied"),
    "score": pgettext_lazy("ui", "Points"),
    "settled_on": pgettext_lazy("ui", "Settled on"),
    "signed_on": pgettext_lazy("ui", "Signed on"),
    "spent_fen": pgettext_lazy("ui", "Spent"),
    "started_on": pgettext_lazy("ui", "Started on"),
    "tender": pgettext_lazy("ui", "Tender"),
    "winner_uscc": pgettext_lazy("ui", "Winner's credit code"),
    "winner_zh": pgettext_lazy("ui", "Winner"),
}
"""Names of columns that acts compute. A column that neither an input nor this list names is not shown."""


@cache
def _of_inputs(kind: type[Case]) -> Mapping[str, tuple[str, str, Shape]]:
    """For each column that some act fills in: room, title and shape of the field. Routine acts name it first."""
    acts = sorted((act for act in registry.ACTS.values() if act.case_type is kind), key=lambda act: act.routine)
    return {
        name: (act.room, info.title, shape)
        for act in acts
        for name, info, shape in shapes(act.input_type)
        if info.title
    }


def label(kind: type[Case], name: str) -> Text:
    """What the column is called; nothing for one that is not shown."""
    if found := _of_inputs(kind).get(name):
        return say(found[0], found[1])
    return SHARED.get(name, "")


def shape_of_column(kind: type[Case], name: str) -> tuple[str, Shape] | None:
    """The room and the shape of the input that fills the column."""
    found = _of_inputs(kind).get(name)
    return (found[0], found[2]) if found else None
