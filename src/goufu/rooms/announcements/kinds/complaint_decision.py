"""投诉处理结果公告: what finance has decided on a complaint (implementing regulation 58)."""

from django.utils.translation import pgettext_lazy

from goufu.parties.models import Organ
from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import CONTACTS, PROJECT, medium, remarks
from goufu.rooms.announcements.record import Record, day
from goufu.ui.official import Fields
from goufu.ui.telling import spoken_facts
from goufu.ui.words import chinese


def _own(name: str) -> Item:
    titles = {
        "matter": pgettext_lazy("announcements", "Matter of the complaint"),
        "facts": pgettext_lazy("announcements", "Facts found"),
        "basis": pgettext_lazy("announcements", "Legal basis"),
        "decision": pgettext_lazy("announcements", "Decision"),
    }
    facts = {"matter": "matter", "facts": "facts_found", "basis": "legal_basis", "decision": "decision"}
    return Item(name, titles[name], lambda record: str(record.own(facts[name]) or ""))


def _parties(record: Record) -> Fields | str:
    """Who complained, of whom, and whom it concerns."""
    titles = {
        "complainant": pgettext_lazy("announcements", "Complainant"),
        "respondent": pgettext_lazy("announcements", "Respondent"),
        "concerned": pgettext_lazy("announcements", "Also concerned"),
    }
    rows = tuple((str(title), str(record.own(name))) for name, title in titles.items() if record.own(name))
    return Fields(rows) if record.own("complainant") and record.own("respondent") else ""


def _outcome(record: Record) -> str:
    return spoken_facts(record.entry).get("outcome", "")


def _decider(record: Record) -> str:
    """The finance office that decided."""
    organ = Organ.objects.get(code=record.entry.organ)
    return organ.name_zh if chinese() else organ.name_en or organ.name_zh


KIND = Kind(
    name="complaint_decision",
    title=pgettext_lazy("announcements", "Notice of the decision on a complaint"),
    acts=("decide_complaint",),
    sections=(
        Section(pgettext_lazy("announcements", "Project"), PROJECT),
        Section(
            pgettext_lazy("announcements", "Complaint"),
            (
                Item("parties", pgettext_lazy("announcements", "Parties to the complaint"), _parties),
                _own("matter"),
            ),
        ),
        Section(
            pgettext_lazy("announcements", "Decision"),
            (
                Item(
                    "number",
                    pgettext_lazy("announcements", "Number of the decision"),
                    lambda record: str(record.own("number") or ""),
                    needed=False,
                ),
                _own("facts"),
                _own("basis"),
                Item("outcome", pgettext_lazy("announcements", "Outcome"), _outcome, needed=False),
                _own("decision"),
                Item(
                    "decided_on",
                    pgettext_lazy("announcements", "Decided on"),
                    lambda record: day(record.own("decided_on")),
                ),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=medium(None),
    signed=_decider,
)
