"""The states of a challenge."""

from django.utils.translation import pgettext_lazy

from goufu.core.states import State, States

CHALLENGE_STATES = States(
    State(
        "raised",
        pgettext_lazy("remedies", "Raised, to be answered"),
        pgettext_lazy("remedies", "Challenge under examination"),
    ),
    State(
        "answered",
        pgettext_lazy("remedies", "Upheld and answered"),
        pgettext_lazy("remedies", "Challenge upheld"),
        "done",
        final=True,
    ),
    State(
        "dismissed",
        pgettext_lazy("remedies", "Dismissed with reasons"),
        pgettext_lazy("remedies", "Challenge dismissed"),
        "done",
        final=True,
    ),
    State(
        "withdrawn",
        pgettext_lazy("remedies", "Withdrawn by the challenger"),
        pgettext_lazy("remedies", "Challenge withdrawn"),
        "none",
        final=True,
    ),
)
