"""The department ends the directed entrustment and opens the item to competition."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.parties.authority import Authority
from goufu.rooms.institutions.models import ServiceItem
from goufu.rooms.institutions.years import institution_of


class EndTransitionInput(ActInput):
    """How the item goes on."""

    conditions: Annotated[LongText, Field(title="What was done so that others can compete")]


class EndTransition(Act[ServiceItem, EndTransitionInput]):
    """End the transition of an item."""

    states, leads_to = ("in_transition",), "competing"
    by = Authority("purchaser.head", within="department")
    public = Publish("", "once")

    def asks(self, case: ServiceItem, given: EndTransitionInput, moment: Moment) -> Iterator[DirectEntrustment]:
        kind = OrganizationKind(institution_of(case).institution_class)
        yield DirectEntrustment(
            kind=kind, own_department=True, under_contract=bool(case.contract_number),
            transition_ends=case.transition_ends, starts=moment.day,
        )  # fmt: skip

    def effect(self, case: ServiceItem, given: EndTransitionInput, moment: Moment, w: Writes) -> None:
        w.change(case, opened_on=moment.day)
        w.tell(case.organ, title=case.title)
