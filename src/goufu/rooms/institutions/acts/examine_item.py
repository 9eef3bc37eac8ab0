"""The department's head tests whether an item is to be bought: now, later, or not."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.kinds import OrganizationKind, ServiceKind
from goufu.law.questions.in_catalogue import InCatalogue
from goufu.law.questions.item_turns_into_purchase import ItemTurnsIntoPurchase
from goufu.law.questions.service_may_be_bought import ServiceMayBeBought
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.interface import ContentKind, listed
from goufu.rooms.institutions.choices import Suitability
from goufu.rooms.institutions.models import ServiceItem
from goufu.rooms.institutions.years import institution_of


class ExamineItemInput(ActInput):
    """The test, point by point."""

    outcome: Annotated[Suitability, Field(title="Result of the test")]
    content_kind: Annotated[ContentKind, Field(title="What kind of service it is")]
    government_duty: Annotated[bool, Field(title="It is a duty of government")]
    government_only: Annotated[bool, Field(title="Government must do it itself")] = False
    society_can: Annotated[bool, Field(title="Social forces are able to do it")]
    reason: Annotated[LongText, Field(title="Reason")]


class ExamineItem(Act[ServiceItem, ExamineItemInput]):
    """Examine whether a service item is to be bought."""

    states, leads_to = ("entered", "later"), ("suitable", "later", "unsuitable")
    by = Authority("purchaser.head", within="department")
    not_by_who = ("enter_item",)
    public = Publish("", "once")

    def asks(
        self, case: ServiceItem, given: ExamineItemInput, moment: Moment
    ) -> Iterator[ServiceMayBeBought | InCatalogue | ItemTurnsIntoPurchase]:
        if given.outcome is not Suitability.SUITABLE:
            return
        yield ServiceMayBeBought(
            kind=ServiceKind(given.content_kind.value), government_duty=given.government_duty,
            government_only=given.government_only, goods_or_works=False, financing=False, staffing=False,
            otherwise_forbidden=False, description=given.reason,
        )  # fmt: skip
        here = listed(case.catalogue_code, at=case.region, on=moment.day, department=case.department)
        yield InCatalogue(code=case.catalogue_code, listed=here, filed_with_finance=False)
        kind = OrganizationKind(institution_of(case).institution_class)
        yield ItemTurnsIntoPurchase(kind=kind, society_can=given.society_can)

    def effect(self, case: ServiceItem, given: ExamineItemInput, moment: Moment, w: Writes) -> None:
        w.change(case, state=given.outcome.value, reason=given.reason)
        w.tell(case.organ, title=case.title, reason=given.reason)
