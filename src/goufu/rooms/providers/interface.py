"""What later rooms may know of providers."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from goufu.law.kinds import SOCIAL_ORGANIZATIONS, OrganizationKind
from goufu.rooms.providers.models import Listing, Provider

__all__ = [
    "Provider",
    "ProviderView",
    "provider_by_uscc",
    "provider_of_organ",
    "provider_view",
    "rating_ends",
    "registered_on",
    "social_organizations_among",
    "usccs_of",
]

_RATING_HOLDS_YEARS = 5


@dataclass(frozen=True)
class ProviderView:
    """A provider. `home` is the division that registered it; `head_key` is equal for providers of one head."""

    ref: str
    organ: str
    uscc: str
    name_zh: str
    name_en: str
    kind: OrganizationKind
    home: str
    state: str
    founded: date
    legal_person: bool
    scope: str
    scope_codes: tuple[str, ...]
    head_key: str
    controllers: tuple[str, ...]
    rating: int
    rated_on: date | None
    listings: tuple[tuple[str, date, date | None], ...]
    """List, first day, last day or None."""
    annual_report: str
    synthetic: bool

    @property
    def registered(self) -> bool:
        """Whether its registration is valid and it may act."""
        return self.state == "registered"

    @property
    def social_organization(self) -> bool:
        """Whether it is an association, a service institution or a foundation."""
        return self.kind in SOCIAL_ORGANIZATIONS

    def listed(self, name: str, day: date) -> bool:
        """Whether it stood on the list (`abnormal`, `severe`) on a civil day."""
        return any(
            which == name and since <= day and (until is None or day <= until) for which, since, until in self.listings
        )

    def rating_on(self, day: date) -> int:
        """The rating in force on a civil day (it holds five years), 0 when there is none."""
        if self.rated_on is None or not self.rated_on <= day < rating_ends(self.rated_on):
            return 0
        return self.rating

    def covers(self, catalogue_code: str) -> bool:
        """Whether the item, or the item it belongs to, lies within the registered scope."""
        return any(catalogue_code.startswith(code) for code in self.scope_codes)

    def tied_to(self, other: "ProviderView") -> bool:
        """Whether both have one head, or one of them holds or manages the other, or somebody both."""
        return (
            self.head_key == other.head_key
            or other.uscc in self.controllers
            or self.uscc in other.controllers
            or bool(set(self.controllers) & set(other.controllers))
        )


def provider_by_uscc(uscc: str) -> ProviderView | None:
    """The provider with this unified social credit code, or None."""
    found = Provider.objects.filter(uscc=uscc.strip().upper()).first()
    return _view(found) if found else None


def provider_of_organ(organ: str) -> ProviderView | None:
    """The provider that an organ is, or None."""
    found = Provider.objects.filter(organ=organ).first()
    return _view(found) if found else None


def provider_view(ref: str) -> ProviderView | None:
    """The provider of that reference, or None."""
    found = Provider.objects.filter(ref=ref).first()
    return _view(found) if found else None


def registered_on(day: date) -> tuple[ProviderView, ...]:
    """Every provider whose registration is valid now and that was founded by a civil day, in order of its code."""
    held = Provider.objects.filter(state="registered", founded__lte=day).order_by("uscc")
    listings: dict[UUID, list[Listing]] = {}
    for each in Listing.objects.order_by("since"):
        listings.setdefault(each.provider_id, []).append(each)
    return tuple(_view(each, listings.get(each.pk, [])) for each in held)


def rating_ends(rated_on: date) -> date:
    """The day from which a rating of that day holds no more."""
    return _years_later(rated_on, _RATING_HOLDS_YEARS)


def social_organizations_among(usccs: Collection[str]) -> frozenset[str]:
    """Those of some unified social credit codes that belong to social organizations."""
    found = Provider.objects.filter(uscc__in=usccs, organ_kind__in=SOCIAL_ORGANIZATIONS)
    return frozenset(found.values_list("uscc", flat=True))


def usccs_of(keys: Collection[UUID]) -> list[str]:
    """The unified social credit codes of some rows of the register."""
    return list(Provider.objects.filter(pk__in=keys).values_list("uscc", flat=True))


def _view(provider: Provider, known: Collection[Listing] | None = None) -> ProviderView:
    listings = Listing.objects.filter(provider=provider).order_by("since") if known is None else known
    return ProviderView(
        ref=provider.ref,
        organ=provider.organ,
        uscc=provider.uscc,
        name_zh=provider.name_zh,
        name_en=provider.name_en,
        kind=OrganizationKind(provider.organ_kind),
        home=provider.home,
        state=provider.state,
        founded=provider.founded,
        legal_person=provider.legal_person,
        scope=provider.scope,
        scope_codes=tuple(provider.scope_codes),
        head_key=provider.head_key,
        controllers=tuple(provider.controllers),
        rating=provider.rating,
        rated_on=provider.rated_on,
        listings=tuple((each.list, each.since, each.until) for each in listings),
        annual_report=provider.annual_report,
        synthetic=provider.synthetic,
    )


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, month=3, day=1)
