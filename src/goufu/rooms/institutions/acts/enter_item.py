"""The department enters what its institution does: cost, quantity, and the fractions of posts that do it."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, Line, Private
from goufu.core.registry import find_case
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.interface import item as catalogue_item
from goufu.rooms.institutions.choices import Deliverable
from goufu.rooms.institutions.models import Institution, ServiceItem
from goufu.rooms.institutions.refusals import NotOfThisInstitution


class EnterItemInput(ActInput):
    """The item as it stands before the reform."""

    institution: Annotated[CaseRef, Field(title="Institution")]
    title: Annotated[Line, Field(title="Service item")]
    catalogue_code: Annotated[Line, Field(title="Item of the guidance catalogue")]
    deliverable: Annotated[Deliverable, Field(title="What it delivers")]
    unit: Annotated[Line, Field(title="Unit")]
    quantity: Annotated[int, Field(title="Quantity of a year", strict=True, gt=0, le=100_000_000)]
    quality: Annotated[int, Field(title="Quality score in hundredths", strict=True, ge=0, le=10_000)]
    cost_fen: Annotated[Fen, Field(title="Cost of a year", gt=0)]
    posts: Annotated[int, Private, Field(title="Posts in hundredths", strict=True, ge=0, le=10_000_000)]


class EnterItem(Act[ServiceItem, EnterItemInput]):
    """Enter a service item of an institution."""

    opens = True
    repeats = True
    parent = ("institution", ("kept",))
    own_law_date = True
    by = Authority("purchaser.officer", within="department")
    public = Publish("", "once")
    asks_nothing = "The item is judged when it is tested."

    def under(self, given: EnterItemInput) -> str:
        return given.institution

    def effect(self, case: ServiceItem, given: EnterItemInput, moment: Moment, w: Writes) -> None:
        institution = find_case(given.institution)
        if not isinstance(institution, Institution):
            raise NotOfThisInstitution("{ref} is no institution.", ref=given.institution, field="institution")
        catalogue_item(given.catalogue_code)
        known = given.model_dump(exclude={"deliverable"})
        w.change(
            case, **known, deliverable=given.deliverable.value, organ=institution.organ
        )  # fmt: skip
        w.tell(institution.organ, title=given.title)
