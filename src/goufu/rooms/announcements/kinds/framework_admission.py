"""框架协议采购入围结果公告: who was admitted (order 110)."""

from django.utils.translation import pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import BUYER, METHOD, PROJECT, medium, providers, remarks
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.words import chinese


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
                Item("admitted", pgettext_lazy("announcements", "Providers"), providers),
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
