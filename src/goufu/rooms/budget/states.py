"""The states of a budget line."""

from django.utils.translation import pgettext_lazy

from goufu.core.states import State, States

LINE_STATES = States(
    State("drafted", pgettext_lazy("budget", "Drafted, to be confirmed by finance"), pgettext_lazy("budget", "Being arranged")),
    State("confirmed", pgettext_lazy("budget", "Confirmed, free to be committed"), pgettext_lazy("budget", "Money set aside"), "done"),
    State("committed", pgettext_lazy("budget", "Committed by a contract"), pgettext_lazy("budget", "Committed by a contract"), "done"),
    State("closed", pgettext_lazy("budget", "Spent in full"), pgettext_lazy("budget", "Paid in full"), "done", final=True),
)
