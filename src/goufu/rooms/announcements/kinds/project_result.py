"""公益创投拟资助项目公示: which projects are to be funded, and where to write against it."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section, Term
from goufu.rooms.announcements.parts import ABOUT, CONTACTS, amount, fact, medium, remarks, until
from goufu.rooms.announcements.record import Record, days, money
from goufu.ui.official import Table
from goufu.ui.words import chinese


def _projects(record: Record) -> Table | str:
    """Who is to be funded, in the order of rank."""
    heads = (
        pgettext("announcements", "Rank"),
        pgettext("announcements", "Organization"),
        pgettext("announcements", "Amount"),
    )
    name = "name_zh" if chinese() else "name_en"
    rows = tuple(
        (str(each["rank"]), each.get(name) or each["name_zh"], money(each["amount_fen"]))
        for each in record.own("projects") or ()
    )
    return Table(heads, rows) if rows else ""


def _came(record: Record) -> str:
    return str(record.own("came") or "")


def _publicity(record: Record) -> str:
    return days(record.entry.day.isoformat(), record.own("oppositions_until"))


def _stands(record: Record) -> Term | None:
    return until(record.own("oppositions_until"), "call-oppositions")


KIND = Kind(
    name="project_result",
    title=pgettext_lazy("announcements", "Publicity of the projects to be funded"),
    acts=("publish_funded_projects",),
    sections=(
        ABOUT,
        Section(
            pgettext_lazy("announcements", "Projects to be funded"),
            (
                Item("projects", pgettext_lazy("announcements", "Projects"), _projects),
                Item("total", pgettext_lazy("announcements", "Total"), amount("total_fen", "publish_funded_projects")),
                Item("came", pgettext_lazy("announcements", "Proposals that came"), _came),
            ),
        ),
        Section(
            pgettext_lazy("announcements", "Publicity, and what may be said against it"),
            (
                Item("publicity", pgettext_lazy("announcements", "Public from and until"), _publicity),
                Item(
                    "objections",
                    pgettext_lazy("announcements", "Where to write against it"),
                    fact("address", "publish_funded_projects"),
                ),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=medium(None),
    stands=_stands,
)
