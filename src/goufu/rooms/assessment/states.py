"""States of an assessment, and of a county's indicators for assessments."""

from goufu.core.states import State, States

ASSESSMENT_STATES = States(
    State("open", "Open, to be surveyed", "Assessment under way"),
    State("surveyed", "Surveyed, to be assessed", "Assessment under way"),
    State("assessed", "Assessed, to be published", "Assessment under way"),
    State("published", "Published", "Assessment published", "done", final=True),
)
TEMPLATE_STATES = States(State("in_force", "In force", "In force", "done", final=True))
