"""What the law refuses of somebody else's conduct, as it is kept on file and later told or published."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from goufu.core.judge import name_of
from goufu.law.verdict import Ruling, Verdict


def refusals(rulings: Iterable[Ruling]) -> list[dict[str, Any]]:
    """Each refusing answer as it is kept and later published: question, rule, instrument, article, wording."""
    return [finding for ruling in rulings for finding in _of_ruling(ruling)]


def _of_ruling(ruling: Ruling) -> Iterator[dict[str, Any]]:
    for answer in ruling.answers:
        if answer.verdict is Verdict.REFUSED:
            yield {
                "question": name_of(ruling.question), "rule": answer.rule, "instrument": answer.instrument,
                "article": answer.article, "cited_zh": answer.citation("zh"), "cited_en": answer.citation("en"),
                "text_zh": answer.text("zh"), "text_en": answer.text("en"),
            }  # fmt: skip


def grounds_said(findings: Iterable[Mapping[str, Any]], clause: str, lang: str) -> str:
    """The grounds of an exclusion as one paragraph in `lang` ("zh" or "en")."""
    said = [f"{whose(each, lang)}{each[f'text_{lang}']}（{each[f'cited_{lang}']}）" for each in findings]
    return " ".join([*said, *([clause] if clause else [])])


def whose(finding: Mapping[str, Any], lang: str) -> str:
    """The member of a consortium that a finding is about, as it stands before the finding; nothing elsewhere."""
    name = finding.get(f"member_{lang}", "")
    return f"{name}：" if name else ""
