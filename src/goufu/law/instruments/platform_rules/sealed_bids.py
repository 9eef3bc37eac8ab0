"""Bids are sealed, in time, and read by nobody before the opening."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.bid_in_time import BidInTime
from goufu.law.questions.bid_may_be_read import BidMayBeRead
from goufu.law.questions.bid_sealed import BidSealed
from goufu.law.questions.one_bid_per_provider import OneBidPerProvider
from goufu.law.questions.opening_quorum import OpeningQuorum


@answers(
    BidInTime,
    rule="late-bid",
    protects="bidders",
    binds="submission",
    cure="No cure: the deadline has passed. The bid was not taken.",
)
def late_bids_are_not_taken(asked: BidInTime, _: Figures) -> Outcome:
    """The bid arrived at {arrived:instant}, after the deadline of {deadline:instant}."""
    return refused_if(asked.arrived > asked.deadline, arrived=asked.arrived, deadline=asked.deadline)


@answers(
    BidMayBeRead,
    rule="reading-early",
    protects="bidders",
    cure="Wait for the deadline and open the bids by the opening act, with the share holders of both keys.",
)
def nobody_reads_early(asked: BidMayBeRead, _: Figures) -> Outcome:
    """Nobody reads a bid before the opening; the deadline is {deadline:instant}."""
    return refused_if(asked.at <= asked.deadline or not asked.opened, deadline=asked.deadline)


@answers(
    OpeningQuorum,
    rule="opening-quorum",
    protects="bidders",
    cure="Call the missing share holders.",
)
def both_keys_have_their_holders(asked: OpeningQuorum, _: Figures) -> Outcome:
    """Shares present: {first} of {first_needed} for the first key, {second} of {second_needed} for the second."""
    short = asked.first_shares < asked.first_needed or asked.second_shares < asked.second_needed
    return refused_if(
        short, first=asked.first_shares, first_needed=asked.first_needed, second=asked.second_shares,
        second_needed=asked.second_needed,
    )  # fmt: skip


@answers(
    BidSealed,
    rule="sealed-bid",
    protects="bidders",
    binds="submission",
    cure="Seal the bid with the tender's two keys (in the browser, or with “goufu seal”) and send the sealed file.",
)
def only_sealed_files_are_taken(asked: BidSealed, _: Figures) -> Outcome:
    """The file is not sealed to both keys of the tender, or is larger than {largest} bytes."""
    return refused_if(not asked.sealed or asked.size > asked.largest, largest=asked.largest)


@answers(
    OneBidPerProvider,
    rule="one-bid",
    protects="bidders",
    binds="submission",
    cure="Withdraw the earlier bid first.",
)
def one_bid_each(asked: OneBidPerProvider, _: Figures) -> Outcome:
    """A provider has one bid only; {bids} are not withdrawn."""
    return refused_if(asked.bids > 1, bids=asked.bids)
