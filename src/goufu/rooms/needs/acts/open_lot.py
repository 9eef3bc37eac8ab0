"""A lot of a divided purchase becomes a purchase of its own. It follows from dividing the whole."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, Line, Mark
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.needs.models import Purchase
from goufu.rooms.needs.opening import number_and_publish


class OpenLotInput(ActInput):
    """Which lot of which purchase, as the purchase was divided."""

    whole: Annotated[CaseRef, Field(title="Purchase that was divided")]
    number: Annotated[int, Field(title="Number of the lot", strict=True, ge=1)]
    lots: Annotated[int, Field(title="Number of lots", strict=True, ge=2)]
    title: Annotated[Line, Field(title="Name of the lot")]
    title_en: Annotated[str, Field(title="English name of the lot", max_length=200)] = ""
    catalogue_code: Annotated[Line, Mark("catalogue"), Field(title="Item of the guidance catalogue")]
    lot_fen: Annotated[Fen, Field(title="Budget of the lot")]
    place: Annotated[Line, Field(title="Place of the lot")]


class OpenLot(Act[Purchase, OpenLotInput]):
    """Open a lot."""

    opens, parent, repeats = True, ("purchase", ("open",)), True
    own_law_date = True
    by = Authority("purchaser.officer", within="purchaser")
    only_follows = ("divide_purchase",)
    public = Publish("catalogue")
    asks_nothing = "It follows from dividing the purchase, which asks."

    def under(self, given: OpenLotInput) -> str:
        return given.whole

    def effect(self, case: Purchase, given: OpenLotInput, moment: Moment, w: Writes) -> None:
        whole = Purchase.objects.get(ref=given.whole)
        w.change(
            case,
            thread=case.ref,
            title=given.title,
            title_en=given.title_en,
            catalogue_code=given.catalogue_code,
            needs=whole.needs,
            part_of=whole.ref,
            lot=given.number,
        )
        number_and_publish(case, moment, w)
        w.publish(part_of=whole.ref, part_of_ocid=whole.ocid, part_of_zh=whole.title, part_of_en=whole.title_en)
