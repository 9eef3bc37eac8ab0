"""The catalogue, the contract and what was delivered: converted items are managed as those of other providers are."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.converted_item_listed import ConvertedItemListed
from goufu.law.questions.item_contract_managed import ItemContractManaged
from goufu.law.questions.money_and_posts_stated import MoneyAndPostsStated


@answers(
    ConvertedItemListed,
    rule="inst-catalogue",
    protects="the public",
    cure="Enter the item in the next version of the guidance catalogue.",
)
def converted_items_enter_the_catalogue(asked: ConvertedItemListed, _: Figures) -> Outcome:
    """Items that turn into purchase stand in the guidance catalogue; {code} does not."""
    return warned_if(not asked.listed, code=asked.code)


@answers(
    ItemContractManaged,
    rule="inst-contract-managed",
    protects="treasury",
    cure="Conclude the contract with indicators, and state each year what was delivered and how well.",
)
def the_contract_is_managed(asked: ItemContractManaged, _: Figures) -> Outcome:
    """Contract, indicators, and after each year what was delivered are asked of an institution as of any other
    provider; something of this is missing.
    """
    silent = asked.year_over and not asked.delivery_stated
    return warned_if(not asked.under_contract or asked.indicators < 1 or silent)


@answers(
    MoneyAndPostsStated,
    rule="inst-staff-coordination",
    protects="treasury",
    cure="Have finance state the accounts and the staffing office the posts of the year.",
)
def money_and_posts_are_looked_at_together(asked: MoneyAndPostsStated, _: Figures) -> Outcome:
    """Funds and staffing restrain each other; of this year one of the two is not stated."""
    return warned_if(not (asked.money and asked.posts))
