"""政府采购合同公告 (implementing regulation 50)."""

from typing import Any

from django.utils.translation import pgettext, pgettext_lazy

from goufu.law.questions.contract_publication import ContractPublication
from goufu.rooms.announcements.kind import Item, Kind, Medium, Section, Term, counted
from goufu.rooms.announcements.parts import (
    METHOD,
    PROJECT,
    amount,
    buyer_address,
    buyer_contact,
    fact,
    items_table,
    remarks,
)
from goufu.rooms.announcements.record import Record, day, days, digest, money
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.official import Paragraph, Table


def _number(record: Record) -> str:
    return str(record.own("number") or "")


def _object(record: Record) -> Table | str:
    items = record.fact("items", "draft_requirement")
    return items_table(items) if items else record.text("content", "draft_contract")


def _unit_price(record: Record) -> str:
    """The amount by the quantity, where the contract is about one item alone."""
    items: list[dict[str, Any]] = record.fact("items", "draft_requirement") or []
    if len(items) != 1 or not items[0]["quantity"]:
        return pgettext("announcements", "One price for the whole contract")
    each = round(record.own("amount_fen") / items[0]["quantity"])
    return pgettext("announcements", "%(price)s for each %(unit)s (amount by quantity)") % {
        "price": money(each), "unit": items[0]["unit"],
    }  # fmt: skip


def _place(record: Record) -> str:
    return record.text("area", "draft_requirement")


def _text(record: Record) -> tuple[Paragraph, ...]:
    return (Paragraph(digest(record.own("text"))),) if record.own("text") else ()


def _instalments(record: Record) -> Table | str:
    found = record.own("instalments") or ()
    heads = (
        pgettext("announcements", "Milestone"), pgettext("announcements", "Due"), pgettext("announcements", "Amount"),
    )  # fmt: skip
    return Table(heads, tuple((each["title"], day(each["due"]), money(each["amount_fen"])) for each in found))


def _due(record: Record) -> Term:
    """Two working days from the signature."""
    signed = record.last("sign_contract_as_purchaser")
    return counted(ContractPublication(start=signed.day if signed else record.entry.day), record)


KIND = Kind(
    name="contract",
    title=pgettext_lazy("announcements", "Contract notice"),
    acts=("publish_contract",),
    sections=(
        Section(
            pgettext_lazy("announcements", "Contract"),
            (
                Item("contract_number", pgettext_lazy("announcements", "Contract number"), _number),
                Item(
                    "contract_name", pgettext_lazy("announcements", "Contract name"), fact("title", "publish_contract")
                ),
                *PROJECT,
                METHOD,
            ),
        ),
        Section(
            pgettext_lazy("announcements", "Parties"),
            (
                Item(
                    "buyer_name", pgettext_lazy("announcements", "Purchaser"), lambda record: record.named("purchaser")
                ),
                Item("buyer_address", pgettext_lazy("announcements", "Address of the purchaser"), buyer_address),
                Item("buyer_contact", pgettext_lazy("announcements", "Contact and telephone"), buyer_contact),
                Item(
                    "provider_name", pgettext_lazy("announcements", "Provider"), lambda record: record.named("provider")
                ),
                Item(
                    "provider_address",
                    pgettext_lazy("announcements", "Address of the provider"),
                    fact("winner_address", "publish_result"),
                ),
                Item(
                    "provider_contact",
                    pgettext_lazy("announcements", "Contact of the provider"),
                    fact("provider_contact", "publish_contract"),
                ),
            ),
        ),
        Section(
            pgettext_lazy("announcements", "Terms"),
            (
                Item("object", pgettext_lazy("announcements", "Main object and quantity"), _object),
                Item("unit_price", pgettext_lazy("announcements", "Unit price"), _unit_price),
                Item("amount", pgettext_lazy("announcements", "Amount"), amount("amount_fen", "publish_contract")),
                Item(
                    "term",
                    pgettext_lazy("announcements", "Term"),
                    lambda record: days(record.own("starts"), record.own("ends")),
                ),
                Item("place", pgettext_lazy("announcements", "Place of the service"), _place),
                Item("instalments", pgettext_lazy("announcements", "Milestones"), _instalments, needed=False),
                Item(
                    "signed_on",
                    pgettext_lazy("announcements", "Signed on"),
                    lambda record: day(record.own("signed_on")),
                ),
            ),
        ),
        remarks(Item("full_text", pgettext_lazy("announcements", "Full text, secrets taken out"), _text)),
    ),
    medium=Medium(NoticeKind.CONTRACT, _due, ("publish_contract",)),
)
