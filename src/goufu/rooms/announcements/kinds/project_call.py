"""公益创投项目征集公告: organizations are asked to propose projects below the limit."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.calling import SECTIONS
from goufu.rooms.announcements.kind import Item, Kind, Section, has_trait
from goufu.rooms.announcements.parts import medium
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.official import Table
from goufu.ui.words import percent_words


def _scoring(record: Record) -> Table | str:
    """The factors with their points."""
    heads = (
        pgettext("announcements", "Factor"),
        pgettext("announcements", "Points"),
        pgettext("announcements", "How points are given"),
    )
    rows = tuple(
        (str(each["name"]), percent_words(each["points"]).removesuffix("%"), str(each["bands"]))
        for each in record.own("factors") or ()
    )
    return Table(heads, rows) if rows else ""


KIND = Kind(
    name="project_call",
    title=pgettext_lazy("announcements", "Call for projects"),
    acts=("publish_notice",),
    when=has_trait("several_winners"),
    sections=(
        *SECTIONS[:4],
        Section(
            pgettext_lazy("announcements", "How proposals are judged"),
            (Item("scoring", pgettext_lazy("announcements", "Scoring"), _scoring),),
        ),
        *SECTIONS[4:],
    ),
    medium=medium(NoticeKind.TENDER),
)
