"""What the acts look up: the opening, and whose bid was opened there."""

from goufu.rooms.hall.refusals import NotOfThisOpening
from goufu.rooms.procurement.interface import ResponseView, TenderView, responses, tender_view


def tender_named(ref: str) -> TenderView:
    """The tender of that reference; `NotOfThisOpening` when there is none."""
    found = tender_view(ref)
    if found is None:
        raise NotOfThisOpening("There is no tender {ref}.", field="tender", ref=ref, cure="Check the reference.")
    return found


def bidder_of(tender: TenderView, organ: str) -> ResponseView:
    """The opened bid by which an organ takes part; `NotOfThisOpening` for every other organ."""
    for each in responses(tender.ref):
        if organ in each.organs:
            return each
    raise NotOfThisOpening(
        "Only those whose bids were opened oppose the opening.",
        cure="Whoever did not bid can challenge the documents, or report to the supervisor.",
    )
