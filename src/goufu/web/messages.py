"""What an organ was told, newest first; opening the list counts as reading it."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.models import Message
from goufu.core.notices import worded
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import EmptyView, Link, PlainPage, Sheet, Timeline, TimelineEntry
from goufu.ui.visitor import must_be_holder

SHOWN = 60


def messages(request: HttpRequest) -> HttpResponse:
    """The notices to the visitor's organ."""
    holder = must_be_holder(request)
    found = list(Message.objects.filter(organ=holder.organ).order_by("-at", "id")[:SHOWN])
    title = pgettext("web", "Told to your organ")
    body = (
        Timeline(tuple(_told(each) for each in found)) if found else EmptyView(pgettext("web", "Nothing was told yet"))
    )
    page = PlainPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        crumbs=(Link(pgettext("web", "My work"), reverse("web:todo")), Link(title, "")),
        main=(Sheet(pgettext("web", "Notices"), (body,)),),
    )
    return response.show_page(request, page)


def _told(message: Message) -> TimelineEntry:
    said = worded(message, lang())
    return TimelineEntry(
        said.subject,
        when=message.at,
        text=said.body,
        links=(Link(message.case_ref, reverse("web:case", args=[message.case_ref])),),
    )
