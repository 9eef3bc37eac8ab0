"""Concert within one group."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import TieKind
from goufu.law.questions.bidders_independent import BiddersIndependent


@answers(
    BiddersIndependent,
    rule="association-group-collusion",
    protects="bidders",
    binds="provider",
    cure="Tell the supervisor, who judges whether the bidders acted in concert.",
)
def concert_in_one_group(asked: BiddersIndependent, _: Figures) -> Outcome:
    """Members of one group or association seem to bid in concert: {bidders:list}."""
    found = [f"{tie.first}–{tie.second}" for tie in asked.ties if tie.kind is TieKind.CONCERTED_IN_ONE_GROUP]
    return warned_if(found, bidders=found)
