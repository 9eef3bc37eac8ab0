"""The money of an institution and its posts are counted once: arithmetic of the same fen and the same posts."""

from goufu.law.answering import Outcome, answers, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.conversion_balances import ConversionBalances
from goufu.law.questions.item_paid_once import ItemPaidOnce
from goufu.law.questions.one_payroll import OnePayroll
from goufu.law.questions.purchase_within_baseline import PurchaseWithinBaseline


@answers(
    ItemPaidOnce,
    rule="paid-once",
    protects="treasury",
    cure="Take the amount out of the appropriation, or out of the purchase; one of the two pays the item.",
)
def an_item_is_paid_once(asked: ItemPaidOnce, _: Figures) -> Outcome:
    """The appropriation still gives {appropriated:money} for the item, {kept:money} were to stay, and
    {purchased:money} buy it: {twice:money} are paid twice.
    """
    twice = min(max(asked.appropriated - asked.kept, 0), asked.purchased)
    return refused_if(
        twice, appropriated=asked.appropriated, kept=asked.kept, purchased=asked.purchased, twice=twice
    )  # fmt: skip


@answers(
    ConversionBalances,
    rule="conversion-balances",
    protects="treasury",
    cure="Let what leaves the appropriation equal the purchase budget and what goes back to finance, to the fen.",
)
def a_conversion_balances(asked: ConversionBalances, _: Figures) -> Outcome:
    """The appropriation falls from {before:money} to {after:money}, that is by {moved:money}; the purchase budget
    receives {purchase:money} and finance {returned:money}.
    """
    moved = asked.before - asked.after
    return refused_if(
        moved != asked.purchase + asked.returned, before=asked.before, after=asked.after, moved=max(moved, 0),
        purchase=asked.purchase, returned=asked.returned,
    )  # fmt: skip


@answers(
    OnePayroll,
    rule="one-payroll",
    protects="treasury",
    cure="Pay each post from the appropriation or from the contract, not from both.",
)
def a_post_is_paid_once(asked: OnePayroll, _: Figures) -> Outcome:
    """{by_appropriation:posts} are paid from the appropriation and {by_purchase:posts} from contracts, but
    only {filled:posts} are filled.
    """
    return refused_if(
        asked.by_appropriation + asked.by_purchase > asked.filled, filled=asked.filled,
        by_appropriation=asked.by_appropriation, by_purchase=asked.by_purchase,
    )  # fmt: skip


@answers(
    PurchaseWithinBaseline,
    rule="baseline-explained",
    protects="treasury",
    cure="Lower the purchase budget, or tell the conference what is to be delivered beyond that of the year before.",
)
def a_dearer_purchase_is_explained(asked: PurchaseWithinBaseline, _: Figures) -> Outcome:
    """The purchase costs {purchase:money} a year, the item cost {baseline:money} before the reform."""
    return warned_if(asked.purchase > asked.baseline, purchase=asked.purchase, baseline=asked.baseline)
