"""A purchaser takes up needs and opens a purchase."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import WrongOffice
from goufu.core.fields import ActInput, CaseRef, Line, Mark
from goufu.core.writes import Writes
from goufu.law.questions.buyer_may_buy import BuyerMayBuy
from goufu.law.questions.in_catalogue import InCatalogue
from goufu.parties.authority import Authority, covers
from goufu.rooms.catalogue.interface import listed
from goufu.rooms.governance.interface import kind_of_body
from goufu.rooms.needs.models import Purchase
from goufu.rooms.needs.opening import number_and_publish


class OpenPurchaseInput(ActInput):
    """What is to be bought, and for which needs."""

    needs: Annotated[
        list[CaseRef],
        Field(title="Needs", description="The first one gives the purchase its thread.", min_length=1, max_length=50),
    ]
    title: Annotated[Line, Field(title="Name of the project")]
    title_en: Annotated[str, Field(title="English name of the project", max_length=200)] = ""
    catalogue_code: Annotated[Line, Mark("catalogue"), Field(title="Item of the guidance catalogue")]
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


class OpenPurchase(Act[Purchase, OpenPurchaseInput]):
    """Open a purchase."""

    opens = True
    own_law_date = True
    parent = ("need", ("prioritised",))
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("catalogue")

    def under(self, given: OpenPurchaseInput) -> str:
        return given.needs[0]

    def asks(self, case: Purchase, given: OpenPurchaseInput, moment: Moment) -> Iterator[BuyerMayBuy | InCatalogue]:
        yield BuyerMayBuy(kind=kind_of_body(case.purchaser))
        here = listed(given.catalogue_code, at=case.region, on=case.law_date, department=case.purchaser)
        yield InCatalogue(code=given.catalogue_code, listed=here)

    def effect(self, case: Purchase, given: OpenPurchaseInput, moment: Moment, w: Writes) -> None:
        if not covers(w.holder.region, case.region):
            raise WrongOffice("The need lies outside the division of this office.", cure="Its own county takes it up.")
        needs = list(dict.fromkeys(given.needs))
        w.change(case, title=given.title, title_en=given.title_en, catalogue_code=given.catalogue_code, needs=needs)
        number_and_publish(case, moment, w)
        for need in needs:
            w.follow("adopt_need", case=need, purchase=case.ref)
