"""The entrustment of an item, its contract and its posts, as the law is asked about them."""

from datetime import date

from goufu.law.kinds import OrganizationKind
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.law.questions.item_contract_managed import ItemContractManaged
from goufu.law.questions.money_and_posts_stated import MoneyAndPostsStated
from goufu.rooms.institutions.models import Institution, ServiceItem
from goufu.rooms.institutions.years import account_of


def entrustment(institution: Institution, item: ServiceItem, year: int) -> DirectEntrustment:
    """May the item be entrusted to its own institution for that year (from its first day under the contract)?"""
    first = date(year, 1, 1)
    return DirectEntrustment(
        kind=OrganizationKind(institution.institution_class), own_department=institution.department == item.department,
        under_contract=bool(item.indicators), transition_ends=item.transition_ends,
        starts=max(first, item.contract_starts or first),
    )  # fmt: skip


def managed(
    item: ServiceItem, *, contract: str, year_over: bool = False, delivery_stated: bool = False
) -> ItemContractManaged:
    """Is the item managed by contract in a year?"""
    return ItemContractManaged(
        under_contract=bool(contract), indicators=len(item.indicators), year_over=year_over,
        delivery_stated=delivery_stated,
    )  # fmt: skip


def both_stated(institution: Institution, year: int) -> MoneyAndPostsStated:
    """Are money and posts of a year both stated?"""
    account = account_of(institution, year)
    return MoneyAndPostsStated(money=account is not None, posts=bool(account and account.posts_filled is not None))
