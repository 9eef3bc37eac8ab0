"""Who may not bid beside whom."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import TieKind
from goufu.law.questions.bidders_independent import BiddersIndependent
from goufu.law.questions.no_earlier_role import NoEarlierRole


@answers(
    BiddersIndependent,
    rule="same-head-or-control",
    protects="bidders",
    binds="provider",
    cure="The bids of the bidders so joined are invalid; the others go on.",
)
def no_two_bids_of_one_hand(asked: BiddersIndependent, _: Figures) -> Outcome:
    """Bidders of this contract are joined by one head, holding or management: {bidders:list} ({kinds:names})."""
    found = [tie for tie in asked.ties if tie.kind is not TieKind.CONCERTED_IN_ONE_GROUP]
    bidders = [f"{tie.first}–{tie.second}" for tie in found]
    return refused_if(found, bidders=bidders, kinds=list(dict.fromkeys(tie.kind for tie in found)))


@answers(
    NoEarlierRole,
    rule="designer-excluded",
    protects="bidders",
    binds="provider",
    cure="Let somebody else provide; who prepared the project may not provide its other parts.",
)
def who_prepared_does_not_bid(asked: NoEarlierRole, figures: Figures) -> Outcome:
    """The provider played an earlier role in this project: {roles:names}."""
    return refused_if(asked.roles and "single_source" not in figures.traits, roles=asked.roles)
