"""Figures of a document against the law book: which slot each fills, what it may not lower, and how they end."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from goufu.core.lawbook import the_law
from goufu.core.models import Figure
from goufu.core.writes import Writes
from goufu.law.figures import FigureSlot, in_force
from goufu.law.loader import Rule
from goufu.law.questions.protection_kept import ProtectionKept
from goufu.rooms.governance.models import Meeting, PolicyDocument, Topic

LOCAL_ONLY = re.compile(
    r"(仅限|只限|限于|应当|必须|须)(?:是|为|在)?本(?:县|市|州|区|省|地)(?:内)?(?:登记|注册|设立|成立|社会组织|企业|供应商|单位)"
)
"""Words that let only bidders of the place take part, whatever the box says."""

NATION = "000000"


def slot_of(rule: str, name: str) -> tuple[Rule, FigureSlot] | None:
    """The rule and slot that read a figure, or None where no rule does."""
    for each in the_law().rules:
        for slot in each.file.slots.values():
            if (slot.of, slot.name) == (rule, name):
                return each, slot
    return None


def shuts_out(case: PolicyDocument, figure: dict[str, Any]) -> bool:
    """Whether a figure, or the document's words, keep providers from elsewhere out."""
    found = slot_of(figure["rule"], figure["name"])
    falls_on_providers = found is not None and found[0].declared.binds == "provider"
    return case.bars_outsiders or falls_on_providers or LOCAL_ONLY.search(case.wording) is not None


def protection(figure: dict[str, Any], since: date) -> ProtectionKept | None:
    """The question whether a figure lowers what the law protects; None where the law sets neither least nor most."""
    found = slot_of(figure["rule"], figure["name"])
    national = in_force(found[1].shipped, since) if found else None
    if found is None or national is None:
        return None
    name, cited = figure["name"], f"《{found[0].instrument.name_zh}》"
    least, most = "least" in name.split("_"), "most" in name.split("_")
    if not least and not most:
        return None
    return ProtectionKept(
        rule=figure["rule"],
        cited=cited,
        value=figure["value"],
        floor=national.value if least else None,
        ceiling=national.value if most else None,
    )


def set_by(case: PolicyDocument) -> str:
    """How a figure names the document that set it, and the minutes that hold the decision behind it."""
    topic = Topic.objects.filter(ref=case.decision).first() if case.decision else None
    meeting = Meeting.objects.filter(ref=topic.meeting).first() if topic else None
    minutes = f" · {meeting.title} {meeting.number}" if meeting else ""
    return f"{case.number} {case.title}{minutes}"


def put_in_force(case: PolicyDocument, w: Writes) -> None:
    """Write the document's figures into the overlay."""
    for each in case.figures:
        w.add(
            Figure(
                rule=each["rule"],
                name=each["name"],
                region=case.region,
                value=each["value"],
                unit=each["unit"],
                since=case.since,
                set_by=set_by(case),
            )
        )


def withdraw(case: PolicyDocument, since: date, w: Writes, *, kept: Iterable[tuple[str, str]] = ()) -> list[str]:
    """End the document's figures from a day on, where no later document has set them; names what ended."""
    ended = []
    for each in case.figures:
        key = (each["rule"], each["name"])
        if key in set(kept) or not _holds(case, *key, since):
            continue
        w.add(
            Figure(
                rule=each["rule"],
                name=each["name"],
                region=case.region,
                value=each["value"],
                unit=each["unit"],
                since=since,
                set_by=set_by(case),
                withdrawn=True,
            )
        )
        ended.append(f"{each['rule']} {each['name']}")
    return ended


def _holds(case: PolicyDocument, rule: str, name: str, on: date) -> bool:
    """Whether the division's figure on a day is still the one that this document set."""
    dated = Figure.objects.filter(rule=rule, name=name, region=case.region, since__lte=on)
    last = dated.order_by("since").last()
    return last is not None and not last.withdrawn and last.set_by == set_by(case)


def replaced_by(case: PolicyDocument) -> Iterator[PolicyDocument]:
    """The documents in the library, in force in the same division, that this one replaces or repeals."""
    numbers = [each["number"] for each in case.relations if each["kind"] in {"replaces", "repeals"}]
    yield from PolicyDocument.objects.filter(number__in=numbers, region=case.region, state="in_force")
