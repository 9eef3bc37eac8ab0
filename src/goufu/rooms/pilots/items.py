"""An item as it is given, and as it is written down."""

from typing import Annotated

from pydantic import AfterValidator, Field

from goufu.core.cases import blank_case, random_ref
from goufu.core.fields import CivilDate, Group, Line, LongText
from goufu.rooms.pilots.kinds import Heading, Mechanism, Span
from goufu.rooms.pilots.measures import MEASURES
from goufu.rooms.pilots.models import TaskItem, TaskList

_TITLE = 200


def _known_measure(value: str) -> str:
    if value not in MEASURES:
        raise ValueError("There is no such measure.")
    return value


class EvidenceRule(Group):
    """What the platform's own records must show for the item to be done."""

    measure: Annotated[str, AfterValidator(_known_measure), Field(title="Measure")]
    threshold: Annotated[
        int, Field(title="At least", description="Basis points of the share: 10000 is all.", ge=0, strict=True)
    ]
    span: Annotated[Span, Field(title="Over which time")] = Span.PROGRAMME
    coverage_bp: Annotated[
        int, Field(title="Coverage needed", description="Basis points.", ge=0, le=10_000, strict=True)
    ] = 8_000


class ItemGiven(Group):
    """One item of a list."""

    number: Annotated[int, Field(title="Number", ge=1, le=9999, strict=True)]
    heading: Annotated[Heading, Field(title="Heading")]
    mechanism: Annotated[Mechanism, Field(title="Mechanism")] = Mechanism.NONE
    text_zh: Annotated[LongText, Field(title="Text")]
    text_en: Annotated[str, Field(title="Text in English", max_length=20_000)] = ""
    lead_unit: Annotated[Line, Field(title="Lead unit")]
    cooperating: Annotated[list[Line], Field(title="Cooperating units")] = []
    due: Annotated[CivilDate | None, Field(title="Due")] = None
    due_text: Annotated[str, Field(title="Due, in the document's words", max_length=200)] = ""
    target: Annotated[str, Field(title="Target", max_length=200)] = ""
    evidence: Annotated[list[Line], Field(title="Kinds of evidence")] = []
    source: Annotated[str, Field(title="Source", max_length=200)] = ""
    rule: Annotated[EvidenceRule | None, Field(title="Evidence rule")] = None


def new_item(of: TaskList, given: ItemGiven) -> TaskItem:
    """The item as a case of its own, in its first state."""
    names = ("number", "text_zh", "text_en", "lead_unit", "cooperating", "due", "due_text", "target", "source")
    ref = random_ref(TaskItem.prefix, of.region)
    rule = given.rule
    ruled = (
        {"measure": rule.measure, "threshold": rule.threshold, "span": rule.span.value, "coverage_bp": rule.coverage_bp}
        if rule
        else {}
    )
    item = blank_case(
        TaskItem, ref=ref, thread=ref, region=of.region, law_date=of.law_date, opened=of.opened,
        synthetic=of.synthetic, title=given.text_zh[:_TITLE], task_list=of.ref, heading=given.heading.value,
        mechanism=given.mechanism.value, evidence_kinds=list(given.evidence), **ruled,
        **{name: getattr(given, name) for name in names},
    )  # fmt: skip
    assert isinstance(item, TaskItem)
    return item


def given_of(item: TaskItem) -> ItemGiven:
    """An item as it was given: what others may take over, without how far it is."""
    names = ("number", "text_zh", "text_en", "lead_unit", "cooperating", "due", "due_text", "target", "source")
    rule = (
        EvidenceRule(measure=item.measure, threshold=item.threshold, span=Span(item.span), coverage_bp=item.coverage_bp)
        if item.measure
        else None
    )
    return ItemGiven(
        heading=Heading(item.heading), mechanism=Mechanism(item.mechanism), evidence=item.evidence_kinds, rule=rule,
        **{name: getattr(item, name) for name in names},
    )  # fmt: skip
