"""What later rooms may know of institutions: their class, their items, and the works that an item delivers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from goufu.rooms.institutions.balance import Balance, balance
from goufu.rooms.institutions.choices import Work
from goufu.rooms.institutions.models import Institution, ServiceItem

__all__ = ["Balance", "InstitutionView", "ItemView", "Work", "balance_of", "institution_of_organ", "item_view", "works"]


@dataclass(frozen=True)
class InstitutionView:
    """An institution without its posts."""

    ref: str
    organ: str
    department: str
    title: str
    institution_class: str


@dataclass(frozen=True)
class ItemView:
    """A service item; amounts in fen. `deliverable` is `visits` or `works`."""

    ref: str
    institution: str
    organ: str
    department: str
    title: str
    state: str
    catalogue_code: str
    deliverable: str
    purchase_fen: int
    contract_number: str
    transition_ends: date | None


def institution_of_organ(organ: str) -> InstitutionView | None:
    """The institution with this organ code, or None."""
    found = Institution.objects.filter(organ=organ).first()
    return (
        InstitutionView(found.ref, found.organ, found.department, found.title, found.institution_class)
        if found
        else None
    )


def item_view(ref: str) -> ItemView | None:
    """The item of that reference, or None."""
    found = ServiceItem.objects.filter(ref=ref).first()
    names = ItemView.__dataclass_fields__
    return ItemView(**{name: getattr(found, name) for name in names}) if found else None


def balance_of(organ: str, year: int, today: date) -> Balance | None:
    """The check of money and posts of an institution in a year; for those entitled."""
    found = Institution.objects.filter(organ=organ).first()
    return balance(found, year, today) if found else None


def works(given: list[dict[str, Any]]) -> dict[str, Any]:
    """Works added up: how many titles, minutes and showings, in which languages, how many reviewed in language."""
    read = [Work.model_validate(each) for each in given]
    return {
        "titles": len({each.title for each in read}),
        "minutes": sum(each.minutes for each in read),
        "broadcasts": sum(each.broadcasts for each in read),
        "languages": sorted({each.language for each in read}),
    }
