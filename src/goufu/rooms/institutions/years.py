"""Reading and writing the years of institutions and items. Amounts in fen."""

from goufu.core.writes import Writes
from goufu.rooms.institutions.models import Institution, ItemYear, ServiceItem, YearAccount
from goufu.rooms.institutions.refusals import NotOfThisInstitution


def institution_of(item: ServiceItem) -> Institution:
    """The institution that does the item."""
    return Institution.objects.get(ref=item.institution)


def item_of(institution: Institution, ref: str) -> ServiceItem:
    """The institution's item of that reference, or a refusal."""
    found = ServiceItem.objects.filter(ref=ref, institution=institution.ref).first()
    if found is None:
        raise NotOfThisInstitution(
            "{ref} is no service item of this institution.", ref=ref, field="items", cure="Name an item of its own."
        )
    return found


def account_of(institution: Institution, year: int) -> YearAccount | None:
    """The accounts of a year, or None."""
    return YearAccount.objects.filter(institution=institution, year=year).first()


def account_needed(institution: Institution, year: int) -> YearAccount:
    """The accounts of a year, or a refusal."""
    found = account_of(institution, year)
    if found is None:
        raise NotOfThisInstitution(
            "Finance has stated no accounts for {year}.", year=year, field="year", cure="Have finance state them first."
        )
    return found


def appropriated(item: ServiceItem, year: int) -> int:
    """What the item receives by appropriation in a year."""
    return ItemYear.objects.filter(item=item, year=year).values_list("appropriated_fen", flat=True).first() or 0


def put_item_year(w: Writes, item: ServiceItem, year: int, **values: int) -> None:
    """Write what an item receives in a year, or the posts it occupies."""
    row = ItemYear.objects.filter(item=item, year=year).first() or w.add(ItemYear(item=item, year=year))
    w.change(row, **values)
