"""States of a mandate."""

from goufu.core.states import State, States

MANDATE_STATES = States(
    State("drawn_up", "Drawn up, to be signed by the agency", "Mandate in preparation"),
    State("accepted", "Signed by the agency", "Mandate being signed"),
    State("running", "Running", "Mandate running", "now"),
    State("ended", "Ended, files to be handed over", "Mandate ended", "held"),
    State("handed_over", "Files handed over, to be confirmed", "Files handed over"),
    State("closed", "Closed", "Mandate closed", "done", final=True),
)
