"""What a plan consists of, as it is given and kept: parts by section and number, money by year and source."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Annotated, Any

from pydantic import Field

from goufu.base.catalogue import said
from goufu.core.fields import CivilDate, Fen, Group, LongText, Mark
from goufu.rooms.rollout.kinds import MoneySource, PlanSection
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.refusals import PlanDoesNotFit
from goufu.rooms.rollout.states import READABLE

PlanRef = Annotated[str, Field(max_length=64), Mark("implementation_plan")]
"""The reference of a plan that everybody may read."""
ProgrammeRef = Annotated[str, Field(min_length=3, max_length=64), Mark("programme")]
_ORDER = {section: place for place, section in enumerate(PlanSection)}


class PlanPartGiven(Group):
    """One part of a plan."""

    section: Annotated[PlanSection, Field(title="Section")]
    number: Annotated[int, Field(title="Number in its section", ge=1, le=99, strict=True)]
    text: Annotated[LongText, Field(title="What the plan says")]
    text_en: Annotated[str, Field(title="The same in English", max_length=20_000)] = ""
    unit: Annotated[str, Field(title="Unit in charge", max_length=200)] = ""
    due: Annotated[CivilDate | None, Field(title="To be done by")] = None
    borrowed_from: Annotated[PlanRef, Field(title="Borrowed from the plan")] = ""
    borrowed_number: Annotated[int | None, Field(title="Its number there", ge=1, le=99)] = None

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the plan."""
        return _ORDER[self.section], self.number


class PlanMoneyGiven(Group):
    """Money of a plan: of one year, from one source."""

    year: Annotated[int, Field(title="Year", ge=2000, le=2100, strict=True)]
    source: Annotated[MoneySource, Field(title="Source of the money")]
    amount: Annotated[Fen, Field(title="Amount of the year")]
    note: Annotated[str, Field(title="What it is for", max_length=200)] = ""


def parts_of(plan: ImplementationPlan) -> list[PlanPartGiven]:
    """A plan's parts, in order."""
    return [PlanPartGiven.model_validate(each) for each in plan.parts]


def money_of(plan: ImplementationPlan) -> list[PlanMoneyGiven]:
    """A plan's money, in order of years."""
    return [PlanMoneyGiven.model_validate(each) for each in plan.money]


def kept_parts(parts: Iterable[PlanPartGiven]) -> list[dict[str, Any]]:
    """Parts as they are kept, in order; `PlanDoesNotFit` where two stand in one place or a loan does not hold."""
    found = sorted(parts, key=lambda each: each.place)
    for before, after in pairwise(found):
        if before.place == after.place:
            raise PlanDoesNotFit(
                "Number {number} stands twice in a section.", field="parts", number=after.number,
                cure="Give each part of a section its own number.",
            )  # fmt: skip
    for each in found:
        _loan_holds(each)
    return [each.model_dump(mode="json") for each in found]


def _loan_holds(part: PlanPartGiven) -> None:
    if not part.borrowed_from:
        return
    lender = ImplementationPlan.objects.filter(ref=part.borrowed_from, state__in=READABLE).first()
    numbers = {each.number for each in parts_of(lender) if each.section == part.section} if lender else set()
    if part.borrowed_number not in numbers:
        raise PlanDoesNotFit(
            "Part {number} is said to be borrowed from {ref}, which has no such part in force.", field="borrowed_from",
            number=part.number, ref=part.borrowed_from,
            cure="Name a plan that is published, and the number its part has in the same section.",
        )  # fmt: skip


def kept_money(money: Sequence[PlanMoneyGiven]) -> list[dict[str, Any]]:
    """Money as it is kept, in order of year and source; `PlanDoesNotFit` where a year names a source twice."""
    order = list(MoneySource)
    found = sorted(money, key=lambda each: (each.year, order.index(each.source)))
    if len({(each.year, each.source) for each in found}) < len(found):
        raise PlanDoesNotFit(
            "A year names the same source of money twice.", field="money", cure="Add the two amounts up in one line.",
        )  # fmt: skip
    return [each.model_dump(mode="json") for each in found]


def whole(plan: ImplementationPlan) -> None:
    """Refuse a plan that leaves a section or the money out."""
    given = {each.section for each in parts_of(plan)}
    missing = [each for each in PlanSection if each not in given]
    if missing:
        raise PlanDoesNotFit(
            "The plan says nothing under “{section}”.", field="parts", section=said("rollout", missing[0].title_en),
            cure="Add at least one part to each section.",
        )  # fmt: skip
    if not plan.money:
        raise PlanDoesNotFit("The plan names no money.", field="money", cure="Say how much, of which year and source.")
