"""Civil affairs puts the verified needs of the year in order."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.questions.livelihood_priority import LivelihoodPriority
from goufu.parties.authority import Authority
from goufu.rooms.needs.choices import LIVELIHOOD
from goufu.rooms.needs.models import Need


class PrioritiseNeedInput(ActInput):
    """Its place in the order, and why."""

    rank: Annotated[int, Field(title="Rank", description="1 comes first.", strict=True, ge=1, le=100_000)]
    reason: Annotated[LongText, Field(title="Reason", description="It is published.")]


class PrioritiseNeed(Act[Need, PrioritiseNeedInput]):
    """Put a need in order."""

    states, leads_to = ("verified",), "prioritised"
    by = Authority("civil.officer")
    public = Publish("need")

    def asks(self, case: Need, given: PrioritiseNeedInput, moment: Moment) -> Iterator[LivelihoodPriority]:
        yield LivelihoodPriority(livelihood=case.category in LIVELIHOOD)

    def effect(self, case: Need, given: PrioritiseNeedInput, moment: Moment, w: Writes) -> None:
        w.change(case, rank=given.rank, reason=given.reason)
        w.tell(case.raised_by, need=case.ref, title=case.title, rank=given.rank)
