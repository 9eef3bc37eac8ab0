"""An expert takes an organization off her list."""

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Avoidance
from goufu.rooms.evaluation.panel import EXPERT
from goufu.rooms.evaluation.refusals import NotOnPanel


class LiftAvoidance(Act[Avoidance, NoInput]):
    """Take it off the avoidance list."""

    states, leads_to = ("stands",), "lifted"
    by = Authority(EXPERT)
    public = NOT_PUBLIC
    asks_nothing = "What an expert asked for she may take back; a tie that the law names she declares all the same."
    routine = False

    def effect(self, case: Avoidance, given: NoInput, moment: Moment, w: Writes) -> None:
        if w.holder.office != case.expert:
            raise NotOnPanel("It stands on another expert's list.", cure="Only that expert may take it off.")
