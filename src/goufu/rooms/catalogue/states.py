"""The states of an eligibility sheet."""

from django.utils.translation import pgettext_lazy

from goufu.core.states import State, States

ELIGIBILITY_STATES = States(
    State("drafted", pgettext_lazy("catalogue", "Drafted, to be approved"), pgettext_lazy("catalogue", "Being examined")),
    State("approved", pgettext_lazy("catalogue", "Approved"), pgettext_lazy("catalogue", "May be bought"), "done", final=True),
    State("rejected", pgettext_lazy("catalogue", "Rejected"), pgettext_lazy("catalogue", "May not be bought"), "held", final=True),
)
