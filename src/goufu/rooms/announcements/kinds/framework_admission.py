"""框架协议采购入围结果公告: who was admitted (order 110)."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import BUYER, METHOD, PROJECT, medium, remarks
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.official import Table
from goufu.ui.words import chinese


def _admitted(record: Record) -> Table | str:
    found = record.own("admitted") or ()
    heads = (pgettext("announcements", "Provider"), pgettext("announcements", "Unified social credit code"))
    language = "name_zh" if chinese() else "name_en"
    return Table(heads, tuple((each.get(language) or each["name_zh"], each["uscc"]) for each in found)) if found else ""


def _experts(record: Record) -> str:
    names = [str(each["name"]) for each in record.own("experts") or () if each["name"]]
    return ("、" if chinese() else ", ").join(names)


KIND = Kind(
    name="framework_admission",
    title=pgettext_lazy("announcements", "Notice of admission to the framework agreement"),
    acts=("publish_admission",),
    sections=(
        Section(pgettext_lazy("announcements", "Project"), (*PROJECT, METHOD)),
        Section(
            pgettext_lazy("announcements", "Who is admitted"),
            (
                Item("admitted", pgettext_lazy("announcements", "Providers"), _admitted),
                Item("experts", pgettext_lazy("announcements", "Experts"), _experts),
                Item(
                    "came",
                    pgettext_lazy("announcements", "Providers that bid"),
                    lambda record: str(record.own("came") or ""),
                ),
            ),
        ),
        remarks(),
        Section(pgettext_lazy("announcements", "Whom to ask"), BUYER),
    ),
    medium=medium(NoticeKind.ADMISSION),
)
