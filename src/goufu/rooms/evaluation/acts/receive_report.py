"""The signed report reaches the purchaser, and the time for naming the winner begins."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.report_to_buyer import ReportToBuyer
from goufu.law.questions.winner_choice import WinnerChoice
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review


class ReceiveReport(Act[Review, NoInput]):
    """Receive the report of the panel."""

    states, leads_to = ("reported",), "received"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_result")
    stops = (ReportToBuyer,)
    asks_nothing = "The report was judged when it was signed; receiving it decides nothing."

    def effect(self, case: Review, given: NoInput, moment: Moment, w: Writes) -> None:
        w.publish(received=moment.day)

    def starts(self, case: Review, given: NoInput, moment: Moment) -> Iterator[WinnerChoice]:
        yield WinnerChoice(start=moment.day)
