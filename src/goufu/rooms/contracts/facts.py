"""What earlier rooms ask of contracts."""

from collections.abc import Mapping

from goufu.core.measures import Asked, Measured, clocks_kept, entries_about, supplies
from goufu.parties.authority import region_stem
from goufu.rooms.catalogue.interface import Used, money_of_items
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.states import SIGNED
from goufu.rooms.needs.interface import purchase_of_thread
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
