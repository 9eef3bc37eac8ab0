"""What earlier rooms ask of contracts."""

from goufu.core.measures import Asked, Measured, clocks_kept, entries_about, supplies
from goufu.parties.authority import region_stem
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.states import SIGNED
from goufu.rooms.providers.interface import provider_by_uscc


@supplies("contracts_published_in_time")
def contracts_published_in_time(asked: Asked) -> Measured:
    """Contracts signed in the span whose publication was due, and those of them published within 2 working days."""
    return clocks_kept("contract_publication", asked)


@supplies("spent_on_social_organizations")
def spent_on_social_organizations(asked: Asked) -> Measured:
    """Fen of the contracts signed in the span, and the fen of those whose provider is a social organization."""
    found = Contract.objects.filter(
        region__startswith=region_stem(asked.region), state__in=SIGNED, signed_on__range=(asked.since, asked.until)
    )
    amounts = {each.ref: (each.provider_uscc, each.amount_fen) for each in found}
    theirs = sum(fen for uscc, fen in amounts.values() if _is_organization(uscc))
    every = sum(fen for _, fen in amounts.values())
    return Measured(theirs, every, entries_about(amounts, "sign_contract_as_purchaser"))


def _is_organization(uscc: str) -> bool:
    provider = provider_by_uscc(uscc)
    return provider is not None and provider.social_organization
