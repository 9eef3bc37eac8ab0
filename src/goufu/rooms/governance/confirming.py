"""Believed rules that wait for confirmation: what each would do once confirmed, and whom it touched."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from goufu.base.civil import civil_instant
from goufu.base.errors import GoufuError
from goufu.core.lawbook import the_law
from goufu.core.models import Entry
from goufu.law import Law
from goufu.law.answering import Answering
from goufu.law.facts import build, question_named
from goufu.law.loader import Rule
from goufu.law.methods import known_methods
from goufu.law.verdict import MethodTraits, Verdict

HELD_UP = {"rulings": [{"material": {"answers": [{"verdict": "warned", "standing": "believed"}]}}]}
"""What the private part of an entry holds when a believed rule warned."""


@dataclass(frozen=True)
class Awaiting:
    """A rule that is only believed. `becomes` is the worst it would say once confirmed: `refused`, `warned`, or
    `counted` for a period; `warned` and `refused` hold the cases of the span that it warned, and of these those that
    it would have refused.
    """

    rules: tuple[Rule, ...]
    becomes: str
    warned: frozenset[str]
    refused: frozenset[str]

    @property
    def rule(self) -> str:
        """The rule's id."""
        return self.rules[0].file.id


def awaiting(*, since: date, until: date) -> list[Awaiting]:
    """Every believed rule, those that touched most cases of the days `since` to `until` first."""
    law = the_law()
    believed: dict[str, list[Rule]] = defaultdict(list)
    for rule in law.rules:
        if law.standing(rule) == "believed":
            believed[rule.file.id].append(rule)
    confirmed = law.confirming(believed)
    warned, refused = _touched(believed, confirmed, since, until)
    found = [
        Awaiting(tuple(rules), _becomes(rules, confirmed), frozenset(warned[name]), frozenset(refused[name]))
        for name, rules in believed.items()
    ]
    return sorted(found, key=lambda each: (-len(each.refused), -len(each.warned), each.rule))


def _becomes(rules: Iterable[Rule], law: Law) -> str:
    """The worst that the rules' own examples come to under a law that has them confirmed."""
    said = {verdict for rule in rules for verdict in _examples(rule, law)}
    counted = not any(isinstance(rule.spoken, Answering) for rule in rules)
    return "refused" if Verdict.REFUSED in said else "counted" if counted else "warned"


def _examples(rule: Rule, law: Law) -> Iterator[Verdict]:
    if not isinstance(rule.spoken, Answering):
        return
    for each in rule.file.examples:
        question = build(rule.declared.question, each.facts)
        method = known_methods().get(each.method) if each.method else None
        answers = law.ask(question, on=each.on, at=each.at, method=method).answers
        yield from (answer.verdict for answer in answers if answer.rule == rule.file.id)


def _touched(
    believed: Mapping[str, object], law: Law, since: date, until: date
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    warned: dict[str, set[str]] = defaultdict(set)
    refused: dict[str, set[str]] = defaultdict(set)
    for case, material in _held_up(since, until):
        concerned = {each["rule"] for each in material["answers"] if each["verdict"] == "warned"} & set(believed)
        for rule in concerned:
            warned[rule].add(case)
        for rule in concerned & _refusing(material, law):
            refused[rule].add(case)
    return warned, refused


def _held_up(since: date, until: date) -> Iterator[tuple[str, Mapping[str, Any]]]:
    first, last = (civil_instant(day, time()) for day in (since, until + timedelta(days=1)))
    for case, rulings in _stored(first, last):
        for each in rulings:
            yield case, each["material"]


def _stored(first: datetime, last: datetime) -> Iterator[tuple[str, Any]]:
    found = Entry.objects.filter(instant__gte=first, instant__lt=last, private__contains=HELD_UP)
    yield from found.values_list("case_ref", "private__rulings").iterator(chunk_size=2_000)


def _refusing(material: Mapping[str, Any], law: Law) -> set[str]:
    """The rules that refuse what was asked; none where the question no longer takes those facts."""
    try:
        question = build(question_named(material["question"]), material["facts"])
    except GoufuError:
        return set()
    name = material["method"]
    method = MethodTraits(name, frozenset(material["traits"])) if name else None
    ruling = law.ask(question, on=date.fromisoformat(material["on"]), at=material["at"], method=method)
    return {each.rule for each in ruling.answers if each.verdict is Verdict.REFUSED}
