"""Sealed last quotes, opened, and which of them count."""

from collections.abc import Iterable

from goufu.rooms.evaluation.models import HandedQuoteShare, Quote, Review
from goufu.rooms.evaluation.panel import remaining
from goufu.rooms.procurement.interface import Opened, open_last_quotes


def opened_quotes(case: Review, shares: Iterable[str]) -> list[Opened]:
    """Every last quote of a review, opened or with its fault, in the order of arrival."""
    sealed = [
        (each.ref, each.sealed, each.sender) for each in Quote.objects.filter(review=case.ref).order_by("opened", "ref")
    ]
    return list(open_last_quotes(case.tender, sealed, shares))


def quote_shares_here(case: Review, brought: Iterable[str] = ()) -> list[str]:
    """What was brought along and what officers have handed in for these last quotes."""
    handed = HandedQuoteShare.objects.filter(review=case).order_by("office")
    return [*brought, *handed.values_list("share", flat=True)]


def counting(case: Review, opened: Iterable[Opened]) -> dict[str, int]:
    """The last quote that counts of each remaining supplier, in fen by unified social credit code."""
    invited = {each.provider for each in remaining(case)}
    found: dict[str, int] = {}
    for each in opened:
        document = each.bid.document if each.bid else None
        if document is not None and document.kind == "last_quote" and document.provider in invited:
            found[document.provider] = document.quote_fen
    return found
