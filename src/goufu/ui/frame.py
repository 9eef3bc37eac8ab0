"""What stands round every page: band, navigation, office, foot."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.clock import clock_of_this_installation
from goufu.core.models import Simulation
from goufu.core.registry import part_of_each_room
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.ui.show import Frame, Link, SampleBand, Text
from goufu.ui.visitor import visitor
from goufu.ui.words import chinese

MOST_PLACES = 7
"""More than these nobody reads in a head."""


def frame_of(request: HttpRequest, *, here: str = "") -> Frame:
    """The frame for this visitor; `here` is the name of the navigation's address that is current."""
    holder = visitor(request)
    return Frame(
        nav=tuple(Link(title, reverse(name), current=name == here) for name, title in _places(holder)),
        place=region(holder.region).name("zh" if chinese() else "en") if holder else "",
        office=Link(_short_title(holder), reverse("web:todo")) if holder else None,
        sign_in=reverse("web:sign_in"),
        sign_out=reverse("web:sign_out"),
        sample=_band(holder),
        foot=_foot(),
        home=reverse("web:home"),
    )


def _places(holder: Holder | None) -> list[tuple[str, Text]]:
    """The navigation: ours, and in the middle what rooms have (`NAV` in their `pages.py`); what else there is stands
    in the foot (`FOOT`).
    """
    first = ("web:todo", pgettext("ui", "My work")) if holder else ("web:home", pgettext("ui", "Home"))
    rooms = [place for _, pages in part_of_each_room("pages") for place in getattr(pages, "NAV", ())]
    last = [("web:law", pgettext("ui", "Rules")), ("web:verify", pgettext("ui", "Verify"))]
    return [first, ("web:projects", pgettext("ui", "Projects")), *rooms, *last][:MOST_PLACES]


def office_title(holder: Holder) -> str:
    """The office in the reader's language, with its organ: a person's name is never shown."""
    if chinese():
        return f"{holder.organ_zh}{holder.title_zh}"
    return ", ".join(filter(None, (holder.title_en or holder.title_zh, holder.organ_en or holder.organ_zh)))


def _short_title(holder: Holder) -> str:
    """In the head, beside the place: the office without its organ."""
    return holder.title_zh if chinese() else holder.title_en or holder.title_zh


def _band(holder: Holder | None) -> SampleBand | None:
    if settings.GOUFU_MODE != "demo" or not Simulation.objects.exists():
        return None
    text = pgettext(
        "ui", "Sample data: purchases, amounts, organizations and people here are made up; places are real."
    )
    enter = Link(pgettext("ui", "Enter as an office"), reverse("web:demo_enter"))
    moment = clock_of_this_installation().read()
    return SampleBand(text, moment.instant, reverse("web:next_day") if holder else "", enter)


def _foot() -> tuple[Link, ...]:
    rooms = (place for _, pages in part_of_each_room("pages") for place in getattr(pages, "FOOT", ()))
    return (
        *(Link(title, reverse(name)) for name, title in rooms),
        Link(pgettext("ui", "Verify a receipt"), reverse("web:verify")),
        Link(pgettext("ui", "All rules"), reverse("web:law")),
        Link(pgettext("ui", "Open data"), reverse("web:open_data")),
        Link(pgettext("ui", "API"), "/api/openapi.json"),
    )
