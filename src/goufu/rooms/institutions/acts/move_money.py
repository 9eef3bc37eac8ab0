"""The money of a converted item leaves the institution's appropriation. It follows from the conversion."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Private
from goufu.core.writes import Writes
from goufu.law.questions.conversion_balances import ConversionBalances
from goufu.parties.authority import Authority
from goufu.rooms.institutions.models import Institution, ServiceItem
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.years import account_needed, appropriated, item_of, put_item_year


class MoveMoneyInput(ActInput):
    """The item, and how many of its posts are frozen."""

    item: Annotated[CaseRef, Field(title="Service item")]
    frozen: Annotated[int, Private, Field(title="Posts frozen, in hundredths", strict=True, ge=0)]


class MoveMoney(Act[Institution, MoveMoneyInput]):
    """Move the money of a converted item."""

    states, leads_to = ("kept",), None
    repeats = True
    by = Authority("finance.head")
    only_follows = ("convert_item",)
    public = Publish("", "once")

    def asks(self, case: Institution, given: MoveMoneyInput, moment: Moment) -> Iterator[ConversionBalances]:
        item = item_of(case, given.item)
        before = account_needed(case, _year(item)).appropriation_fen
        yield ConversionBalances(
            before=before, after=max(before - item.moved_fen, 0), purchase=item.purchase_fen, returned=item.returned_fen
        )

    def effect(self, case: Institution, given: MoveMoneyInput, moment: Moment, w: Writes) -> None:
        item = item_of(case, given.item)
        year, account = _year(item), account_needed(case, _year(item))
        personnel, operating = account.personnel_fen - item.personnel_fen, account.operating_fen - item.operating_fen
        if min(personnel, operating) < 0:
            raise DoesNotAddUp(
                "An item of expenditure would fall below nothing.", cure="Plan with the accounts as they stand."
            )
        w.change(
            account, personnel_fen=personnel, operating_fen=operating, left_fen=personnel + operating,
            moved_fen=account.moved_fen + item.moved_fen,
            returned_fen=account.returned_fen + item.returned_fen,
        )  # fmt: skip
        left = appropriated(item, year) - item.moved_fen
        put_item_year(w, item, year, appropriated_fen=left, purchased_fen=item.purchase_fen)
        w.change(case, posts_frozen=case.posts_frozen + given.frozen)
        w.publish(year=year, appropriation_fen=personnel + operating)


def _year(item: ServiceItem) -> int:
    return item.year or 0
