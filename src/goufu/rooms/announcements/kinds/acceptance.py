"""履约验收公告 (implementing regulation 45): what was accepted, by how many, and what the people served say."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import CONTACTS, PROJECT, fact, medium, own_day, remarks
from goufu.rooms.announcements.record import Record, money
from goufu.ui.official import Paragraph, Table


def _contract_number(record: Record) -> str:
    return record.text("number", "publish_contract", "draft_contract")


def _results(record: Record) -> Table | str:
    """Each standard of the contract with its finding."""
    results = record.own("results") or ()
    standards = _standards(record)
    heads = (
        pgettext("announcements", "No."), pgettext("announcements", "Standard"), pgettext("announcements", "Result"),
        pgettext("announcements", "Finding"),
    )  # fmt: skip
    met = {True: pgettext("announcements", "Met"), False: pgettext("announcements", "Not met")}
    rows = tuple(
        (str(each["standard"]), standards.get(each["standard"], ""), met[bool(each["met"])], each["finding"])
        for each in results
    )
    return Table(heads, rows) if rows else ""


def _standards(record: Record) -> dict[int, str]:
    """The milestone's standards by number, as the contract has them."""
    held = record.fact("instalments", "publish_contract") or ()
    found = next((each for each in held if each["place"] == record.own("milestone")), {"standards": ()})
    return dict(enumerate(found["standards"], 1))


def _group(record: Record) -> str:
    said = pgettext("announcements", "%(members)d members, %(signed)d signed; their names are not published")
    members, signed = record.own("members"), record.own("signed")
    return said % {"members": members, "signed": signed} if members else ""


def _opinions(record: Record) -> tuple[Paragraph, ...] | str:
    """What the people served say, as a summary; that nobody was asked is said, too."""
    found = tuple(Paragraph(str(each)) for each in record.own("opinions") or () if each)
    return found or pgettext("announcements", "No opinion was recorded.")


KIND = Kind(
    name="acceptance",
    title=pgettext_lazy("announcements", "Notice of acceptance"),
    acts=("accept_milestone",),
    sections=(
        Section(
            pgettext_lazy("announcements", "Contract"),
            (
                Item("contract_number", pgettext_lazy("announcements", "Contract number"), _contract_number),
                Item(
                    "contract_name",
                    pgettext_lazy("announcements", "Contract name"),
                    fact("title", "publish_contract", "draft_contract"),
                ),
                *PROJECT,
                Item("provider", pgettext_lazy("announcements", "Provider"), lambda record: record.named("provider")),
            ),
        ),
        Section(
            pgettext_lazy("announcements", "Acceptance"),
            (
                Item(
                    "milestone",
                    pgettext_lazy("announcements", "Milestone"),
                    lambda record: str(record.own("title") or ""),
                ),
                Item("accepted_on", pgettext_lazy("announcements", "Date of acceptance"), own_day),
                Item("group", pgettext_lazy("announcements", "Acceptance group"), _group),
                Item("results", pgettext_lazy("announcements", "Item by item"), _results),
                Item("opinions", pgettext_lazy("announcements", "Opinions of the people served"), _opinions),
                Item(
                    "amount",
                    pgettext_lazy("announcements", "Amount"),
                    lambda record: money(record.own("amount_fen")),
                    needed=False,
                ),
                Item(
                    "conclusion",
                    pgettext_lazy("announcements", "Conclusion"),
                    lambda record: str(record.own("conclusion") or ""),
                ),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=medium(None),
)
