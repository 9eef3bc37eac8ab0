"""A purchase that was begun elsewhere comes onto the platform, so that its contract can go on from here."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, Mark
from goufu.core.writes import Writes
from goufu.law.questions.buyer_may_buy import BuyerMayBuy
from goufu.law.questions.in_catalogue import InCatalogue
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.interface import listed
from goufu.rooms.governance.interface import kind_of_body
from goufu.rooms.needs.models import Purchase
from goufu.rooms.needs.opening import number_and_publish


class EnterPurchaseInput(ActInput):
    """What was bought; its needs were heard elsewhere and have no reference here."""

    title: Annotated[Line, Field(title="Name of the project", description="As the documents have it.")]
    title_en: Annotated[str, Field(title="English name of the project", max_length=200)] = ""
    catalogue_code: Annotated[Line, Mark("catalogue"), Field(title="Item of the guidance catalogue")]
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class EnterPurchase(Act[Purchase, EnterPurchaseInput]):
    """Enter a purchase begun elsewhere."""

    opens = True
    own_law_date = True
    only_elsewhere = True
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("catalogue")
    routine = False

    def asks(self, case: Purchase, given: EnterPurchaseInput, moment: Moment) -> Iterator[BuyerMayBuy | InCatalogue]:
        """The same as when a purchase is opened here, by the law of the day it was begun."""
        yield BuyerMayBuy(kind=kind_of_body(case.purchaser))
        here = listed(given.catalogue_code, at=case.region, on=case.law_date, department=case.purchaser)
        yield InCatalogue(code=given.catalogue_code, listed=here)

    def effect(self, case: Purchase, given: EnterPurchaseInput, moment: Moment, w: Writes) -> None:
        """Number it like every other: its number here is of the day on which it was begun."""
        w.change(case, title=given.title, title_en=given.title_en, catalogue_code=given.catalogue_code, needs=[])
        number_and_publish(case, moment, w)
