"""单一来源采购公示: why only one supplier can be asked (implementing regulation 38, order 74 article 38)."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section, Term
from goufu.rooms.announcements.parts import (
    BUYER,
    METHOD,
    PROJECT,
    amount,
    fact,
    medium,
    need,
    remarks,
    until,
)
from goufu.rooms.announcements.record import Record, days
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.official import Table


def _opinions(record: Record) -> Table | str:
    given = record.own("experts") or ()
    heads = (
        pgettext("announcements", "Expert"), pgettext("announcements", "Unit"),
        pgettext("announcements", "Professional title"), pgettext("announcements", "Opinion"),
    )  # fmt: skip
    return (
        Table(heads, tuple((each["name"], each["unit"], each["rank"], each["opinion"]) for each in given))
        if given
        else ""
    )


def _publicity(record: Record) -> str:
    return days(record.entry.day.isoformat(), record.own("until"))


def _stands(record: Record) -> Term | None:
    return until(record.own("until"), "m-single")


KIND = Kind(
    name="single_source",
    title=pgettext_lazy("announcements", "Publicity of single-source procurement"),
    acts=("publicise_sole_supplier",),
    sections=(
        Section(
            pgettext_lazy("announcements", "Project"),
            (
                *PROJECT,
                METHOD,
                Item("need", pgettext_lazy("announcements", "What is needed"), need),
                Item(
                    "budget", pgettext_lazy("announcements", "Budget"), amount("amount_fen", "publicise_sole_supplier")
                ),
                Item(
                    "reason",
                    pgettext_lazy("announcements", "Why no other supplier"),
                    fact("reason", "publicise_sole_supplier"),
                ),
            ),
        ),
        Section(
            pgettext_lazy("announcements", "Only supplier"),
            (
                Item("supplier_name", pgettext_lazy("announcements", "Name"), lambda record: record.named("supplier")),
                Item(
                    "supplier_address",
                    pgettext_lazy("announcements", "Address"),
                    fact("address", "publicise_sole_supplier"),
                ),
            ),
        ),
        Section(
            pgettext_lazy("announcements", "What experts say"),
            (Item("opinions", pgettext_lazy("announcements", "Opinions"), _opinions),),
        ),
        Section(
            pgettext_lazy("announcements", "Publicity, and what may be said against it"),
            (
                Item("publicity", pgettext_lazy("announcements", "Public from and until"), _publicity),
                Item(
                    "objections",
                    pgettext_lazy("announcements", "Where to object"),
                    fact("contact", "publicise_sole_supplier"),
                ),
            ),
        ),
        remarks(),
        Section(pgettext_lazy("announcements", "Whom to ask"), BUYER),
    ),
    medium=medium(NoticeKind.SOLE_SUPPLIER),
    stands=_stands,
)
