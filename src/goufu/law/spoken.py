"""Rulings as plain JSON: what the command line, the API and a page's data say, in the same words."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from goufu.law.question import Question
from goufu.law.resolver import Resolved
from goufu.law.verdict import Answer, MethodTraits, Ruling


def head_of(asked: Question, on: date, at: str, method: MethodTraits | None) -> dict[str, Any]:
    """Which question was asked, of which day, place and method."""
    return {
        "question": type(asked).__name__,
        "on": on.isoformat(),
        "at": at,
        "method": method.name if method else None,
    }


def ruling_said(ruling: Ruling, lang: str) -> dict[str, Any]:
    """A ruling with its answers; cures in ``lang``, texts in both languages."""
    head = head_of(ruling.question, ruling.on, ruling.at, ruling.method)
    said = {"verdict": ruling.verdict.value, "answers": [_answer(each, lang) for each in ruling.answers]}
    return head | said | {"text_zh": ruling.text("zh"), "text_en": ruling.text("en")}


def resolved_said(found: Resolved, lang: str) -> dict[str, Any]:
    """A method with what the law says to it, the approval that settles it, and what comes before it."""
    return {
        "method": found.method,
        "ground": found.ground.value,
        "verdict": found.verdict.value,
        "approval_by": found.approval.value if found.approval else None,
        "questions": [ruling_said(each, lang) for each in found.rulings],
        "before": [ruling_said(each, lang) for each in found.before],
    }


def _answer(answer: Answer, lang: str) -> dict[str, Any]:
    return {
        "rule": answer.rule,
        "instrument": answer.instrument,
        "article": answer.article,
        "verdict": answer.verdict.value,
        "standing": answer.standing,
        "facts": answer.facts,
        "figures": [asdict(each) | {"since": each.since.isoformat()} for each in answer.figures],
        "cure": answer.cure(lang),
        "text_zh": answer.text("zh"),
        "text_en": answer.text("en"),
        "local": answer.local,
        "protects": answer.protects,
        "article_seen": answer.article_seen,
    }
