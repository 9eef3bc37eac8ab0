"""Parts that several kinds of notice have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import pgettext, pgettext_lazy

from goufu.law.kinds import SmeExemption
from goufu.law.question import Period
from goufu.law.questions.active_disclosure import ActiveDisclosure
from goufu.law.verdict import MethodTraits
from goufu.rooms.announcements.kind import Item, Medium, Said, Section, Term, counted
from goufu.rooms.announcements.record import Record, day, days, digest, instant, money
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.rooms.procurement.interface import method_named
from goufu.ui.lists import member_title
from goufu.ui.official import Paragraph, Table
from goufu.ui.words import chinese

OPENERS = ("open_purchase", "reopen_purchase")
NAMES_CONTACT = (
    "publish_prequalification", "publish_invitation", "publish_notice", "publish_result", "publish_admission",
    "publish_choice", "publish_funded_projects",
)  # fmt: skip
CALLS = ("publish_notice", "ask_supplier")


def fact(name: str, *acts: str) -> Callable[[Record], Said]:
    """The newest value of a fact, as text."""
    return lambda record: record.text(name, *acts)


def amount(name: str, *acts: str) -> Callable[[Record], Said]:
    """The newest value of a fact, as money."""
    return lambda record: money(record.fact(name, *acts))


def own_day(record: Record) -> str:
    """The day of the entry."""
    return day(record.entry.day.isoformat())


def number_of(record: Record) -> str:
    """The number of the procurement, or of the purchase before there is one."""
    return record.text("tender") or next(
        (each.case for each in reversed(record.before) if each.kind == "tender"), record.text("purchase")
    )


PROJECT = (
    Item("project_number", pgettext_lazy("announcements", "Project number"), number_of),
    Item("project_name", pgettext_lazy("announcements", "Project name"), lambda record: record.named("project")),
)
METHOD = Item("method", pgettext_lazy("announcements", "Method"), lambda record: record.named("method"))


def buyer_address(record: Record) -> str:
    """The purchaser's address, where an act has stated it."""
    return record.text("purchaser_address") or record.text("address", "publish_result")


def buyer_contact(record: Record) -> str:
    """Whom to ask: the newest contact of the thread."""
    return record.text("contact", *NAMES_CONTACT) or record.text("purchaser_contact")


BUYER = (
    Item(
        "buyer_name",
        pgettext_lazy("announcements", "Purchaser"),
        lambda record: record.named("purchaser_name", "purchaser"),
    ),
    Item("buyer_address", pgettext_lazy("announcements", "Address of the purchaser"), buyer_address),
    Item("buyer_contact", pgettext_lazy("announcements", "Contact and telephone"), buyer_contact),
    Item("agency", pgettext_lazy("announcements", "Agency"), fact("agency"), needed=False),
)


def attached(record: Record) -> Said:
    """The files of the entry, known by their SHA-256."""
    return tuple(Paragraph(digest(each)) for each in dict.fromkeys(record.entry.files))


def remarks(*items: Item) -> Section:
    """What else is to be said, with the day and the attachments."""
    return Section(
        pgettext_lazy("announcements", "Other matters"),
        (
            *items,
            Item("published_on", pgettext_lazy("announcements", "Date of publication"), own_day),
            Item("attachments", pgettext_lazy("announcements", "Attachments"), attached, needed=False),
        ),
    )


ABOUT = Section(pgettext_lazy("announcements", "Project"), PROJECT)
CONTACTS = Section(pgettext_lazy("announcements", "Whom to ask"), BUYER)


def need(record: Record) -> Said:
    """What is bought: the items of the requirement, each with place, quantity and frequency."""
    items = (record.own("main_object") or {}).get("items") or record.fact("items", "draft_requirement")
    return items_table(items) if items else record.text("outline")


def items_table(items: Sequence[Mapping[str, Any]]) -> Table:
    """The items of a service."""
    heads = (
        pgettext("announcements", "Item"), pgettext("announcements", "Quantity"),
        pgettext("announcements", "Frequency"), pgettext("announcements", "Place"),
    )  # fmt: skip
    rows = tuple(
        (each["name"], f"{each['quantity']}{each['unit']}", each["frequency"], each["place"]) for each in items
    )
    return Table(heads, rows)


def contract_term(record: Record) -> str:
    """From the first to the last day of the service."""
    first = record.fact("contract_starts") or record.fact("starts")
    return days(first, record.fact("contract_ends") or record.fact("ends"))


def by_law(_: Record) -> str:
    """What every supplier must meet."""
    return pgettext("announcements", "Article 22 of the Government Procurement Law")


def by_policy(record: Record) -> str:
    """What the plan says of small and medium enterprises and of social organizations."""
    known = plan.known if (plan := record.last("file_plan")) else {}
    if not known:
        return ""
    said = []
    if known["sme_reserved"]:
        said.append(pgettext("announcements", "Reserved for small and medium enterprises: %(amount)s.")
                    % {"amount": money(known["reserved_fen"])})  # fmt: skip
    else:
        said.append(pgettext("announcements", "Not reserved for small and medium enterprises."))
    if known["sme_exemption"]:
        ground = member_title(SmeExemption(known["sme_exemption"]), "ui")
        said.append(pgettext("announcements", "Ground: %(ground)s.") % {"ground": ground})
    if known["only_social_organizations"]:
        said.append(pgettext("announcements", "Social organizations alone: %(basis)s.")
                    % {"basis": known["policy_basis"]})  # fmt: skip
    return ("" if chinese() else " ").join(said)


def special(record: Record) -> Said:
    """Special conditions of the documents; none is said, too."""
    held = record.last("publish_notice")
    if held is None:
        return ""
    asked = [each for each in held.known.get("conditions", ()) if each.get("use") == "qualification"]
    if not asked:
        return pgettext("announcements", "No special conditions")
    return tuple(Paragraph(str(each.get("text") or each.get("title") or each["kind"])) for each in asked)


def stated(record: Record) -> Said:
    """The conditions that the entry itself states, text by text; none is said, too."""
    asked = record.own("conditions") or ()
    return tuple(Paragraph(str(each)) for each in asked) or pgettext("announcements", "No special conditions")


def providers(record: Record) -> Said:
    """Name and code of each provider that the entry calls admitted."""
    found = record.own("admitted") or ()
    heads = (pgettext("announcements", "Provider"), pgettext("announcements", "Unified social credit code"))
    language = "name_zh" if chinese() else "name_en"
    return Table(heads, tuple((each.get(language) or each["name_zh"], each["uscc"]) for each in found)) if found else ""


def qualification(special: Callable[[Record], Said]) -> Section:
    """What a supplier must be: by law, by policy, and by the special conditions that `special` reads."""
    return Section(
        pgettext_lazy("announcements", "Qualification"),
        (
            Item("qualification_law", pgettext_lazy("announcements", "By law"), by_law),
            Item("qualification_policy", pgettext_lazy("announcements", "By policy"), by_policy),
            Item("qualification_special", pgettext_lazy("announcements", "Special conditions"), special),
        ),
    )


def period(of: Callable[[date], Period], *, within: bool = False) -> Callable[[Record], Term]:
    """The day a period of the law ends that starts with the notice; `within` keeps the method's traits."""

    def due(record: Record) -> Term:
        return counted(of(record.entry.day), record, traits(record) if within else None)

    return due


def traits(record: Record) -> MethodTraits | None:
    """The method as articles see it."""
    named = record.fact("method")
    return method_named(str(named)).in_law() if named else None


def medium(notice: NoticeKind | None, *told_by: str) -> Medium:
    """To be published on the designated media, too, within the general period of open information."""
    return Medium(notice, period(lambda start: ActiveDisclosure(start=start)), told_by)


def until(text: Any, rule: str) -> Term | None:
    """A term whose last day the record states."""
    return Term(date.fromisoformat(text), rule) if text else None


def at(record: Record, name: str) -> str:
    """An instant of the record."""
    return instant(record.fact(name))
