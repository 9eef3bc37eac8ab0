"""The missing member is back: the review goes on where it was interrupted."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.panel_wait import PanelWait
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review


class ResumeReview(Act[Review, NoInput]):
    """Go on with the review."""

    states, leads_to = ("waiting",), ("drawn", "consulting", "scoring", "ranking")
    by = (Authority("supervisor.officer"), Authority("purchaser.officer", within="purchaser"))
    public = Publish("procurement", "publish_result")
    stops = (PanelWait,)
    asks_nothing = "The panel is the one that was drawn; what it decides is asked when it decides."

    def effect(self, case: Review, given: NoInput, moment: Moment, w: Writes) -> None:
        w.change(case, state=case.waits_from, waits_from="")
