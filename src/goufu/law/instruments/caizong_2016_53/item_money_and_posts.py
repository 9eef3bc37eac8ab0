"""The money of a converted item and the posts that did it."""

from goufu.law.answering import Outcome, answers, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.conversion_balances import ConversionBalances
from goufu.law.questions.item_paid_once import ItemPaidOnce
from goufu.law.questions.item_turns_into_purchase import ItemTurnsIntoPurchase
from goufu.law.questions.no_new_posts import NoNewPosts


@answers(
    ItemPaidOnce,
    rule="inst-no-double-feed",
    protects="treasury",
    cure="Pay the item by appropriation or by purchase.",
)
def the_same_duty_is_not_funded_twice(asked: ItemPaidOnce, _: Figures) -> Outcome:
    """The same duty is paid by appropriation ({appropriated:money}) and by purchase ({purchased:money})."""
    twice = asked.appropriated > asked.kept and asked.purchased > 0
    return refused_if(twice, appropriated=asked.appropriated, purchased=asked.purchased)


@answers(
    ConversionBalances,
    rule="inst-money-to-dept",
    protects="treasury",
    cure="Move the money of the item to the purchase budget of the department.",
)
def the_money_moves_to_the_department(asked: ConversionBalances, _: Figures) -> Outcome:
    """{purchase:money} are bought, but the appropriation of the institution falls by {moved:money} only."""
    moved = max(asked.before - asked.after, 0)
    return refused_if(moved < asked.purchase, purchase=asked.purchase, moved=moved)


@answers(
    NoNewPosts,
    rule="inst-no-new-posts",
    protects="treasury",
    cure="Freeze or recover the posts, or put the matter to the joint conference.",
)
def bought_duties_get_no_new_posts(asked: NoNewPosts, _: Figures) -> Outcome:
    """Posts for converted duties grow from {before:posts} to {now:posts}."""
    return warned_if(asked.now > asked.before, before=asked.before, now=asked.now)


@answers(
    ItemTurnsIntoPurchase,
    rule="inst-target-2020",
    protects="fair competition",
    cure="Test again when the institution is of class two and social forces are able to do the item.",
)
def suitable_items_of_class_two_turn_into_purchase(asked: ItemTurnsIntoPurchase, _: Figures) -> Outcome:
    """Items that class-two institutions do and social forces can do turn into purchase; this one is not of these."""
    class_two = asked.kind is OrganizationKind.PUBLIC_INSTITUTION_CLASS_TWO
    return warned_if(not class_two or not asked.society_can)
