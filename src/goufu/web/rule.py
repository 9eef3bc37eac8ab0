"""One rule: what it says, where it stands, its figures by date, and what it answers to its own examples."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.errors import GoufuError
from goufu.core.lawbook import the_law
from goufu.law import Law
from goufu.law.facts import build
from goufu.law.files import Example
from goufu.law.loader import Rule
from goufu.law.methods import known_methods
from goufu.law.question import Period
from goufu.ui import response
from goufu.ui.citing import Articles, lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Citation,
    Column,
    FactRow,
    Facts,
    Link,
    RulePage,
    TableView,
    VerdictList,
    VerdictView,
)  # fmt: skip
from goufu.ui.words import amount, day_words, percent_words

WHOLE = "whole"
"""The name of a figure that only says what a share is of."""


def rule(request: HttpRequest, rule: str) -> HttpResponse:
    """A rule by its id; it may stand in several articles and answer several questions."""
    law, articles = the_law(), Articles()
    found = [each for each in law.rules if each.file.id == rule]
    if not found:
        raise Http404(rule)
    cited = _cited(found, articles)
    page = RulePage(
        frame=frame_of(request, here="web:law"),
        title=found[0].declared.question.title(lang()),
        meta=(rule,),
        crumbs=(Link(pgettext("web", "Rules"), reverse("web:law")), Link(rule, "")),
        gist=tuple(dict.fromkeys(_told(each, articles) for each in found)),
        citation=Citation(cited[0].label, unverified=cited[0].unverified),
        facts=_facts(found, law),
        figures=_figures(found),
        examples=_examples(found, law, articles),
    )
    return response.show_page(request, page)


def _gist(rule: Rule) -> str:
    return rule.file.gist_zh if lang() == "zh" else rule.file.gist_en


def _told(rule: Rule, articles: Articles) -> str:
    """The gist with its article."""
    cited = articles.cite(rule.file.id, rule.instrument.slug, rule.file.article)
    return f"{_gist(rule)}{pgettext('ui', ' (')}{cited.label if cited else ''}{pgettext('ui', ')')}"


def _cited(found: list[Rule], articles: Articles) -> list[Citation]:
    cited = (articles.cite(each.file.id, each.instrument.slug, each.file.article) for each in found)
    return list({each.label: each for each in cited if each}.values())


def _facts(found: list[Rule], law: Law) -> Facts:
    instrument = found[0].instrument
    confirmed = all(law.standing(each) == "confirmed" for each in found)
    standing = pgettext("web", "Verified") if confirmed else pgettext("web", "To be verified")
    rows = (
        FactRow(pgettext("web", "Issued by"), instrument.issuer),
        FactRow(pgettext("web", "Number"), instrument.number),
        FactRow(pgettext("web", "In force since"), day=instrument.since),
        FactRow(pgettext("web", "Standing"), standing),
        FactRow(pgettext("web", "Source mark"), found[0].file.source, code=True),
        FactRow(pgettext("web", "Protects"), pgettext("law", found[0].declared.protects)),
    )
    return Facts(tuple(each for each in rows if each.text or each.day))


def _figures(found: list[Rule]) -> TableView | None:
    columns = (
        Column(pgettext("web", "What it sets")),
        Column(pgettext("web", "Value"), right=True, whole=True),
        Column(pgettext("web", "Since")),
        Column(pgettext("web", "Set by")),
    )
    names = {each.instrument.slug: each.instrument for each in the_law().rules}

    def set_by(slug: str) -> str:
        known = names.get(slug)
        return (known.name_zh if lang() == "zh" else known.name_en) if known else slug

    rows = [
        (Cell(_gist(each)), Cell(_value(dated.value, dated.unit)), Cell(day=dated.since), Cell(set_by(dated.set_by)))
        for each in found
        for slot in each.file.slots.values()
        if slot.name != WHOLE
        for dated in slot.shipped
    ]
    return TableView(columns, tuple(dict.fromkeys(rows)), pgettext("web", "Figures")) if rows else None


def _value(value: int, unit: str) -> str:
    """A figure with its unit, as people read it."""
    if unit == "bp":
        return percent_words(value)
    if unit == "fen":
        return f"{amount(value)} {pgettext('ui', 'yuan')}"
    if unit == "hundredths":
        return percent_words(value).removesuffix("%")
    units = {
        "bodies": pgettext("web", "bodies"),
        "calendar days": pgettext("web", "calendar days"),
        "days": pgettext("web", "days"),
        "parts": pgettext("web", "parts"),
        "people": pgettext("web", "people"),
        "per 10000 a day": pgettext("web", "per 10,000 a day"),
        "suppliers": pgettext("web", "suppliers"),
        "working days": pgettext("web", "working days"),
        "years": pgettext("web", "years"),
    }
    return f"{value}{'' if lang() == 'zh' else ' '}{units.get(unit, unit)}"


def _examples(found: list[Rule], law: Law, articles: Articles) -> VerdictList | None:
    views = tuple(view for each in found for view in _answers(each, law, articles))
    return VerdictList(views, whole=True) if views else None


def _answers(rule: Rule, law: Law, articles: Articles) -> Iterator[VerdictView]:
    """What the rule says to each of its examples, in its own words."""
    cited = articles.cite(rule.file.id, rule.instrument.slug, rule.file.article)
    for example in rule.file.examples:
        title = rule.declared.question.title(lang())
        try:
            verdict, said, cure = _asked(rule, example, law)
        except GoufuError:
            continue
        yield VerdictView(verdict, title, cited, facts=said, cure=cure)  # type: ignore[arg-type]


def _asked(rule: Rule, example: Example, law: Law) -> tuple[str, str, str]:
    """Verdict, words and cure; for a period the day it ends."""
    question = build(rule.declared.question, example.facts)
    method = known_methods().get(example.method) if example.method else None
    if isinstance(question, Period):
        due = law.count(question, on=example.on, at=example.at, method=method)
        counted = {"start": day_words(question.start), "due": day_words(due.day) if due.day else "–"}
        return "allowed", pgettext("web", "From %(start)s until %(due)s.") % counted, ""
    answers = law.ask(question, on=example.on, at=example.at, method=method).answers
    own = [each for each in answers if (each.rule, each.instrument) == (rule.file.id, rule.instrument.slug)]
    if not own:
        return example.verdict or "uncertain", _gist(rule), ""
    return own[0].verdict.value, own[0].text(lang()), own[0].cure(lang()) or ""
