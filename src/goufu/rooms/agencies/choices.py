"""What may be entrusted to an agency, and who pays its fee."""

from collections.abc import Iterable, Mapping

from goufu.core.fields import Titled


class Matter(Titled):
    """A matter that a mandate may name. What the purchaser's head or its reviewers do is none of them."""

    DOCUMENTS = "documents", "Draft the procurement documents"
    NOTICES = "notices", "Publish notices"
    SOLE_SUPPLIER = "sole_supplier", "Publicity and talks with a sole supplier"
    EXPERTS = "experts", "Draw experts and those invited"
    FAILURE = "failure", "Announce that a procurement failed"
    RESULT = "result", "Publish the result and send the letters"
    MEDIA = "media", "Record the address on the designated media"


class FeePayer(Titled):
    """Who pays the agency."""

    PURCHASER = "purchaser", "The purchaser"
    WINNER = "winner", "The provider that wins"


class EndReason(Titled):
    """Why a mandate ends before its last day."""

    DONE = "done", "What was entrusted is done"
    AGREED = "agreed", "Both agreed to end it"
    BREACH = "breach", "One side broke it"


ACTS: Mapping[Matter, tuple[str, ...]] = {
    Matter.DOCUMENTS: ("draft_documents",),
    Matter.NOTICES: ("publish_notice", "publish_admission", "extend_for_outage"),
    Matter.SOLE_SUPPLIER: ("publicise_sole_supplier", "close_sole_publicity", "ask_supplier", "record_negotiation"),
    Matter.EXPERTS: ("draw_panel", "draw_invitees"),
    Matter.FAILURE: ("fail_tender",),
    Matter.RESULT: ("publish_result",),
    Matter.MEDIA: ("record_media_address",),
}
"""The acts that a matter consists of, by the names of later rooms. Each is one of the purchasing officer."""


def acts_of(matters: Iterable[str]) -> frozenset[str]:
    """The acts that these matters consist of."""
    return frozenset(name for matter in matters for name in ACTS[Matter(matter)])
