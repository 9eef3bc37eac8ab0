"""The states of an intention, a requirement, a tender and a sealed bid."""

from typing import Any

from django.utils.translation import pgettext_lazy

from goufu.core.states import Look, State, States


def _state(name: str, title: Any, public: Any, look: Look = "now", *, final: bool = False) -> State:
    return State(name, title, public, look, final)


INTENTION_STATES = States(
    _state(
        "published",
        pgettext_lazy("procurement", "Intention published"),
        pgettext_lazy("procurement", "Purchase announced in advance"),
        "done",
        final=True,
    ),
)

REQUIREMENT_STATES = States(
    _state(
        "drafted",
        pgettext_lazy("procurement", "Requirement drafted, to be surveyed and consulted on"),
        pgettext_lazy("procurement", "Requirement being drafted"),
    ),
    _state(
        "consulting",
        pgettext_lazy("procurement", "Public consultation open"),
        pgettext_lazy("procurement", "Your opinion is asked"),
    ),
    _state(
        "consulted",
        pgettext_lazy("procurement", "Opinions answered, to be reviewed"),
        pgettext_lazy("procurement", "Opinions answered"),
    ),
    _state(
        "reviewed",
        pgettext_lazy("procurement", "Reviewed, to be fixed"),
        pgettext_lazy("procurement", "Requirement reviewed"),
    ),
    _state(
        "fixed",
        pgettext_lazy("procurement", "Requirement fixed"),
        pgettext_lazy("procurement", "Requirement fixed"),
        "done",
        final=True,
    ),
)

TENDER_STATES = States(
    _state(
        "planned",
        pgettext_lazy("procurement", "Method chosen, plan to be filed"),
        pgettext_lazy("procurement", "Method chosen"),
    ),
    _state(
        "filed",
        pgettext_lazy("procurement", "Plan filed, documents to be drafted"),
        pgettext_lazy("procurement", "Plan filed with finance"),
    ),
    _state(
        "drafting",
        pgettext_lazy("procurement", "Documents drafted, to be approved"),
        pgettext_lazy("procurement", "Documents being prepared"),
    ),
    _state(
        "approved",
        pgettext_lazy("procurement", "Documents approved, notice to be published"),
        pgettext_lazy("procurement", "Documents approved"),
    ),
    _state(
        "tendering",
        pgettext_lazy("procurement", "Bids are being received, sealed"),
        pgettext_lazy("procurement", "Bids can be submitted"),
    ),
    _state(
        "opened",
        pgettext_lazy("procurement", "Bids opened, review to begin"),
        pgettext_lazy("procurement", "Bids opened"),
    ),
    _state(
        "reviewing",
        pgettext_lazy("procurement", "Bids are being reviewed"),
        pgettext_lazy("procurement", "Bids are being reviewed"),
    ),
    _state(
        "complete",
        pgettext_lazy("procurement", "Result published"),
        pgettext_lazy("procurement", "Result published"),
        "done",
        final=True,
    ),
    _state(
        "failed",
        pgettext_lazy("procurement", "Terminated, reason published"),
        pgettext_lazy("procurement", "Terminated without result"),
        "held",
        final=True,
    ),
)

BID_STATES = States(
    _state(
        "received",
        pgettext_lazy("procurement", "Received, sealed"),
        pgettext_lazy("procurement", "Received, sealed"),
        "done",
        final=True,
    ),
)
