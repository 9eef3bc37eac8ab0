"""The states of a need and of a purchase."""

from django.utils.translation import pgettext_lazy

from goufu.core.states import State, States

NEED_STATES = States(
    State("raised", pgettext_lazy("needs", "Raised, to be verified"), pgettext_lazy("needs", "Raised")),
    State("verified", pgettext_lazy("needs", "Verified, to be put in order"), pgettext_lazy("needs", "Verified")),
    State("prioritised", pgettext_lazy("needs", "Put in order, awaits a purchase"), pgettext_lazy("needs", "Accepted")),
    State("adopted", pgettext_lazy("needs", "Adopted by a purchase"), pgettext_lazy("needs", "Being met"), "done", final=True),
    State("declined", pgettext_lazy("needs", "Declined, reason given"), pgettext_lazy("needs", "Declined"), "held", final=True),
)

PURCHASE_STATES = States(
    State("open", pgettext_lazy("needs", "Under way"), pgettext_lazy("needs", "Purchase under way")),
    State("closed", pgettext_lazy("needs", "Archived"), pgettext_lazy("needs", "Finished"), "done", final=True),
    State("failed", pgettext_lazy("needs", "Failed, may be taken up again"), pgettext_lazy("needs", "Failed"), "held", final=True),
)
