"""Verdicts and articles, from what the law book says to what a page shows."""

import re
from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.judge import name_of
from goufu.core.lawbook import the_law
from goufu.law import Answer, Ruling
from goufu.law.law import cited
from goufu.ui.show import Citation, Fix, Link, VerdictView
from goufu.ui.words import chinese

_NUMBER = re.compile(r"第(\d+)(条|项|款)")
_DIGITS = "零一二三四五六七八九"


def lang() -> str:
    """The reader's language as the law book calls it."""
    return "zh" if chinese() else "en"


def chinese_number(number: int) -> str:
    """`十四` for 14, `一百零三` for 103: as articles are numbered."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        said += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        said += "零"
    return said + (_DIGITS[ones] if ones else "") or _DIGITS[0]


def label(said: str) -> str:
    """A citation as it is read: the state's own name left out, articles in Chinese numerals."""
    return _NUMBER.sub(
        lambda found: f"第{chinese_number(int(found[1]))}{found[2]}",
        said.replace("《中华人民共和国", "《").replace("《平台规则（非法律规定）》", "平台规则"),
    )


def citation(answer: Answer) -> Citation:
    """The article behind an answer; marked when its text has not been confirmed."""
    where = reverse("web:rule", args=[answer.rule])
    return Citation(label(answer.citation(lang())), where, answer.standing != "confirmed")


class Articles:
    """The articles of all rules, read once for a page; one rule's id may stand in several articles."""

    def __init__(self) -> None:
        law, told = the_law(), lang()
        self._found: dict[tuple[str, ...], Citation] = {}
        for rule in law.rules:
            where = reverse("web:rule", args=[rule.file.id])
            found = Citation(label(cited(rule).text(told, {})), where, law.standing(rule) != "confirmed")
            self._found[rule.file.id, rule.instrument.slug, rule.file.article] = found
            self._found.setdefault((rule.file.id,), found)

    def cite(self, rule: str, instrument: str = "", article: str = "") -> Citation | None:
        """The article of a rule, as the ledger names it."""
        return self._found.get((rule, instrument, article)) or self._found.get((rule,))


def citation_of_rule(rule: str, instrument: str = "", article: str = "") -> Citation | None:
    """The article of one rule by its id."""
    return Articles().cite(rule, instrument, article)


def verdicts_of(
    rulings: Iterable[Ruling],
    *,
    settled: Iterable[str] = (),
    settle: str = "",
    fixes: Mapping[str, Fix] | None = None,
) -> tuple[VerdictView, ...]:
    """Every answer of every ruling.

    `settle` is the address of the act that decides an uncertain question, `fixes` the one cure a button can do, by
    the question that asks for it.
    """
    done, cures = frozenset(settled), fixes or {}
    return tuple(view for ruling in rulings for view in _views(ruling, done, settle, cures))


def _views(ruling: Ruling, settled: frozenset[str], settle: str, fixes: Mapping[str, Fix]) -> Iterable[VerdictView]:
    question, title = name_of(ruling.question), ruling.question.title(lang())
    decided = pgettext("ui", "An office has decided that the procedure may go on.") if question in settled else ""
    link = Link(pgettext("ui", "Who decides this"), f"{settle}?question={question}") if settle and not decided else None
    if not ruling.answers:
        yield VerdictView(
            "uncertain", title, facts=ruling.text(lang()), settle=link, decided=decided, anchor=f"v-{question}"
        )
    for place, answer in enumerate(ruling.answers):
        uncertain = answer.verdict.value == "uncertain"
        yield VerdictView(
            answer.verdict.value,
            title,
            citation(answer),
            facts=answer.text(lang()),
            cure=answer.cure(lang()) or "",
            settle=link if uncertain else None,
            fix=fixes.get(question) if answer.verdict.value in {"refused", "warned"} else None,
            decided=decided if uncertain else "",
            anchor=f"v-{question}" + (f"-{place}" if place else ""),
        )
