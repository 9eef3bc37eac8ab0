"""When the winner declines."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.winner_by_rank import WinnerByRank


@answers(
    WinnerByRank,
    rule="first-declines",
    protects="treasury",
    cure="Name the next in rank, or start again.",
)
def the_next_in_rank(asked: WinnerByRank, _: Figures) -> Outcome | None:
    """The higher ranked declined; the next in rank or a new procurement follows, not rank {rank}."""
    if asked.rank == 1:
        return None
    return refused_if(asked.rank - 1 != asked.higher_declined, rank=asked.rank)
