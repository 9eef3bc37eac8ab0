"""The states of an archived file."""

from django.utils.translation import pgettext_lazy

from goufu.core.states import State, States

ARCHIVE_STATES = States(
    State("kept", pgettext_lazy("oversight", "Kept"), pgettext_lazy("oversight", "Archived"), "done", final=True),
)
