"""The one state of a certificate."""

from goufu.core.states import State, States

OUTAGE_STATES = States(State("certified", "Outage certified", "Outage certified", "done", final=True))
