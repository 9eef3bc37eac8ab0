"""The conference desk: agenda, minutes and follow-up of the bodies whose papers an office may read."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.clock import clock_of_this_installation
from goufu.parties.holders import Holder
from goufu.rooms.governance.conference import agenda, minutes_digest
from goufu.rooms.governance.models import Body, FollowUp, Meeting, Member, Topic
from goufu.rooms.governance.states import DECIDED
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    Figure,
    Figures,
    Link,
    LinkList,
    PlainPage,
    Sheet,
    StateView,
    TableView,
    View,
)

ROLES = frozenset({"conference.officer", "conference.convener"})


def bodies_of(holder: Holder) -> list[Body]:
    """The bodies whose desk this office may read: those it keeps or convenes, and those its organ sits on."""
    mine = Q(office=holder.organ) | Q(ref__in=Member.objects.filter(organ=holder.organ).values("body__ref"))
    if holder.roles & ROLES:
        mine |= Q(region=holder.region)
    return list(Body.objects.filter(mine).order_by("opened"))


def may_read_meeting(holder: Holder, meeting: Meeting) -> bool:
    """Whether the office may have the papers of a meeting."""
    return meeting.body in {each.ref for each in bodies_of(holder)}


def desk_page(request: HttpRequest, holder: Holder) -> PlainPage:
    """Everything the conference office needs on one page."""
    bodies = bodies_of(holder)
    refs = [each.ref for each in bodies]
    today = clock_of_this_installation().read().day
    title = pgettext("governance", "Conference desk")
    main: tuple[View, ...] = (
        _headline(refs, today),
        Sheet(pgettext("governance", "Meetings and agendas"), (_meetings(refs),)),
        Sheet(pgettext("governance", "Topics that wait"), (_topics(refs),)),
        Sheet(pgettext("governance", "Follow-up of decisions"), (_tasks(refs, today),)),
    )
    return PlainPage(
        frame=frame_of(request),
        title=title,
        crumbs=(Link(title, ""),),
        made_up=any(each.synthetic for each in bodies),
        main=main,
        side=(Sheet(pgettext("governance", "Bodies"), (_bodies(bodies),)),),
    )


def _headline(bodies: Sequence[str], today: date) -> Figures:
    """How many stand at each step: topics, meetings, minutes, tasks."""
    topics, meetings = Topic.objects.filter(body__in=bodies), Meeting.objects.filter(body__in=bodies)
    tasks = FollowUp.objects.filter(body__in=bodies).exclude(state="closed")
    late = tasks.exclude(state="reported").filter(due__lt=today).count()
    return Figures(
        (
            Figure(pgettext("governance", "Topics that wait"), str(topics.exclude(state__in=DECIDED).count())),
            Figure(
                pgettext("governance", "Meetings ahead"), str(meetings.filter(state__in=("planned", "called")).count())
            ),
            Figure(pgettext("governance", "Minutes to be signed"), str(meetings.filter(state="written").count())),
            Figure(
                pgettext("governance", "Tasks under way"), str(tasks.count()),
                note=pgettext("governance", "%d of them late") % late if late else "",
            ),
        )
    )  # fmt: skip


def _bodies(bodies: Sequence[Body]) -> View:
    if not bodies:
        return EmptyView(pgettext("governance", "Your office sits on no body."))
    return LinkList(tuple(Link(each.title, reverse("web:case", args=[each.ref])) for each in bodies))


def _meetings(bodies: Sequence[str]) -> View:
    found = Meeting.objects.filter(body__in=bodies).order_by("-at")[:20]
    rows = tuple(_meeting(each) for each in found)
    heads = (
        pgettext("governance", "Meeting"),
        pgettext("governance", "When"),
        pgettext("governance", "Agenda"),
        pgettext("governance", "Status"),
        pgettext("governance", "Notice"),
        pgettext("governance", "Minutes"),
    )
    return _table(heads, rows, pgettext("governance", "Meetings"))


def _meeting(each: Meeting) -> tuple[Cell, ...]:
    items = pgettext("governance", "; ").join(f"{topic.place}. {topic.title}" for topic in agenda(each.ref))
    notice = Link("DOCX", reverse("web:governance:notice", args=[each.ref])) if each.state != "cancelled" else None
    minutes = Link(each.number, reverse("web:governance:minutes", args=[each.ref])) if each.digest else None
    changed = bool(each.digest) and minutes_digest(each) != each.digest
    note = pgettext("governance", "changed since they were drawn up") if changed else ""
    return (
        Cell(link=Link(each.title, reverse("web:case", args=[each.ref]))),
        Cell(day=each.at),
        Cell(items),
        Cell(view=_state(each)),
        Cell(link=notice),
        Cell(link=minutes, note=note),
    )


def _topics(bodies: Sequence[str]) -> View:
    found = Topic.objects.filter(body__in=bodies).exclude(state__in=DECIDED).order_by("opened")
    rows = tuple(
        (
            Cell(link=Link(each.title, reverse("web:case", args=[each.ref]))),
            Cell(view=_state(each)),
            Cell(each.proposal[:120]),
        )
        for each in found
    )
    heads = (
        pgettext("governance", "Topic"),
        pgettext("governance", "Status"),
        pgettext("governance", "What is proposed to be decided"),
    )
    return _table(heads, rows, pgettext("governance", "Topics that wait"))


def _tasks(bodies: Sequence[str], today: date) -> View:
    found = FollowUp.objects.filter(body__in=bodies).exclude(state="closed").order_by("due")
    rows = tuple(_task(each, today) for each in found)
    heads = (
        pgettext("governance", "Task"),
        pgettext("governance", "Lead unit"),
        pgettext("governance", "To be reported on by"),
        pgettext("governance", "Status"),
        pgettext("governance", "Reminders"),
    )
    return _table(heads, rows, pgettext("governance", "Follow-up of decisions"))


def _task(each: FollowUp, today: date) -> tuple[Cell, ...]:
    late = each.state != "reported" and today > each.due
    note = pgettext("governance", "%d days late") % (today - each.due).days if late else ""
    return (
        Cell(link=Link(each.title, reverse("web:case", args=[each.ref]))),
        Cell(each.lead_zh),
        Cell(day=each.due, note=note),
        Cell(view=_state(each)),
        Cell(str(each.reminders)),
    )


def _state(case: Meeting | Topic | FollowUp) -> StateView:
    state = case.states_of.named(case.state)
    return StateView(pgettext("governance", state.title), "" if state.look == "none" else state.look)


def _table(heads: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...], name: str) -> View:
    if not rows:
        return EmptyView(pgettext("governance", "Nothing here."))
    return TableView(tuple(Column(each) for each in heads), rows, name)
