"""The opening hall of a tender: the same page before and after, from public entries alone.

While the bids are sealed it holds no count, no name and no size, and reads the same whether one bid came or nine.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils.translation import npgettext, pgettext, pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core import duties
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import ActError, UnknownCase
from goufu.core.judge import question_named
from goufu.core.public import PublicEntry
from goufu.core.registry import act_named, find_case, part_of_each_room
from goufu.parties.holders import Holder
from goufu.parties.models import Office
from goufu.rooms.hall.models import Opposition
from goufu.rooms.hall.telling import (
    KINDS,
    NOTICE,
    OPENING,
    RELEASING,
    deadline_of,
    entries_of,
    in_time,
    is_over,
    newest,
    read_hall,
)
from goufu.rooms.hall.watch import WATCH, stream
from goufu.ui import response
from goufu.ui.citing import Articles, lang
from goufu.ui.frame import frame_of
from goufu.ui.live import answer, nothing_more
from goufu.ui.show import (
    ActItem,
    ActPanel,
    Cell,
    Column,
    FactRow,
    Facts,
    Link,
    OpeningPage,
    Share,
    ShareList,
    Sheet,
    StateView,
    TableView,
    VerdictList,
    VerdictView,
)  # fmt: skip
from goufu.ui.telling import spoken_facts, title_of
from goufu.ui.visitor import visitor
from goufu.ui.words import chinese, instant_words

CASE_LINKS = {"tender": (pgettext_lazy("hall", "Opening hall"), "web:hall:opening")}
DEALING, DRAWING, LAST_RELEASING = "deal_opening_key", "draw_panel", "release_last_quote_share"
OPPOSING, ANSWERING = "oppose_opening", "answer_opening_opposition"


def opening(request: HttpRequest, ref: str) -> HttpResponse:
    """The hall."""
    entries = entries_of(ref)
    notice = newest(entries, NOTICE)
    if notice is None:
        raise UnknownCase(
            "The notice of {ref} is not published yet.", ref=ref, field="ref", cure="Look at the tender itself."
        )
    opened, facts = newest(entries, OPENING), spoken_facts(notice)
    told = [each for each in entries if each.act in KINDS]
    page = OpeningPage(
        frame=frame_of(request, here="web:projects"),
        title=pgettext("hall", "Opening hall"),
        meta=(facts.get("project_name") or ref, facts.get("method_name", ""), ref),
        crumbs=_crumbs(notice, ref),
        made_up=notice.synthetic,
        state="opened" if opened else "sealed",
        status=_status(entries, opened),
        stream="" if is_over(entries, ref) else reverse("web:hall:told", args=[ref]),
        told_until=told[-1].hash if told else "",
        note="" if opened else pgettext(
            "hall", "How many bids there are, whose, and at what price: nobody can see it now."
        ),
        shares=tuple(_shares(entries)),
        bids=_read_out(opened) if opened else None,
        bids_title=_count(opened) if opened else "",
        bids_foot=_foot(opened) if opened else "",
        oppositions=_oppositions(entries),
        yours=_yours(request, ref),
        about=_about(notice, opened),
        checks=_checks(opened) if opened else None,
        log=tuple((each.instant, title_of(each)) for each in reversed(entries) if each.act in KINDS)[:8],
        log_note=pgettext("hall", "This page is public; it says only what the ledger says."),
    )  # fmt: skip
    return response.show_page(request, page)


def _crumbs(notice: PublicEntry, ref: str) -> tuple[Link, ...]:
    purchase = str(notice.known.get("purchase") or "")
    title = spoken_facts(notice).get("project_name") or purchase
    project = (Link(title, reverse("web:project", args=[purchase])),) if purchase else ()
    return (
        Link(pgettext("hall", "Projects"), reverse("web:projects")),
        *project,
        Link(ref, reverse("web:case", args=[ref])),
        Link(pgettext("hall", "Opening hall"), ""),
    )


def _status(entries: list[PublicEntry], opened: PublicEntry | None) -> str:
    if opened:
        at = instant_words(datetime.fromisoformat(str(opened.known["opened_at"])))
        return pgettext("hall", "Opened on %(at)s") % {"at": at}
    deadline = deadline_of(entries)
    assert deadline is not None  # the notice sets one
    said = (
        pgettext("hall", "Bids are taken until %(at)s.")
        if in_time(entries)
        else pgettext("hall", "The deadline passed on %(at)s; the officers of both sides can open now.")
    )
    return said % {"at": instant_words(deadline)}


def _shares(entries: list[PublicEntry]) -> Iterator[ShareList]:
    """Both sides' officers and how many of them it takes: for the bids, and once these are open for the last quotes, as
    soon as somebody has handed in a share of their keys.
    """
    round_, releasing = ("last_quotes", LAST_RELEASING) if newest(entries, OPENING) else ("bids", RELEASING)
    arrived = {each.office: each.instant for each in entries if each.act == releasing}
    if round_ == "last_quotes" and not arrived:
        return
    names = {
        "purchaser": pgettext("hall", "Key of the purchaser's side"),
        "supervisor": pgettext("hall", "Key of the supervising side"),
    }
    deals = {str(each.known["side"]): each for each in entries if each.act == DEALING}
    for side, title in names.items():
        for dealt in deals[side].known.get("dealt", ()) if side in deals else ():
            if dealt["round"] == round_:
                yield ShareList(title, dealt["needed"], tuple(_holders(dealt["holders"], arrived)))


def _holders(codes: list[str], arrived: Mapping[str, datetime]) -> Iterator[Share]:
    offices = {each.code: each for each in Office.objects.filter(code__in=codes).select_related("organ")}
    for code in codes:
        if office := offices.get(code):
            zh = chinese()
            organ = office.organ.name_zh if zh else office.organ.name_en or office.organ.name_zh
            title = office.title_zh if zh else office.title_en or office.title_zh
            yield Share(title, organ, inside=code in arrived, when=arrived.get(code))


def _count(opened: PublicEntry) -> str:
    number = int(opened.known["responses"])
    return npgettext("hall", "%(n)d bid", "%(n)d bids", number) % {"n": number}


def _numbered(count: int) -> TableView:
    """The bids by number alone."""
    columns = (Column(pgettext("hall", "No.")), Column(pgettext("hall", "Envelope")))
    opened = StateView(pgettext("hall", "Opened, as its receipt says"), "done")
    rows = tuple((Cell(str(place + 1)), Cell(view=opened)) for place in range(count))
    return TableView(columns, rows, pgettext("hall", "Bids"))


def _read_out(opened: PublicEntry) -> TableView:
    """Names and prices, where the method reads them out; else the bids by number."""
    read = opened.known.get("read_out")
    if not read:
        return _numbered(int(opened.known["responses"]))
    columns = (Column(pgettext("hall", "Bidder")), Column(pgettext("hall", "Price"), right=True))
    rows = tuple((Cell(_called(each), note=_together(each)), Cell(money=each["quote_fen"])) for each in read)
    return TableView(columns, rows, pgettext("hall", "Bids"))


def _called(each: Mapping[str, Any]) -> str:
    return str(each["name_zh"] if chinese() else each.get("name_en") or each["name_zh"])


def _together(each: Mapping[str, Any]) -> str:
    """The members of a consortium that the bidder leads."""
    names = ", ".join(_called(member) for member in each.get("members", []))
    return pgettext("hall", "Consortium of %(members)s") % {"members": names} if names else ""


def _foot(opened: PublicEntry) -> str:
    if opened.known.get("read_out"):
        return ""
    return pgettext("hall", "In a consultation neither names nor prices are read out; they appear with the result.")


def _about(notice: PublicEntry, opened: PublicEntry | None) -> Sheet:
    facts = spoken_facts(notice)
    papers = reverse("web:drafting:documents", args=[notice.case])
    rows = [
        FactRow(pgettext("hall", "Documents"), link=Link(pgettext("hall", "Read and take them"), papers)),
        FactRow(pgettext("hall", "Ceiling"), money=notice.known["ceiling_fen"]),
        FactRow(pgettext("hall", "Weight of the price"), facts["price_weight_bp"]),
        FactRow(pgettext("hall", "Least number of bids"), facts["least_responses"]),
    ]
    if opened:
        rows.append(FactRow(pgettext("hall", "Superseded by a later bid"), str(opened.known["superseded"])))
        if withdrawn := opened.known.get("withdrawn"):
            rows.append(FactRow(pgettext("hall", "Withdrawn by the bidder"), str(withdrawn)))
        rows.append(FactRow(pgettext("hall", "Could not be opened"), str(len(opened.known["unopened"]))))
    return Sheet(pgettext("hall", "About the tender"), (Facts(tuple(rows)),))


def _oppositions(entries: list[PublicEntry]) -> TableView | None:
    """What was opposed, and what was answered: by number, with a name only where names are read out."""
    answers = {each.known["number"]: each.known["answer"] for each in entries if each.act == ANSWERING}
    titles = pgettext("hall", "No."), pgettext("hall", "What is opposed"), pgettext("hall", "Answer")
    columns = tuple(map(Column, titles))
    waiting = StateView(pgettext("hall", "Being answered"), "now")
    rows = tuple(
        (Cell(str(each.known["number"])), Cell(_opposed(each)), _answer(answers.get(each.known["number"]), waiting))
        for each in entries
        if each.act == OPPOSING
    )
    return TableView(columns, rows, pgettext("hall", "Oppositions")) if rows else None


def _opposed(entry: PublicEntry) -> str:
    facts = spoken_facts(entry)
    name = facts.get("bidder_name", "")
    return (
        f"{facts['about']}（{name}）"
        if name and chinese()
        else f"{facts['about']} ({name})"
        if name
        else facts["about"]
    )


def _answer(answer: str | None, waiting: StateView) -> Cell:
    return Cell(answer) if answer else Cell(view=waiting)


def _yours(request: HttpRequest, ref: str) -> Sheet | None:
    """What those entitled can do here: hand in a share, open, oppose the opening, answer; or why not yet."""
    holder, tender = visitor(request), find_case(ref)
    if holder is None:
        return None
    items = [_item(name, tender, holder) for name in (RELEASING, OPENING)]
    items += [_item(LAST_RELEASING, review, holder, quiet=True) for review in _reviews(ref)]
    items += [_item(OPPOSING, tender, holder, quiet=True)]
    items += [_item(ANSWERING, each, holder, about=each.words) for each in _waiting(ref)]
    found = tuple(each for each in items if each)
    return Sheet(pgettext("hall", "What you can do here"), (ActPanel(found),)) if found else None


def _reviews(ref: str) -> list[Case]:
    """The review of the bids, as the public draw of its panel names it."""
    drawn = newest(entries_of(ref), DRAWING)
    return [find_case(drawn.case)] if drawn else []


def _waiting(ref: str) -> list[Opposition]:
    return list(Opposition.objects.filter(tender=ref, state="raised").order_by("number"))


def _item(name: str, case: Case, holder: Holder, *, about: str = "", quiet: bool = False) -> ActItem | None:
    """One act; `quiet` leaves it out where it cannot be done."""
    act = act_named(name)
    if not any(each.role in holder.roles for each in act.authorities()):
        return None
    try:
        duties.may_do(act, case, holder, clock_of_this_installation().read())
    except ActError as problem:
        return None if quiet else ActItem(act.title(), why=problem.text(lang()))
    return ActItem(act.title(), _address(name, case.ref), why=about)


def _address(act: str, ref: str) -> str:
    """The page that a room made for the act, else the derived one."""
    made = (getattr(module, "ACT_PAGES", {}).get(act) for _, module in part_of_each_room("pages"))
    own = next(filter(None, made), None)
    return reverse(own, args=[ref]) if own else reverse("web:act_on", args=[act, ref])


def _checks(opened: PublicEntry) -> VerdictList | None:
    """What the law said at the opening."""
    articles = Articles()
    views = [
        VerdictView(
            answer["verdict"], question_named(each["question"]).title(lang()),
            articles.cite(answer["rule"], answer["instrument"], answer["article"]),
        )
        for each in opened.verdicts
        for answer in each["answers"]
    ]  # fmt: skip
    return VerdictList(tuple(views), whole=True) if views else None


@never_cache
@require_GET
def told(request: HttpRequest, ref: str) -> HttpResponseBase:
    """What happens in the hall, as server-sent events; a browser that comes again names the last one it saw."""
    hall, after = read_hall(ref), request.headers.get("Last-Event-ID") or request.GET.get("after", "")
    if hall.over and after and after == (hall.names or ("",))[-1]:
        return nothing_more()
    language = "en" if lang() == "en" else "zh-hans"
    return answer(stream(WATCH, ref, hall, after, language))


urlpatterns: list[URLPattern] = [
    path("tenders/<str:ref>/opening", opening, name="opening"),
    path("tenders/<str:ref>/opening/told", told, name="told"),
]
