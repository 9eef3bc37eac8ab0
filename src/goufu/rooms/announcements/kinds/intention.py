"""采购意向公开: what will be bought, a month ahead (财库〔2020〕10号)."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import ABOUT, CONTACTS, medium, remarks
from goufu.rooms.announcements.record import Record, money, month
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.official import Table


def _items(record: Record) -> Table | str:
    """One line a project; nothing when a part of it is not stated."""
    said = {name: record.own(name) for name in ("title", "outline", "budget_fen", "expected")}
    if not all(said.values()):
        return ""
    heads = (
        pgettext("announcements", "No."), pgettext("announcements", "Project"),
        pgettext("announcements", "Outline of the need"), pgettext("announcements", "Budget"),
        pgettext("announcements", "Expected month"), pgettext("announcements", "Remarks"),
    )  # fmt: skip
    row = "1", said["title"], said["outline"], money(said["budget_fen"]), month(said["expected"]), "—"
    return Table(heads, (row,))


def _closing(_: Record) -> str:
    return pgettext(
        "announcements",
        "This is a first arrangement, made public for suppliers to prepare themselves. What is really bought, and when,"
        " follows from the notice and documents published later.",
    )


KIND = Kind(
    name="intention",
    title=pgettext_lazy("announcements", "Purchase intention"),
    acts=("publish_intention",),
    sections=(
        ABOUT,
        Section(
            pgettext_lazy("announcements", "Intention"),
            (
                Item("months", pgettext_lazy("announcements", "Months"), lambda record: month(record.own("expected"))),
                Item("items", pgettext_lazy("announcements", "What will be bought"), _items),
                Item("closing", pgettext_lazy("announcements", "Please note"), _closing),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=medium(NoticeKind.INTENTION),
)
