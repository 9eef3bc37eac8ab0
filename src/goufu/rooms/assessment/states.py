"""States of an assessment."""

from goufu.core.states import State, States

ASSESSMENT_STATES = States(
    State("open", "Open, to be surveyed", "Assessment under way"),
    State("surveyed", "Surveyed, to be assessed", "Assessment under way"),
    State("assessed", "Assessed, to be published", "Assessment under way"),
    State("published", "Published", "Assessment published", "done", final=True),
)
