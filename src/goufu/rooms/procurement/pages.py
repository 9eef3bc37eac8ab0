"""The opening hall of a tender: the same page before and after, from public entries alone.

While the bids are sealed it holds no count, no name and no size, and reads the same whether one bid came or nine.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import npgettext, pgettext, pgettext_lazy

from goufu.core import duties
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import ActError, UnknownCase
from goufu.core.judge import question_named
from goufu.core.public import PublicEntry, public_entries
from goufu.core.registry import act_named, find_case
from goufu.parties.holders import Holder
from goufu.parties.models import Office
from goufu.rooms.procurement import applications_page, key_pages
from goufu.ui import response
from goufu.ui.citing import Articles, lang
from goufu.ui.frame import frame_of
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

CASE_LINKS = {"tender": (pgettext_lazy("procurement", "Opening hall"), "web:procurement:opening")}
ACT_PAGES = {
    "deal_opening_key": "web:procurement:keys",
    "release_share": "web:procurement:release",
    "judge_application": "web:procurement:applications",
}
STARTS = ((pgettext_lazy("procurement", "Device key"), "web:procurement:device_key", "submit_bid", "release_share"),)
NOTICE, OPENING, DEALING, RELEASING = "publish_notice", "open_bids", "deal_opening_key", "release_share"
MOVING = ("correct_documents", "clarify_documents", "extend_for_outage")
SHOWN = frozenset({NOTICE, OPENING, DEALING, RELEASING, "rehearse_opening", *MOVING, "fail_tender"})


def opening(request: HttpRequest, ref: str) -> HttpResponse:
    """The hall."""
    entries = [each for each in _thread(ref) if each.case == ref]
    notice = _newest(entries, NOTICE)
    if notice is None:
        raise UnknownCase(
            "The notice of {ref} is not published yet.", ref=ref, field="ref", cure="Look at the tender itself."
        )
    opened, facts = _newest(entries, OPENING), spoken_facts(notice)
    page = OpeningPage(
        frame=frame_of(request, here="web:projects"),
        title=pgettext("procurement", "Opening hall"),
        meta=(facts.get("project_name") or ref, facts.get("method_name", ""), ref),
        crumbs=_crumbs(notice, ref),
        made_up=notice.synthetic,
        state="opened" if opened else "sealed",
        status=_status(entries, opened),
        live=opened is None and not _in_time(entries),
        note="" if opened else pgettext(
            "procurement", "How many bids there are, whose, and at what price: nobody can see it now."
        ),
        shares=() if opened else tuple(_shares(entries)),
        bids=_read_out(opened) if opened else None,
        bids_title=_count(opened) if opened else "",
        bids_foot=_foot(opened) if opened else "",
        yours=_yours(request, ref) or _about(notice, opened),
        checks=_checks(opened) if opened else None,
        log=tuple((each.instant, title_of(each)) for each in reversed(entries) if each.act in SHOWN)[:8],
        log_note=pgettext("procurement", "This page is public; it says only what the ledger says."),
    )  # fmt: skip
    return response.show_page(request, page)


def _thread(ref: str) -> list[PublicEntry]:
    return public_entries(find_case(ref).thread) if ref.startswith("TD-") else []


def _newest(entries: list[PublicEntry], act: str) -> PublicEntry | None:
    return next((each for each in reversed(entries) if each.act == act), None)


def _crumbs(notice: PublicEntry, ref: str) -> tuple[Link, ...]:
    purchase = str(notice.known.get("purchase") or "")
    title = spoken_facts(notice).get("project_name") or purchase
    project = (Link(title, reverse("web:project", args=[purchase])),) if purchase else ()
    return (
        Link(pgettext("procurement", "Projects"), reverse("web:projects")),
        *project,
        Link(ref, reverse("web:case", args=[ref])),
        Link(pgettext("procurement", "Opening hall"), ""),
    )


def _deadline(entries: list[PublicEntry]) -> datetime:
    """As the notice set it, or the newest correction moved it."""
    said = [each.known.get("deadline_utc") for each in entries if each.act in {NOTICE, *MOVING}]
    return datetime.fromisoformat(str(next(each for each in reversed(said) if each)))


def _status(entries: list[PublicEntry], opened: PublicEntry | None) -> str:
    if opened:
        at = instant_words(datetime.fromisoformat(str(opened.known["opened_at"])))
        return pgettext("procurement", "Opened on %(at)s") % {"at": at}
    deadline = _deadline(entries)
    said = (
        pgettext("procurement", "Bids are taken until %(at)s.")
        if _in_time(entries)
        else pgettext("procurement", "The deadline passed on %(at)s; the officers of both sides can open now.")
    )
    return said % {"at": instant_words(deadline)}


def _in_time(entries: list[PublicEntry]) -> bool:
    return clock_of_this_installation().read().instant <= _deadline(entries)


def _shares(entries: list[PublicEntry]) -> Iterator[ShareList]:
    """Both sides' officers and how many of them it takes."""
    names = {
        "purchaser": pgettext("procurement", "Key of the purchaser's side"),
        "supervisor": pgettext("procurement", "Key of the supervising side"),
    }
    newest = {str(each.known["side"]): each for each in entries if each.act == DEALING}
    arrived = {each.office: each.instant for each in entries if each.act == RELEASING}
    for side, title in names.items():
        for dealt in newest[side].known.get("dealt", ()) if side in newest else ():
            if dealt["round"] == "bids":
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
    return npgettext("procurement", "%(n)d bid", "%(n)d bids", number) % {"n": number}


def _numbered(count: int) -> TableView:
    """The bids by number alone."""
    columns = (Column(pgettext("procurement", "No.")), Column(pgettext("procurement", "Envelope")))
    opened = StateView(pgettext("procurement", "Opened, as its receipt says"), "done")
    rows = tuple((Cell(str(place + 1)), Cell(view=opened)) for place in range(count))
    return TableView(columns, rows, pgettext("procurement", "Bids"))


def _read_out(opened: PublicEntry) -> TableView:
    """Names and prices, where the method reads them out; else the bids by number."""
    read = opened.known.get("read_out")
    if not read:
        return _numbered(int(opened.known["responses"]))
    columns = (Column(pgettext("procurement", "Bidder")), Column(pgettext("procurement", "Price"), right=True))
    rows = tuple((Cell(_called(each), note=_together(each)), Cell(money=each["quote_fen"])) for each in read)
    return TableView(columns, rows, pgettext("procurement", "Bids"))


def _called(each: Mapping[str, Any]) -> str:
    return str(each["name_zh"] if chinese() else each.get("name_en") or each["name_zh"])


def _together(each: Mapping[str, Any]) -> str:
    """The members of a consortium that the bidder leads."""
    names = ", ".join(_called(member) for member in each.get("members", []))
    return pgettext("procurement", "Consortium of %(members)s") % {"members": names} if names else ""


def _foot(opened: PublicEntry) -> str:
    if opened.known.get("read_out"):
        return ""
    return pgettext(
        "procurement", "In a consultation neither names nor prices are read out; they appear with the result."
    )


def _about(notice: PublicEntry, opened: PublicEntry | None) -> Sheet:
    facts = spoken_facts(notice)
    papers = reverse("web:drafting:documents", args=[notice.case])
    rows = [
        FactRow(pgettext("procurement", "Documents"), link=Link(pgettext("procurement", "Read and take them"), papers)),
        FactRow(pgettext("procurement", "Ceiling"), money=notice.known["ceiling_fen"]),
        FactRow(pgettext("procurement", "Weight of the price"), facts["price_weight_bp"]),
        FactRow(pgettext("procurement", "Least number of bids"), facts["least_responses"]),
    ]
    if opened:
        rows.append(FactRow(pgettext("procurement", "Superseded by a later bid"), str(opened.known["superseded"])))
        if withdrawn := opened.known.get("withdrawn"):
            rows.append(FactRow(pgettext("procurement", "Withdrawn by the bidder"), str(withdrawn)))
        rows.append(FactRow(pgettext("procurement", "Could not be opened"), str(len(opened.known["unopened"]))))
    return Sheet(pgettext("procurement", "About the tender"), (Facts(tuple(rows)),))


def _yours(request: HttpRequest, ref: str) -> Sheet | None:
    """For the officers who open: handing in a share, the opening, or why not yet."""
    holder, tender = visitor(request), find_case(ref)
    if holder is None:
        return None
    items = [each for name in (RELEASING, OPENING) if (each := _item(name, tender, holder))]
    return Sheet(pgettext("procurement", "You may open"), (ActPanel(tuple(items)),)) if items else None


def _item(name: str, tender: Case, holder: Holder) -> ActItem | None:
    act = act_named(name)
    if not any(each.role in holder.roles for each in act.authorities()):
        return None
    try:
        duties.may_do(act, tender, holder, clock_of_this_installation().read())
    except ActError as problem:
        return ActItem(act.title(), why=problem.text(lang()))
    if name == RELEASING:
        return ActItem(act.title(), reverse("web:procurement:release", args=[tender.ref]))
    return ActItem(act.title(), reverse("web:act_on", args=[name, tender.ref]))


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


urlpatterns: list[URLPattern] = [
    path("tenders/<str:ref>/opening", opening, name="opening"),
    path("tenders/<str:ref>/applications", applications_page.applications_page, name="applications"),
    path(
        "tenders/<str:ref>/applications/<str:application>", applications_page.application_file, name="application_file"
    ),
    path("tenders/<str:ref>/release", key_pages.release, name="release"),
    path("tenders/<str:ref>/keys", key_pages.deal_key, name="keys"),
    path("work/device-key", key_pages.device_key, name="device_key"),
]
