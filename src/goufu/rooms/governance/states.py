"""The states of a policy document."""

from django.utils.translation import pgettext_lazy

from goufu.core.states import State, States

DOCUMENT_STATES = States(
    State("drafted", pgettext_lazy("governance", "Entered, not in force"), pgettext_lazy("governance", "Not in force")),
    State("in_force", pgettext_lazy("governance", "In force"), pgettext_lazy("governance", "In force"), "done", final=True),
    State("refused", pgettext_lazy("governance", "Not put in force"), pgettext_lazy("governance", "Not put in force"), "held",
          final=True),
)
