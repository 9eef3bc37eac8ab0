"""The page of the method resolver: which methods are lawful, by which article, and why each other one is not."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from pydantic import ValidationError

from goufu.base.errors import GoufuError
from goufu.core.clock import clock_of_this_installation
from goufu.core.lawbook import the_law
from goufu.core.registry import act_named
from goufu.law import Ruling, Verdict
from goufu.law.resolver import Resolved, resolve, resolve_object
from goufu.parties.regions import region
from goufu.parties.roles import roles_said
from goufu.rooms.foresight.asked import PROVINCE, MethodSearch, choices, facts_of, filled_in, purchase_of
from goufu.rooms.procurement.interface import method_named
from goufu.ui.citing import citation, lang, verdicts_of
from goufu.ui.forms import Filling, sections_of, summary
from goufu.ui.frame import frame_of
from goufu.ui.lists import member_title
from goufu.ui.problems import problems_of
from goufu.ui.reading import read_form
from goufu.ui.show import (
    Cell,
    Column,
    ErrorSummary,
    FactRow,
    Facts,
    FormView,
    Link,
    LinkList,
    NoteView,
    PlainPage,
    Prose,
    Sheet,
    TableView,
    Text,
    VerdictList,
    View,
)  # fmt: skip
from goufu.ui.visitor import visitor
from goufu.ui.words import amount, day_words, money_text

HERE = "web:foresight:resolve"
ORDER = (Verdict.ALLOWED, Verdict.WARNED, Verdict.UNCERTAIN, Verdict.REFUSED)
STANDS = {
    Verdict.ALLOWED: pgettext_lazy("foresight", "Lawful"),
    Verdict.WARNED: pgettext_lazy("foresight", "Lawful, with a warning"),
    Verdict.UNCERTAIN: pgettext_lazy("foresight", "Uncertain: an office must decide"),
    Verdict.REFUSED: pgettext_lazy("foresight", "Not lawful here"),
}
BUYS = "purchaser.officer"
FIELD_OF = {"region": "at", "catalogue_code": "item"}
"""What earlier rooms call a field that this page calls otherwise."""


class Visit:
    """One visit: what was asked in the address, and what the law says to it."""

    def __init__(self, request: HttpRequest) -> None:
        self.request, self.holder = request, visitor(request)
        self.filled = read_form(MethodSearch, request.GET)
        self.today = clock_of_this_installation().read().day
        place = self.holder.region if self.holder else PROVINCE
        self.rows = filled_in(self.filled.rows, place)
        self.problems = dict(self.filled.problems)
        self.search = self._search()
        self.on = self.search.on or self.today if self.search else self.today
        self.thing: tuple[Ruling, ...] = ()
        self.found: tuple[Resolved, ...] = ()
        if self.search:
            self._ask(self.search)

    @property
    def asked(self) -> bool:
        """Whether the address asks anything besides where the reader is."""
        return "amount" in self.request.GET

    def _search(self) -> MethodSearch | None:
        if not self.asked or self.problems:
            return None
        try:
            return MethodSearch.model_validate(filled_in(self.filled.given, str(self.rows["at"])))
        except ValidationError as wrong:
            self.problems.update(problems_of(wrong.errors(include_url=False), context="foresight"))
            return None

    def _ask(self, search: MethodSearch) -> None:
        try:
            purchase_of(search)
            facts = facts_of(search, self.on)
        except GoufuError as wrong:
            self.problems[FIELD_OF.get(wrong.field or "", wrong.field or "amount")] = wrong.text(lang())
            self.search = None
            return
        self.thing = resolve_object(the_law(), facts, on=self.on, at=search.at)
        found = resolve(the_law(), facts, on=self.on, at=search.at)
        self.found = tuple(sorted(found, key=lambda each: ORDER.index(each.verdict)))

    @property
    def barred(self) -> bool:
        """Whether what is bought may not be bought at all."""
        return any(each.verdict is Verdict.REFUSED for each in self.thing)


def resolver_page(request: HttpRequest) -> PlainPage:
    """The form; and once something is asked, the answer with the form beside it."""
    visit = Visit(request)
    title = pgettext("foresight", "Which method is lawful")
    return PlainPage(
        frame=frame_of(request, here=HERE),
        title=title,
        lead=_lead(visit),
        meta=_meta(visit),
        crumbs=(Link(title, ""),),
        main=tuple(_answer(visit, visit.search)) if visit.search else (_form(visit),),
        side=(_form(visit),) if visit.search else (_how(),),
    )


def _lead(visit: Visit) -> Text:
    if visit.search is None:
        return pgettext("foresight", "From amount, item, place, day and grounds: what the law says to each method.")
    if visit.barred:
        return pgettext("foresight", "This may not be bought as a service, by whatever method.")
    count = sum(each.verdict in {Verdict.ALLOWED, Verdict.WARNED} for each in visit.found)
    unsure = sum(each.verdict is Verdict.UNCERTAIN for each in visit.found)
    said = pgettext("foresight", "Lawful methods: %(lawful)d. Uncertain: %(unsure)d. Not lawful here: %(rest)d.")
    return said % {"lawful": count, "unsure": unsure, "rest": len(visit.found) - count - unsure}


def _meta(visit: Visit) -> tuple[Text, ...]:
    if visit.search is None:
        return ()
    law = pgettext("foresight", "by the law of %(day)s") % {"day": day_words(visit.on)}
    return money_text(visit.search.amount), region(visit.search.at).full_name(lang()), law


def _form(visit: Visit) -> FormView:
    filling = Filling("foresight", visit.problems, choices=choices)
    sections = sections_of(MethodSearch, visit.rows, filling, title=pgettext("foresight", "The purchase"))
    lines = summary(sections, visit.problems)
    title = pgettext("foresight", "The law could not be asked yet")
    return FormView(
        action=reverse(HERE), submit=pgettext("foresight", "Ask the law"), sections=sections, method="get",
        errors=ErrorSummary(title, lines) if lines else None,
    )  # fmt: skip


def _how() -> Sheet:
    return Sheet(
        pgettext("foresight", "How it answers"),
        (
            Prose(
                (
                    pgettext(
                        "foresight",
                        "Every method is put the questions that choosing it would put; each answer names its article.",
                    ),
                    pgettext(
                        "foresight",
                        "Amounts are dated figures of a place. Where one is not set the answer is uncertain, and the"
                        " page says which office may set it.",
                    ),
                    pgettext("foresight", "The address of the answer can be passed on: it asks the same again."),
                )
            ),
        ),
    )


def _answer(visit: Visit, search: MethodSearch) -> Iterator[View]:
    thing = Sheet(
        pgettext("foresight", "What is bought"), (VerdictList(verdicts_of(visit.thing), whole=visit.barred),)
    )  # fmt: skip
    if visit.barred:
        yield thing
        return
    yield Sheet(pgettext("foresight", "The methods"), (_table(visit.found),))
    if blanks := tuple(_blanks(visit.found)):
        yield Sheet(pgettext("foresight", "Amounts that are not set here"), (_blank_table(blanks), _who_sets()))
    for each in visit.found:
        yield _method(visit, search, each)
    yield thing
    yield Sheet(pgettext("foresight", "The same as data"), (LinkList((_as_data(visit.request),)),))


def _as_data(request: HttpRequest) -> Link:
    query = request.GET.urlencode()
    return Link(pgettext("foresight", "This answer as JSON"), f"/api/queries/methods?{query}")


def _table(found: Iterable[Resolved]) -> TableView:
    columns = (
        Column(pgettext("foresight", "Method")),
        Column(pgettext("foresight", "Answer")),
        Column(pgettext("foresight", "Ground")),
        Column(pgettext("foresight", "Decided by")),
    )
    return TableView(columns, tuple(map(_row, found)), pgettext("foresight", "The methods"))


def _row(found: Resolved) -> tuple[Cell, ...]:
    deciding = next((each for each in found.rulings if each.verdict is found.verdict), found.rulings[0])
    article = next((each for each in deciding.answers if each.verdict is found.verdict), None)
    cited = Link(citation(article).label, citation(article).href) if article else None
    return (
        Cell(link=Link(method_named(found.method).title(), f"#m-{found.method}")),
        Cell(STANDS[found.verdict]),
        Cell(_ground(found) if found.verdict is not Verdict.REFUSED else "–"),
        Cell(link=cited) if cited else Cell("–"),
    )


def _method(visit: Visit, search: MethodSearch, found: Resolved) -> Sheet:
    refused = found.verdict is Verdict.REFUSED
    rows = () if refused else tuple(_conditions(found))
    facts = (Facts(rows),) if rows else ()
    start = () if refused else tuple(_start(visit, search, found))
    method = method_named(found.method)
    shown = [each for each in found.rulings if not refused or each.verdict is Verdict.REFUSED]
    return Sheet(
        method.title(), (*facts, VerdictList(verdicts_of(shown)), *start),
        note=STANDS[found.verdict], anchor=f"m-{found.method}",
    )  # fmt: skip


def _conditions(found: Resolved) -> Iterator[FactRow]:
    yield FactRow(pgettext("foresight", "Ground"), _ground(found))
    if found.approval:
        yield FactRow(
            pgettext("foresight", "Approval it needs"),
            pgettext("foresight", "Finance at prefecture level or above, before the procurement starts."),
        )
    before = [(each, answer) for each in found.before for answer in each.answers if answer.verdict is each.verdict]
    for _, answer in before:
        said = answer.cure(lang()) or answer.text(lang())
        words = pgettext("foresight", "%(said)s (%(article)s)") % {"said": said, "article": citation(answer).label}
        yield FactRow(pgettext("foresight", "Beforehand"), words)


def _fits(found: Resolved) -> bool:
    """Whether the ground on which it does best is one that the method is chosen on at all."""
    return found.ground in method_named(found.method).grounds


def _ground(found: Resolved) -> str:
    if _fits(found):
        return member_title(found.ground, "foresight")
    grounds = pgettext("foresight", ", ").join(
        member_title(each, "foresight") for each in method_named(found.method).grounds
    )
    return pgettext("foresight", "None of those named; it is chosen on: %(grounds)s") % {"grounds": grounds}


def _start(visit: Visit, search: MethodSearch, found: Resolved) -> Iterator[View]:
    """The button that starts the choice, for an office that may choose; for others who may."""
    act, holder = act_named("choose_method"), visit.holder
    if holder is None or BUYS not in holder.roles:
        who = roles_said([BUYS]).text(lang())
        yield NoteView(pgettext("foresight", "%(who)s starts it: %(act)s.") % {"who": who, "act": act.title()})
        return
    on_purchase = reverse("web:act_on", args=[act.name, search.purchase]) if search.purchase else ""
    where = on_purchase or reverse("web:act", args=[act.name])
    label = pgettext("foresight", "Choose: %(method)s") % {"method": method_named(found.method).title()}
    yield LinkList((Link(label, f"{where}?{urlencode(_given(search, found))}"),))


def _given(search: MethodSearch, found: Resolved) -> dict[str, str]:
    """What the form of the choice is filled in with, as a person would type it."""
    yes = {
        "sole_evidence": search.sole_evidence, "users_choose": search.users_choose, "one_standard": search.one_standard
    }  # fmt: skip
    given = {"method": found.method, "amount_fen": amount(search.amount)}
    given |= {"ground": found.ground.value} if _fits(found) else {}
    given |= {name: "on" for name, said in yes.items() if said}
    return given | ({"approved_by": search.approved_by.value} if search.approved_by else {})


def _blanks(found: Iterable[Resolved]) -> Iterator[tuple[str, Ruling]]:
    """Each figure that is not set, once, with a ruling that wants it."""
    seen: set[str] = set()
    for each in found:
        for ruling in each.rulings:
            for answer in ruling.answers:
                name = str(answer.facts.get("figure", ""))
                if name and name not in seen:
                    seen.add(name)
                    yield name, ruling


def _blank_table(blanks: tuple[tuple[str, Ruling], ...]) -> TableView:
    columns = (
        Column(pgettext("foresight", "What is missing")),
        Column(pgettext("foresight", "Article")),
        Column(pgettext("foresight", "Until it is set, decides")),
    )
    rows = []
    for name, ruling in blanks:
        answer = next(each for each in ruling.answers if each.facts.get("figure") == name)
        cited = citation(answer)
        who = roles_said([type(ruling.question).settled_by]).text(lang())
        rows.append((Cell(answer.text(lang())), Cell(link=Link(cited.label, cited.href)), Cell(who)))
    return TableView(columns, tuple(rows), pgettext("foresight", "Amounts that are not set here"))


def _who_sets() -> Prose:
    drafts, puts = act_named("draft_policy_document").title(), act_named("put_figures_in_force").title()
    settles = act_named("settle_question").title()
    return Prose(
        (
            pgettext(
                "foresight",
                "The people's government of the province, or whom it empowers, sets these amounts for the budgets of"
                " its province (Government Procurement Law art. 27; its regulation art. 5). They enter here with the"
                " document that sets them: “%(drafts)s”, then “%(puts)s”, by the provincial office of finance.",
            )
            % {"drafts": drafts, "puts": puts},
            pgettext("foresight", "For one purchase the office named decides by “%(act)s”, with its reason.")
            % {"act": settles},
        )
    )
