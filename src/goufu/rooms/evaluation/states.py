"""The states of a review, a last quote and an award."""

from django.utils.translation import pgettext_lazy

from goufu.core.states import Look, State, States


def _state(name: str, title: str, public: str, look: Look = "now", *, final: bool = False) -> State:
    return State(name, title, public, look, final)


_REVIEWED = pgettext_lazy("evaluation", "Bids are being reviewed")

REVIEW_STATES = States(
    _state("drawn", pgettext_lazy("evaluation", "Panel drawn, qualification to be checked"), _REVIEWED),
    _state("consulting", pgettext_lazy("evaluation", "Talks with each supplier apart"), _REVIEWED),
    _state("quoting", pgettext_lazy("evaluation", "Last quotes are being received, sealed"), _REVIEWED),
    _state("scoring", pgettext_lazy("evaluation", "Experts are scoring, each alone"), _REVIEWED),
    _state("ranking", pgettext_lazy("evaluation", "Prices known, to be ranked"), _REVIEWED),
    _state("ranked", pgettext_lazy("evaluation", "Ranked, report to be signed"), _REVIEWED),
    _state("reported", pgettext_lazy("evaluation", "Report signed, to be received"), _REVIEWED),
    _state(
        "received",
        pgettext_lazy("evaluation", "Report received by the purchaser"),
        pgettext_lazy("evaluation", "Review finished"),
        "done",
        final=True,
    ),
    _state(
        "stopped",
        pgettext_lazy("evaluation", "Stopped by the panel"),
        pgettext_lazy("evaluation", "Review stopped"),
        "held",
        final=True,
    ),
)

QUOTE_STATES = States(
    _state(
        "received",
        pgettext_lazy("evaluation", "Received, sealed"),
        pgettext_lazy("evaluation", "Received, sealed"),
        "done",
        final=True,
    ),
)

AWARD_STATES = States(
    _state(
        "named",
        pgettext_lazy("evaluation", "Winner named, result to be published"),
        pgettext_lazy("evaluation", "Result being prepared"),
    ),
    _state(
        "published",
        pgettext_lazy("evaluation", "Result published"),
        pgettext_lazy("evaluation", "Result published"),
        "done",
    ),
    _state(
        "annulled",
        pgettext_lazy("evaluation", "Annulled after a challenge"),
        pgettext_lazy("evaluation", "Result annulled"),
        "held",
        final=True,
    ),
)
