"""What later rooms may ask of contracts."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from goufu.base.civil import civil_date
from goufu.core.models import Entry
from goufu.rooms.contracts.models import FELL_AWAY, Contract
from goufu.rooms.contracts.states import SIGNED

__all__ = [
    "Contract",
    "ContractView",
    "InstalmentView",
    "contract_of_thread",
    "contract_view",
    "contracts_completed",
    "contracts_of_provider",
    "contracts_running",
]


@dataclass(frozen=True)
class InstalmentView:
    """One milestone of a contract."""

    place: int
    title: str
    due: date
    amount_fen: int
    standards: tuple[str, ...]
    accepted_on: date | None = None
    paid_on: date | None = None
    """Of a contract made elsewhere: when it was accepted and paid there."""


@dataclass(frozen=True)
class ContractView:
    """A contract as later rooms see it: `advance_fen` is owed on signing, the instalments make up the rest."""

    ref: str
    thread: str
    state: str
    award: str
    number: str
    title: str
    purchaser: str
    purchaser_uscc: str
    purchaser_zh: str
    purchaser_en: str
    provider: str
    provider_uscc: str
    provider_zh: str
    provider_en: str
    budget_line: str
    amount_fen: int
    advance_fen: int
    bond_fen: int
    starts: date
    ends: date
    public_service: bool
    inspection_days: int
    payment_days: int | None
    recorded: bool
    """Whether it was made elsewhere and only recorded here."""
    advance_paid_on: date | None
    instalments: tuple[InstalmentView, ...]

    @property
    def is_signed(self) -> bool:
        """Whether both sides are bound."""
        return self.state in SIGNED


def contract_view(ref: str) -> ContractView | None:
    """The contract of that reference, or None."""
    found = Contract.objects.filter(ref=ref).first()
    return _view(found) if found else None


def contract_of_thread(thread: str) -> ContractView | None:
    """The contract of a purchase that was not withdrawn and whose award did not fall, or None."""
    found = Contract.objects.filter(thread=thread).exclude(FELL_AWAY).first()
    return _view(found) if found else None


def contracts_of_provider(uscc: str) -> list[str]:
    """References of the contracts a provider has signed, oldest first."""
    found = Contract.objects.filter(provider_uscc=uscc, state__in=SIGNED).order_by("signed_on", "ref")
    return list(found.values_list("ref", flat=True))


def contracts_running(region_stem: str, ends_from: date) -> list[ContractView]:
    """The signed contracts of a division that end on a day or after it and were not ended before their time."""
    found = Contract.objects.filter(region__startswith=region_stem, state__in=SIGNED, ends__gte=ends_from)
    return [_view(each) for each in found.order_by("ends", "ref").prefetch_related("instalments")]


def contracts_completed(where: Q) -> list[tuple[str, str, date]]:
    """Division, reference and day of the last payment of the completed contracts that meet a condition."""
    places = dict(Contract.objects.filter(where, state="completed").values_list("ref", "region"))
    done = Entry.objects.filter(act="complete_contract", case_ref__in=list(places)).values_list("case_ref", "instant")
    return [(places[ref], ref, civil_date(instant)) for ref, instant in done]


def _view(contract: Contract) -> ContractView:
    names = [name for name in ContractView.__dataclass_fields__ if name != "instalments"]
    instalments = tuple(
        InstalmentView(
            each.place, each.title, each.due, each.amount_fen, tuple(each.standards), each.accepted_on, each.paid_on
        )
        for each in contract.instalments.all()
    )
    return ContractView(**{name: getattr(contract, name) for name in names}, instalments=instalments)
