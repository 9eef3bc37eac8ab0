"""A provider is put on one of the registrar's two lists."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.providers.choices import ListName
from goufu.rooms.providers.models import Listing, Provider


class ListProviderInput(ActInput):
    """Which list, why, and since when."""

    list: Annotated[ListName, Field(title="List")]
    reason: Annotated[Line, Field(title="Reason", description="It is published.")]
    decision: Annotated[Line, Field(title="Number of the decision")]
    since: Annotated[CivilDate, Field(title="Since")]
    until: Annotated[CivilDate | None, Field(title="Until")] = None


class ListProvider(Act[Provider, ListProviderInput]):
    """Enter a provider's listing."""

    any_state = True
    by = Authority("civil.officer")
    public = Publish("", "once")
    asks_nothing = "The registrar decides on listings in its own procedure; here its decision is entered."
    routine = False

    def effect(self, case: Provider, given: ListProviderInput, moment: Moment, w: Writes) -> None:
        if given.until is not None and given.until < given.since:
            raise BadInput("The listing ends on {until}, before it begins.", field="until", until=given.until)
        w.add(
            Listing(
                provider=case,
                list=given.list.value,
                reason=given.reason,
                since=given.since,
                until=given.until,
                synthetic=case.synthetic,
            )
        )
        w.publish(uscc=case.uscc, name_zh=case.name_zh)
        w.tell(case.organ, name=case.name_zh, reason=given.reason, decision=given.decision)
