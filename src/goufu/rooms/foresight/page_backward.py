"""The backward calendar: the latest lawful day of each step before a service ends, and what runs in a division."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import npgettext, pgettext, pgettext_lazy
from pydantic import Field, ValidationError

from goufu.base.errors import GoufuError
from goufu.core.clock import clock_of_this_installation
from goufu.core.fields import CivilDate, Fen, Group, Line, Mark
from goufu.core.reading import may_read
from goufu.core.registry import act_named
from goufu.parties.authority import region_stem
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.contracts.interface import Contract, ContractView, contract_view
from goufu.rooms.foresight.asked import PROVINCE
from goufu.rooms.foresight.asked import choices as divisions
from goufu.rooms.foresight.backward import Step
from goufu.rooms.foresight.refusals import CannotForesee
from goufu.rooms.foresight.running import Ahead, Running, ahead_of, earliest_begin, running, running_of, sentence
from goufu.rooms.procurement.interface import MethodName, methods
from goufu.ui.citing import citation_of_rule, label, lang
from goufu.ui.forms import Filling, sections_of, summary
from goufu.ui.frame import frame_of
from goufu.ui.problems import problems_of
from goufu.ui.reading import Filled, read_form
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    ErrorSummary,
    FormView,
    Link,
    LinkList,
    NoteView,
    Option,
    PlainPage,
    Prose,
    Sheet,
    TableView,
    Text,
    View,
)  # fmt: skip
from goufu.ui.visitor import must_be_holder, visitor
from goufu.ui.words import chinese, day_words

PUBLIC = frozenset({"published", "filed", "completed", "terminated"})
"""States of a contract whose facts everybody may read."""
NO_NOTICE = frozenset({"emergency_purchase", "price_inquiry"})
"""Methods of which nothing can be counted back: recorded only, or not for services."""
STEPS = {
    "need": pgettext_lazy("foresight", "Need taken up, purchase opened, money in the budget"),
    "intention": pgettext_lazy("foresight", "Intention published"),
    "plan": pgettext_lazy("foresight", "Implementation plan filed with finance"),
    "publicity": pgettext_lazy("foresight", "Only supplier made public"),
    "start": pgettext_lazy("foresight", "Notice published and documents issued, or the supplier asked"),
    "deadline": pgettext_lazy("foresight", "Bids close and are opened"),
    "review": pgettext_lazy("foresight", "Review ends"),
    "report": pgettext_lazy("foresight", "Report received by the purchaser"),
    "choice": pgettext_lazy("foresight", "Winner named"),
    "result": pgettext_lazy("foresight", "Result published, letter sent"),
    "signing": pgettext_lazy("foresight", "Contract signed"),
    "begins": pgettext_lazy("foresight", "The new contract begins"),
}
CARRY_OVER = pgettext_lazy(
    "foresight",
    "The running contract goes over the end of %(year)d. What is not paid by 31 December stands in that year's budget:"
    " settle with finance beforehand whether it is carried over (to be verified in the rules on carry-over).",
)


class BackwardSearch(Group):
    """A contract, or a last day with method and place."""

    contract: Annotated[Line | None, Mark("line"), Field(title="Running contract")] = None
    end: Annotated[CivilDate | None, Field(title="Last day of the running service")] = None
    method: Annotated[MethodName | None, Field(title="Method of the new purchase")] = None
    at: Annotated[str, Mark("division"), Field(title="Division that buys")] = PROVINCE
    amount: Annotated[Fen, Field(title="Budget")] = 0


def found_for(search: BackwardSearch, holder: Holder | None, on: date) -> tuple[Running | None, Ahead]:
    """The contract that was named, where one was, and the way to what follows it."""
    if search.contract is None:
        if search.end is None or search.method is None:
            raise CannotForesee(
                "Name a contract, or a last day and a method.", field="end" if search.end is None else "method",
                cure="Fill in the field.",
            )  # fmt: skip
        return None, ahead_of(search.end, search.method, region(search.at).code, on, search.amount)
    found = running_of(_contract(search.contract, holder), on, search.method or "")
    return found, found.ahead


def _contract(ref: str, holder: Holder | None) -> ContractView:
    case, found = Contract.objects.filter(ref=ref).first(), contract_view(ref)
    if case is None or found is None or not (case.state in PUBLIC or may_read(case, holder)):
        raise CannotForesee(
            "There is no contract {ref} that you may read.", field="contract", ref=ref, cure="Check the reference."
        )
    return found


def choices(place: str, mark: str) -> list[Option] | None:
    """Divisions, and the methods of which days can be counted."""
    if mark == "method":
        return [Option(each.name, each.title()) for each in methods().values() if each.name not in NO_NOTICE]
    return list(divisions(place, mark) or ()) or None


def backward_page(request: HttpRequest) -> PlainPage:
    """The form, and what it finds."""
    filled, holder = read_form(BackwardSearch, request.GET), visitor(request)
    problems, answer = _answer(filled, holder)
    title = pgettext("foresight", "Backward calendar")
    form = _form({"at": holder.region if holder else PROVINCE, **filled.rows}, problems)
    today = clock_of_this_installation().read().day
    body: tuple[View, ...] = tuple(_body(*answer, today)) if answer else (form,)
    return PlainPage(
        frame=frame_of(request, here="web:foresight:backward"), title=title,
        lead=_said(*answer, today) if answer else pgettext(
            "foresight", "From the last day of a service: the latest lawful day of each step to a new contract."
        ),
        crumbs=(Link(title, ""),), main=body, side=(form,) if answer else (_how(),),
    )  # fmt: skip


def _answer(filled: Filled, holder: Holder | None) -> tuple[dict[str, str], tuple[Running | None, Ahead] | None]:
    """What is wrong with the fields, and what they find."""
    if filled.problems or not any(filled.given.get(name) for name in ("contract", "end", "method")):
        return filled.problems, None
    try:
        search = BackwardSearch.model_validate(filled.given)
        return {}, found_for(search, holder, clock_of_this_installation().read().day)
    except ValidationError as wrong:
        return dict(problems_of(wrong.errors(include_url=False), context="foresight")), None
    except GoufuError as wrong:
        return {{"region": "at"}.get(wrong.field or "", wrong.field or "contract"): wrong.text(lang())}, None


def _form(rows: dict[str, object], problems: dict[str, str]) -> FormView:
    sections = sections_of(BackwardSearch, rows, Filling("foresight", problems, choices=choices))
    lines, title = summary(sections, problems), pgettext("foresight", "It could not be counted yet")
    return FormView(
        action=reverse("web:foresight:backward"), submit=pgettext("foresight", "Count back"), sections=sections,
        method="get", errors=ErrorSummary(title, lines) if lines else None,
    )  # fmt: skip


def _how() -> Sheet:
    said = (
        pgettext(
            "foresight", "Each day is counted by the article that counts it forward, in working or calendar days."
        ),
        pgettext("foresight", "Periods within which an office must act are left to it in full."),
        pgettext("foresight", "Without the table of working days of a year no day is given, only an estimate."),
    )
    return Sheet(pgettext("foresight", "How it counts"), (Prose(said),))


def _said(one: Running | None, ahead: Ahead, today: date) -> str:
    if one is not None:
        return sentence(one, today)
    begin = ahead.start_about
    if begin is None:
        return pgettext("foresight", "The latest day to begin cannot be counted.")
    known = {"day": day_words(begin), "ends": day_words(ahead.ends)}
    if ahead.start is None:
        return pgettext("foresight", "Begin by about %(day)s, for a service that ends on %(ends)s.") % known
    if begin < today:
        known["late"] = str((today - begin).days)
        return (
            pgettext(
                "foresight",
                "For a service that ends on %(ends)s, %(day)s was the last day to begin: %(late)s days ago.",
            )
            % known
        )
    return pgettext("foresight", "Begin by %(day)s, for a service that ends on %(ends)s.") % known


def _body(one: Running | None, ahead: Ahead, today: date) -> Iterator[View]:
    yield Sheet(
        pgettext("foresight", "Latest day of each step"),
        (_table(ahead),),
        note=ahead.method.title(),
        foot=_days_note(ahead),
    )
    if notes := tuple(_notes(one, ahead, today)):
        yield Sheet(pgettext("foresight", "Mind also"), (Prose(notes),))
    act = act_named("open_purchase")
    links = [Link(act.title(), reverse("web:act", args=[act.name]))] if one is None or one.follows is None else []
    if one is not None:
        links.append(Link(one.contract.ref, reverse("web:case", args=[one.contract.ref])))
    if links:
        yield Sheet(pgettext("foresight", "Go on"), (LinkList(tuple(links)),))


def _days_note(ahead: Ahead) -> Text:
    if ahead.missing is None:
        return ""
    said = pgettext(
        "foresight",
        "The table of working days of %(year)d is not known, so no day is lawful for certain. “About” counts weekends"
        " alone: holidays move it to an earlier day. “%(act)s” brings the table in.",
    )
    return said % {"year": ahead.missing, "act": act_named("import_calendar").title()}


def _table(ahead: Ahead) -> TableView:
    columns = (
        Column(pgettext("foresight", "Step")),
        Column(pgettext("foresight", "Latest day")),
        Column(pgettext("foresight", "Counted by")),
    )
    guess = {each.name: each for each in ahead.about}
    rows = tuple(_row(each, guess.get(each.name)) for each in ahead.steps)
    return TableView(columns, rows, pgettext("foresight", "Latest day of each step"))


def _row(step: Step, guess: Step | None) -> tuple[Cell, ...]:
    shown = step if step.day else guess
    day = Cell(day=step.day) if step.day else _about(guess)
    return Cell(STEPS[step.name]), day, Cell(why_words(shown) or "–")


def _about(guess: Step | None) -> Cell:
    if guess is None or guess.day is None:
        return Cell(pgettext("foresight", "not known"))
    return Cell(pgettext("foresight", "about %(day)s") % {"day": day_words(guess.day)})


def why_words(step: Step | None) -> str:
    """The articles that a step rests on, each once, with the length of a period."""
    said: dict[str, None] = {}
    for each in step.why if step else ():
        cited = label(each.citation(lang()))
        length = _length(getattr(each, "days", 0), getattr(each, "unit", ""))
        said[
            pgettext("foresight", "%(said)s (%(article)s)") % {"said": length, "article": cited} if length else cited
        ] = None
    return ("；" if chinese() else "; ").join(said)


def _length(days: int, unit: str) -> str:
    if not days:
        return ""
    if unit == "working":
        return npgettext("foresight", "%(n)d working day", "%(n)d working days", days) % {"n": days}
    return npgettext("foresight", "%(n)d day", "%(n)d days", days) % {"n": days}


def _notes(one: Running | None, ahead: Ahead, today: date) -> Iterator[str]:
    """What else the turn of a year asks for, and how late one is."""
    begin, starts = ahead.start_about, ahead.steps[-1].day
    if begin and starts and begin.year < starts.year:
        law = citation_of_rule("budget-first")
        said = pgettext(
            "foresight",
            "The new contract begins in %(year)d: its money must stand in the budget of %(year)d, drafted before the"
            " intention goes out (%(article)s).",
        )
        yield said % {"year": starts.year, "article": law.label if law else "–"}
    if one is not None and one.contract.starts.year < one.contract.ends.year and today.year < one.contract.ends.year:
        yield CARRY_OVER % {"year": today.year}
    if one is not None and one.overdue(today):
        yield _late(one, today)


def _late(one: Running, today: date) -> str:
    earliest = earliest_begin(one, today)
    if earliest is None:
        return pgettext("foresight", "Begin at once; the day on which a new contract can run is not known yet.")
    gap = (earliest - one.contract.ends).days - 1
    said = npgettext(
        "foresight",
        "Begun today, a new contract can run from %(day)s at the earliest: %(n)d day without service.",
        "Begun today, a new contract can run from %(day)s at the earliest: %(n)d days without service.",
        max(gap, 0),
    )
    return said % {"day": day_words(earliest), "n": max(gap, 0)}


def running_page(request: HttpRequest) -> PlainPage:
    """The running contracts of the visitor's division, the day to begin nearest first, overdue ones on top."""
    holder, today = must_be_holder(request), clock_of_this_installation().read().day
    readable = set(Contract.objects.filter(state__in=PUBLIC).values_list("ref", flat=True))
    found = [
        each
        for each in running(region_stem(holder.region), today)
        if each.contract.ref in readable or _own(each, holder)
    ]
    late = sum(each.overdue(today) for each in found)
    title = pgettext("foresight", "Running contracts and what must follow them")
    said = pgettext("foresight", "%(all)d contracts run here; for %(late)d the day to begin is past.")
    body: View = _contracts(found, today) if found else EmptyView(pgettext("foresight", "No contract runs here."))
    return PlainPage(
        frame=frame_of(request, here="web:foresight:running"), title=title,
        lead=said % {"all": len(found), "late": late}, meta=(region(holder.region).full_name(lang()), day_words(today)),
        crumbs=(Link(title, ""),), main=(Sheet(title, (body,)), _elsewhere()),
    )  # fmt: skip


def _own(found: Running, holder: Holder) -> bool:
    case = Contract.objects.filter(ref=found.contract.ref).first()
    return case is not None and may_read(case, holder)


def _elsewhere() -> NoteView:
    return NoteView(
        pgettext("foresight", "For a service that is not on this platform, count back from its last day:"),
        link=Link(pgettext("foresight", "Backward calendar"), reverse("web:foresight:backward")),
    )


def _contracts(found: list[Running], today: date) -> TableView:
    columns = (
        Column(pgettext("foresight", "Contract")),
        Column(pgettext("foresight", "Ends")),
        Column(pgettext("foresight", "Begin by")),
        Column(pgettext("foresight", "What is at stake")),
    )
    ordered = sorted(found, key=lambda each: not each.overdue(today))
    return TableView(columns, tuple(_line(each, today) for each in ordered), pgettext("foresight", "Running contracts"))


def _line(found: Running, today: date) -> tuple[Cell, ...]:
    contract, begin = found.contract, found.ahead.start
    where = f"{reverse('web:foresight:backward')}?contract={contract.ref}"
    late = pgettext("foresight", "overdue") if found.overdue(today) else ""
    guess = found.ahead.start_about
    words = pgettext("foresight", "about %(day)s") % {"day": day_words(guess)} if guess and not begin else ""
    by = Cell(day=begin, note=late) if begin else Cell(words or pgettext("foresight", "not known"), note=late)
    if found.follows is not None:
        by = Cell("–")
    return Cell(link=Link(contract.title, where)), Cell(day=contract.ends), by, Cell(sentence(found, today))
