"""A failed purchase is taken up again, as a purchase of its own with a thread of its own."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CaseRef, LongText
from goufu.core.writes import Writes
from goufu.law.questions.buyer_may_buy import BuyerMayBuy
from goufu.parties.authority import Authority
from goufu.rooms.governance.interface import kind_of_body
from goufu.rooms.needs.models import Purchase
from goufu.rooms.needs.opening import number_and_publish


class ReopenPurchaseInput(ActInput):
    """Which purchase, and what is done differently this time."""

    purchase: Annotated[CaseRef, Field(title="Failed purchase")]
    changes: Annotated[LongText, Field(title="What is done differently", description="It is published.")]
    purchaser_address: Annotated[
        str, Field(title="Address of the purchaser", description="It stands in every notice.", max_length=200)
    ] = ""
    purchaser_contact: Annotated[
        str,
        Field(
            title="Contact of the purchaser",
            description="Office and office telephone, no private number.",
            max_length=200,
        ),
    ] = ""


class ReopenPurchase(Act[Purchase, ReopenPurchaseInput]):
    """Take up a failed purchase again."""

    opens = True
    own_law_date = True
    parent = ("purchase", ("failed",))
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("catalogue")

    @classmethod
    def passes_over(cls, cases: Sequence[Case]) -> set[str]:
        """Those that were taken up again."""
        found = Purchase.objects.filter(follows_on__in=[each.ref for each in cases])
        return set(found.values_list("follows_on", flat=True))

    def under(self, given: ReopenPurchaseInput) -> str:
        return given.purchase

    def asks(self, case: Purchase, given: ReopenPurchaseInput, moment: Moment) -> Iterator[BuyerMayBuy]:
        yield BuyerMayBuy(kind=kind_of_body(case.purchaser))

    def effect(self, case: Purchase, given: ReopenPurchaseInput, moment: Moment, w: Writes) -> None:
        old = Purchase.objects.get(ref=given.purchase)
        if old.state != "failed":
            raise BadInput(
                "The purchase {ref} has not failed.", field="purchase", ref=old.ref, cure="Go on with that purchase."
            )
        w.change(
            case,
            thread=case.ref,
            title=old.title,
            title_en=old.title_en,
            catalogue_code=old.catalogue_code,
            needs=old.needs,
            follows_on=old.ref,
        )
        number_and_publish(case, moment, w)
        w.publish(title=old.title, title_en=old.title_en, follows_on=old.ref, follows_on_ocid=old.ocid)
