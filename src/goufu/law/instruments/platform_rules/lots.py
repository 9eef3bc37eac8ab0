"""Lots: they make up the whole, go by one method to one closing, and nobody has more of them than was stated."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.lots_go_together import LotsGoTogether
from goufu.law.questions.lots_make_whole import LotsMakeWhole
from goufu.law.questions.lots_within_maximum import LotsWithinMaximum


@answers(
    LotsMakeWhole,
    rule="lots-add-up",
    protects="treasury",
    cure="Correct the budgets of the lots, so that together they are the budget of the whole.",
)
def lots_add_up(asked: LotsMakeWhole, _: Figures) -> Outcome:
    """The lots come to {sum:money}; the budget of the whole is {whole:money}."""
    return refused_if(asked.sum_of_lots != asked.whole, sum=asked.sum_of_lots, whole=asked.whole)


@answers(
    LotsMakeWhole,
    rule="lots-two-at-least",
    protects="fair competition",
    cure="Name two lots at least, or buy the whole undivided.",
)
def two_lots_at_least(asked: LotsMakeWhole, _: Figures) -> Outcome:
    """A purchase in lots has two of them at least; this one has {lots}."""
    return refused_if(asked.lots < 2, lots=asked.lots)


@answers(
    LotsMakeWhole,
    rule="lots-maximum-can-be-kept",
    protects="bidders",
    cure="State no more wins than bids, and no more bids than there are lots.",
)
def maximums_can_be_kept(asked: LotsMakeWhole, _: Figures) -> Outcome:
    """{lots} lots: no supplier can bid for {bids} and win {wins} of them."""
    bids = asked.lots if asked.most_bids is None else asked.most_bids
    wins = bids if asked.most_wins is None else asked.most_wins
    return refused_if(bids > asked.lots or wins > bids, lots=asked.lots, bids=bids, wins=wins)


@answers(
    LotsGoTogether,
    rule="lots-one-method",
    protects="fair competition",
    cure="Choose the method that the other lots go by.",
)
def lots_go_by_one_method(asked: LotsGoTogether, _: Figures) -> Outcome:
    """Lots of one purchase go by one method; lot {lot} goes by another."""
    other = asked.other_method
    return refused_if(other, lot=other[0] if other else 0)


@answers(
    LotsGoTogether,
    rule="lots-announced-together",
    protects="bidders",
    cure="Have the documents of every lot approved first; a lot that is given up does not count.",
)
def lots_are_announced_together(asked: LotsGoTogether, _: Figures) -> Outcome:
    """Lots are announced together; the documents of lot {lot} are not approved yet."""
    waiting = asked.not_ready
    return refused_if(waiting, lot=waiting[0] if waiting else 0)


@answers(
    LotsGoTogether,
    rule="lots-one-closing",
    protects="bidders",
    cure="Name the same deadline as the other lots.",
)
def lots_close_together(asked: LotsGoTogether, _: Figures) -> Outcome:
    """Lots close together: the other lots close at {closing:instant}, this one would at {deadline:instant}."""
    apart = asked.closing is not None and asked.deadline is not None and asked.closing != asked.deadline
    return refused_if(apart, closing=asked.closing, deadline=asked.deadline)


@answers(
    LotsWithinMaximum,
    rule="lots-bid-for",
    protects="bidders",
    binds="provider",
    cure="No cure: of more bids the first lots by number count, as the documents say.",
)
def bids_within_the_maximum(asked: LotsWithinMaximum, _: Figures) -> Outcome:
    """The supplier bids for {count} earlier lots; the documents let one supplier bid for {most}."""
    over = asked.most_bids is not None and asked.bid_for >= asked.most_bids
    return refused_if(over, count=asked.bid_for, most=asked.most_bids or 0)


@answers(
    LotsWithinMaximum,
    rule="lots-won",
    protects="bidders",
    binds="provider",
    cure="Name the next in rank: the maximum stands in the documents and holds for all suppliers alike.",
)
def wins_within_the_maximum(asked: LotsWithinMaximum, _: Figures) -> Outcome:
    """The supplier has won {count} lots; the documents let one supplier win {most}."""
    over = asked.most_wins is not None and asked.won >= asked.most_wins
    return refused_if(over, count=asked.won, most=asked.most_wins or 0)
