"""One desk for an agency: its mandates, and purchaser by purchaser what waits."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.clock import clock_of_this_installation
from goufu.core.duties import Duty, duties
from goufu.core.standing import AGENCY
from goufu.parties.holders import Holder
from goufu.rooms.agencies.choices import Matter
from goufu.rooms.agencies.models import Mandate
from goufu.rooms.agencies.refusals import NotAnAgency
from goufu.ui.citing import lang
from goufu.ui.clocks import clock_view
from goufu.ui.frame import frame_of
from goufu.ui.lists import member_title
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    Link,
    PlainPage,
    Sheet,
    StateView,
    TableView,
    View,
)

HEAD = "agency.head"


def desk_page(request: HttpRequest, holder: Holder) -> PlainPage:
    """The desk of the office-holder's agency."""
    if not holder.roles & {AGENCY, HEAD}:
        raise NotAnAgency("This desk is for agencies.", cure="Sign in with an office of an agency.")
    title = pgettext("agencies", "All your purchasers at one desk")
    mandates = list(Mandate.objects.filter(agency=holder.organ).order_by("purchaser_zh", "number"))
    return PlainPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        lead=pgettext("agencies", "What waits for you, purchaser by purchaser, under the mandates that run."),
        crumbs=(Link(pgettext("agencies", "My work"), reverse("web:todo")), Link(title, "")),
        main=tuple(_main(mandates, holder)),
    )


def _main(mandates: list[Mandate], holder: Holder) -> Iterator[View]:
    if not mandates:
        title = pgettext("agencies", "No mandate yet")
        text = pgettext("agencies", "A purchaser draws it up; it is signed by the head of your agency first.")
        yield EmptyView(title, text, Link(pgettext("agencies", "My work"), reverse("web:todo")))
        return
    yield Sheet(pgettext("agencies", "Mandates"), (_mandates(mandates),))
    waiting = duties(holder)
    for organ, name in {each.purchaser: _purchaser(each) for each in mandates}.items():
        own = [each for each in waiting if getattr(each.case, "purchaser", None) == organ]
        yield Sheet(name, (_waiting(own, name) if own else _nothing(),))


def _purchaser(mandate: Mandate) -> str:
    return mandate.purchaser_zh if lang() == "zh" else mandate.purchaser_en or mandate.purchaser_zh


def _nothing() -> View:
    return EmptyView(
        pgettext("agencies", "Nothing waits for you here."), "",
        Link(pgettext("agencies", "My work"), reverse("web:todo")),
    )  # fmt: skip


def _mandates(mandates: list[Mandate]) -> TableView:
    columns = (
        Column(pgettext("agencies", "Mandate")),
        Column(pgettext("agencies", "Purchaser")),
        Column(pgettext("agencies", "Matters")),
        Column(pgettext("agencies", "Fee")),
        Column(pgettext("agencies", "Until")),
        Column(pgettext("agencies", "State")),
    )
    return TableView(columns, tuple(tuple(_mandate(each)) for each in mandates), pgettext("agencies", "Mandates"))


def _mandate(each: Mandate) -> Iterator[Cell]:
    yield Cell(link=Link(each.number, reverse("web:case", args=[each.ref])), note=each.title)
    yield Cell(_purchaser(each))
    yield Cell("、".join(str(member_title(Matter(matter), "agencies")) for matter in each.matters))
    yield Cell(each.fee)
    yield Cell(day=each.ends)
    state = each.states_of.named(each.state)
    yield Cell(view=StateView(pgettext("agencies", state.title)))


def _waiting(found: list[Duty], name: str) -> TableView:
    columns = (
        Column(pgettext("agencies", "What to do")),
        Column(pgettext("agencies", "Case")),
        Column(pgettext("agencies", "Due")),
    )
    return TableView(columns, tuple(tuple(_duty(each)) for each in found), name)


def _duty(each: Duty) -> Iterator[Cell]:
    yield Cell(link=Link(each.act.title(), reverse("web:act_on", args=[each.act.name, each.case.ref])))
    yield Cell(f"{each.case.title} {each.case.ref}".strip())
    today = clock_of_this_installation().read().day
    yield Cell(view=clock_view(each.clock, today)) if each.clock else Cell("–")
