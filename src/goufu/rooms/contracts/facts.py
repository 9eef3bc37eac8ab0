"""What earlier rooms ask of contracts."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from goufu.core.measures import Asked
from goufu.core.rollup.shares import Reads, Scope, Share, clocks_kept, counted
from goufu.parties.authority import region_stem
from goufu.rooms.catalogue.interface import Used, money_of_items
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.states import SIGNED
from goufu.rooms.needs.interface import ANSWERS_REST_ON, answered, purchase_of_thread
from goufu.rooms.providers.interface import Provider, social_organizations_among, usccs_of

_PUBLICATION = "contract_publication"
_ACTS = ("sign_contract_as_purchaser", "record_running_contract")


@counted("contracts_published_in_time", clock=_PUBLICATION)
def contracts_published_in_time(scope: Scope) -> Iterator[Share]:
    """Contracts signed in the span whose publication was due, and those of them published within 2 working days."""
    return clocks_kept(_PUBLICATION, scope)


def _of_providers(keys: Collection[UUID]) -> set[str]:
    return set(Contract.objects.filter(provider_uscc__in=usccs_of(keys)).values_list("region", flat=True))


_READS: Reads = {Contract: "region", Provider: _of_providers}


@counted("spent_on_social_organizations", reads=_READS, acts=_ACTS)
def spent_on_social_organizations(scope: Scope) -> Iterator[Share]:
    """Fen of the contracts signed in the span, and the fen of those whose provider is a social organization."""
    for each, theirs in _with_organizations(scope):
        yield each.share(each.fen if theirs else 0, each.fen)


@counted("contracts_with_organizations", reads=_READS, acts=_ACTS)
def contracts_with_organizations(scope: Scope) -> Iterator[Share]:
    """Contracts signed in the span, and those of them whose provider is a social organization."""
    for each, theirs in _with_organizations(scope):
        yield each.share(int(theirs), 1)


@counted("contracted_by_setting", reads={Contract: "region", **ANSWERS_REST_ON}, acts=_ACTS, alone=True)
def contracted_by_setting(scope: Scope) -> Iterator[Share]:
    """Fen of the contracts signed in the span, by where the needs lie that they answer: urban, rural or unknown."""
    contracts = _signed(scope)
    answers = answered(each.thread for each in contracts)
    for each in contracts:
        found = answers.get(each.thread)
        yield each.share(each.fen, part=found.setting if found else "unknown")


class _Signed(NamedTuple):
    """What is counted of a signed contract."""

    ref: str
    region: str
    thread: str
    on: date
    fen: int
    provider: str

    def share(self, value: int, out_of: int | None = None, part: str = "") -> Share:
        """What it adds."""
        return Share(self.region, self.on, value, out_of, part, refs=(self.ref,))


def _signed(scope: Scope) -> list[_Signed]:
    found = Contract.objects.filter(scope.of(), state__in=SIGNED, signed_on__range=(scope.since, scope.until))
    columns = ("ref", "region", "thread", "signed_on", "amount_fen", "provider_uscc")
    return [_Signed(*each) for each in found.values_list(*columns)]


def _with_organizations(scope: Scope) -> Iterator[tuple[_Signed, bool]]:
    contracts = _signed(scope)
    theirs = social_organizations_among({each.provider for each in contracts})
    yield from ((each, each.provider in theirs) for each in contracts)


@money_of_items("contracts")
def contracted_by_item(asked: Asked) -> Mapping[str, Used]:
    """Contracts signed in the span, by the item of their purchase."""
    found: dict[str, Used] = {}
    for each in Contract.objects.filter(
        region__startswith=region_stem(asked.region), state__in=SIGNED, signed_on__range=(asked.since, asked.until)
    ):
        if (purchase := purchase_of_thread(each.thread)) is not None:
            before = found.get(purchase.catalogue_code, Used(0, 0))
            found[purchase.catalogue_code] = Used(before.times + 1, before.fen + each.amount_fen)
    return found
