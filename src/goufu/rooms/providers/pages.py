"""The organizations: a public list, and a page for each, from public entries alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import pgettext, pgettext_lazy

from goufu.core.exceptions import UnknownCase
from goufu.core.public import PublicEntry, public_entries, public_entries_of_act
from goufu.law.kinds import OrganizationKind
from goufu.parties.regions import region
from goufu.rooms.providers.states import PROVIDER_STATES
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.lists import member_title
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    FactRow,
    Facts,
    Link,
    ListPage,
    OrganizationPage,
    Prose,
    Sheet,
    StateView,
    TableView,
)  # fmt: skip
from goufu.ui.telling import spoken_facts, timeline
from goufu.ui.words import chinese, day_words, percent_words

MOST = 1000
NAV = (("web:providers:organizations", pgettext_lazy("providers", "Organizations")),)
CASE_LINKS = {"provider": (pgettext_lazy("providers", "Public page"), "web:providers:organization")}


@dataclass(frozen=True)
class Entered:
    """An organization as the register's public entries tell it."""

    ref: str
    uscc: str
    name_zh: str
    name_en: str
    kind: str
    home: str
    state: str
    lists: tuple[str, ...]
    made_up: bool

    @property
    def name(self) -> str:
        """Its name in the reader's language."""
        return self.name_zh if chinese() else self.name_en or self.name_zh


def entered() -> list[Entered]:
    """Everybody in the register, by credit code."""
    changes: dict[str, list[PublicEntry]] = {}
    for act in ("list_provider", "suspend_provider", "reinstate_provider"):
        for each in public_entries_of_act(act, limit=MOST):
            changes.setdefault(each.case, []).append(each)
    found = (
        _entered(each, changes.get(each.case, [])) for each in public_entries_of_act("register_provider", limit=MOST)
    )
    return sorted(found, key=lambda each: each.uscc)


def _entered(first: PublicEntry, changes: list[PublicEntry]) -> Entered:
    known = first.known
    last = max(changes, key=lambda each: each.turn, default=first)
    today = max((each.day for each in changes), default=first.day)
    lists = {str(each.known["list"]) for each in changes if each.act == "list_provider" and _stands(each, today)}
    return Entered(
        first.case, str(known["uscc"]), str(known["name_zh"]), str(known.get("name_en") or ""), str(known["kind"]),
        str(known["home"]), last.state, tuple(sorted(lists)), first.synthetic,
    )  # fmt: skip


def _stands(entry: PublicEntry, today: date) -> bool:
    until = entry.known.get("until")
    return not until or date.fromisoformat(str(until)) >= today


def organizations(request: HttpRequest) -> HttpResponse:
    """The public list, searched by name or credit code."""
    query = request.GET.get("q", "").strip()
    found = [each for each in entered() if query.lower() in f"{each.name_zh} {each.name_en} {each.uscc}".lower()]
    page = ListPage(
        frame=frame_of(request, here="web:providers:organizations"),
        title=pgettext("providers", "Organizations"),
        lead=pgettext("providers", "%(n)d organizations in the register") % {"n": len(found)},
        search=reverse("web:providers:organizations"),
        query=query,
        table=_table(found) if found else EmptyView(pgettext("providers", "No organization found")),
        note=pgettext("providers", "Everything here was made public by an act; each line leads to its receipts."),
    )
    return response.show_page(request, page)


def _table(found: list[Entered]) -> TableView:
    columns = (
        Column(pgettext("providers", "Organization")),
        Column(pgettext("providers", "Kind")),
        Column(pgettext("providers", "Registered in")),
        Column(pgettext("providers", "State")),
        Column(pgettext("providers", "Credit code"), whole=True),
    )
    rows = tuple(
        (
            Cell(link=Link(each.name, reverse("web:providers:organization", args=[each.ref]))),
            Cell(_kind(each.kind)),
            Cell(region(each.home).name(lang())),
            Cell(view=_state(each)),
            Cell(each.uscc),
        )
        for each in found
    )
    return TableView(columns, rows, pgettext("providers", "Organizations"))


def _kind(kind: str) -> str:
    return member_title(OrganizationKind(kind), "providers")


def _state(each: Entered) -> StateView:
    if "severe" in each.lists:
        return StateView(pgettext("providers", "On the list of severe breaches"), "late")
    if "abnormal" in each.lists:
        return StateView(pgettext("providers", "On the list of abnormal activities"), "held")
    state = PROVIDER_STATES.named(each.state)
    return StateView(pgettext("providers", state.public_title), "" if state.look == "none" else state.look)


def organization(request: HttpRequest, ref: str) -> HttpResponse:
    """One organization: who it is, what it was commissioned with, what came of it."""
    found = next((each for each in entered() if each.ref == ref), None)
    if found is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    entries = public_entries(ref)
    page = OrganizationPage(
        frame=frame_of(request, here="web:providers:organizations"),
        title=found.name,
        meta=(_state(found), _kind(found.kind), region(found.home).full_name(lang())),
        crumbs=(
            Link(pgettext("providers", "Organizations"), reverse("web:providers:organizations")),
            Link(found.name, ""),
        ),
        made_up=found.made_up and "示例" not in found.name_zh,
        main=(*_work(found), Sheet(pgettext("providers", "Record"), (timeline(entries),))),
        side=(_about(entries[0]), *_credit(entries)),
    )
    return response.show_page(request, page)


def _about(first: PublicEntry) -> Sheet:
    known = first.known
    rows = (
        FactRow(pgettext("providers", "Credit code"), str(known["uscc"])),
        FactRow(pgettext("providers", "Registered with"), str(known.get("registered_with") or "")),
        FactRow(pgettext("providers", "Founded"), day=date.fromisoformat(str(known["founded"]))),
        FactRow(pgettext("providers", "Rating"), f"{known['rating']}A" if known.get("rating") else ""),
        FactRow(pgettext("providers", "Scope"), str(known.get("scope") or "")),
    )
    shown = Facts(tuple(each for each in rows if each.text or each.day))
    return Sheet(pgettext("providers", "About the organization"), (shown,))


def _work(found: Entered) -> Iterable[Sheet]:
    """What was contracted, and how it was assessed."""
    contracts = _of(found, "publish_contract")
    if not contracts:
        words = pgettext("providers", "Contracts appear here when they are published.")
        yield Sheet(pgettext("providers", "Contracts"), (EmptyView(pgettext("providers", "No contract yet"), words),))
        return
    graded = {str(each.known.get("contract")): each for each in _of(found, "publish_assessment")}
    columns = (
        Column(pgettext("providers", "Contract")),
        Column(pgettext("providers", "Amount"), right=True),
        Column(pgettext("providers", "Signed")),
        Column(pgettext("providers", "Assessed"), right=True),
    )
    rows = tuple(
        (
            Cell(link=Link(str(each.known["title"]), reverse("web:case", args=[each.case]))),
            Cell(money=each.known["amount_fen"]),
            Cell(day=date.fromisoformat(str(each.known["signed_on"]))),
            Cell(_points(graded.get(each.case))),
        )
        for each in contracts
    )
    yield Sheet(pgettext("providers", "Contracts"), (TableView(columns, rows, pgettext("providers", "Contracts")),))


def _of(found: Entered, act: str) -> list[PublicEntry]:
    return [each for each in public_entries_of_act(act, limit=MOST) if each.known.get("provider_uscc") == found.uscc]


def _points(assessed: PublicEntry | None) -> str:
    score = assessed.known.get("score") if assessed else None
    return percent_words(score).removesuffix("%") if isinstance(score, int) else ""


def _credit(entries: list[PublicEntry]) -> Iterable[Sheet]:
    listed = [each for each in entries if each.act == "list_provider"]
    none = pgettext("providers", "It stands on neither list.")
    lines = tuple(f"{day_words(each.day)} {spoken_facts(each)['list']} · {each.known['reason']}" for each in listed)
    yield Sheet(pgettext("providers", "Lists of order 60"), (Prose(lines or (none,)),))


urlpatterns: list[URLPattern] = [
    path("organizations", organizations, name="organizations"),
    path("organizations/<str:ref>", organization, name="organization"),
]
