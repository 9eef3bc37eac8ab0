"""The states of an intention and of a requirement."""

from goufu.core.states import State, States

INTENTION_STATES = States(
    State(
        "published",
        "Intention published",
        "Purchase announced in advance",
        "done",
        final=True,
    ),
)

REQUIREMENT_STATES = States(
    State(
        "drafted",
        "Requirement drafted, to be surveyed and consulted on",
        "Requirement being drafted",
    ),
    State(
        "consulting",
        "Public consultation open",
        "Your opinion is asked",
    ),
    State(
        "consulted",
        "Opinions answered, to be reviewed",
        "Opinions answered",
    ),
    State(
        "reviewed",
        "Reviewed, to be fixed",
        "Requirement reviewed",
    ),
    State(
        "fixed",
        "Requirement fixed",
        "Requirement fixed",
        "done",
        final=True,
    ),
)
