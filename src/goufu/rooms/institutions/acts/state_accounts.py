"""Finance states what an institution receives in a year, item by item."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Fen
from goufu.core.writes import Writes
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.law.questions.item_paid_once import ItemPaidOnce
from goufu.parties.authority import Authority
from goufu.rooms.institutions.choices import ItemMoney
from goufu.rooms.institutions.entrusting import entrustment
from goufu.rooms.institutions.models import Institution, YearAccount
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.years import account_of, item_of, put_item_year


class StateAccountsInput(ActInput):
    """The year's appropriation by item of expenditure, other income, and what each service item receives."""

    year: Annotated[int, Field(title="Year", strict=True, ge=2000, le=2100)]
    personnel_fen: Annotated[Fen, Field(title="Appropriation for personnel")]
    operating_fen: Annotated[Fen, Field(title="Appropriation for operation")]
    other_income_fen: Annotated[Fen, Field(title="Other income")] = 0
    items: Annotated[list[ItemMoney], Field(title="Money by service item", max_length=200)] = []


class StateAccounts(Act[Institution, StateAccountsInput]):
    """State the accounts of an institution."""

    states, leads_to = ("kept",), None
    repeats = True
    by = (Authority("finance.officer"), Authority("finance.head"))
    public = Publish("", "once")

    def asks(
        self, case: Institution, given: StateAccountsInput, moment: Moment
    ) -> Iterator[ItemPaidOnce | DirectEntrustment]:
        for money in given.items:
            item = item_of(case, money.item)
            if item.converted and item.year is not None and given.year >= item.year:
                yield ItemPaidOnce(
                    appropriated=money.appropriated_fen, kept=item.kept_fen, purchased=money.purchased_fen
                )
                if item.state == "in_transition" and money.purchased_fen:
                    yield entrustment(case, item, given.year)

    def effect(self, case: Institution, given: StateAccountsInput, moment: Moment, w: Writes) -> None:
        _fits(given)
        found = account_of(case, given.year)
        row = found or w.add(YearAccount(institution=case, year=given.year))
        w.change(
            row, personnel_fen=given.personnel_fen, operating_fen=given.operating_fen,
            other_income_fen=given.other_income_fen,
        )  # fmt: skip
        for money in given.items:
            put_item_year(
                w, item_of(case, money.item), given.year, appropriated_fen=money.appropriated_fen,
                purchased_fen=money.purchased_fen,
            )  # fmt: skip


def _fits(given: StateAccountsInput) -> None:
    names = [each.item for each in given.items]
    if len(set(names)) != len(names):
        raise DoesNotAddUp("A service item is named twice.", field="items", cure="Name each item once.")
    total, items = given.personnel_fen + given.operating_fen, sum(each.appropriated_fen for each in given.items)
    if items > total:
        raise DoesNotAddUp(
            "The items receive {items} fen by appropriation, the institution {total} fen.", field="items", items=items,
            total=total, cure="Let the items take no more than the appropriation.",
        )  # fmt: skip
