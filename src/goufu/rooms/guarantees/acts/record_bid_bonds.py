"""After the opening the purchaser writes down the bonds that lay sealed in the bids."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, FileRef, Group, Line, Private
from goufu.core.writes import Writes
from goufu.law.questions.bid_bond import BidBond as WithinBounds
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.guarantees.bonds import tender_named
from goufu.rooms.guarantees.fields import BondForm
from goufu.rooms.guarantees.models import BidBonds, HeldBidBond
from goufu.rooms.guarantees.refusals import BondDoesNotFit
from goufu.rooms.procurement.interface import ResponseView, responses


class BondOfBidder(Group):
    """The bond of one bidder, as its bid holds it."""

    bid: Annotated[Line, Field(title="Bid")]
    form: Annotated[BondForm, Field(title="Form")]
    number: Annotated[Line, Field(title="Number of the letter or paper")]
    amount_fen: Annotated[Fen, Field(title="Amount", gt=0)]
    letter: Annotated[FileRef, Field(title="The letter", description="One of the files of the opened bid.")]


class RecordBidBondsInput(ActInput):
    """The bonds, a bidder each."""

    tender: Annotated[CaseRef, Private, Field(title="Tender")]
    bonds: Annotated[list[BondOfBidder], Private, Field(min_length=1, max_length=200, title="Bonds")]


class RecordBidBonds(Act[BidBonds, RecordBidBondsInput]):
    """Record the bid bonds."""

    opens, parent = True, ("tender", ("opened", "reviewing", "complete"))
    leads_to = "held"
    by = Authority("purchaser.officer", within="purchaser")
    public = NOT_PUBLIC
    routine = False

    def under(self, given: RecordBidBondsInput) -> str:
        return given.tender

    def method(self, case: BidBonds, given: RecordBidBondsInput) -> MethodTraits:
        return tender_named(given.tender).method.in_law()

    def asks(self, case: BidBonds, given: RecordBidBondsInput, moment: Moment) -> Iterator[WithinBounds]:
        tender = tender_named(given.tender)
        yield WithinBounds(
            bond=max(each.amount_fen for each in given.bonds), budget=tender.amount_fen,
            cash=any(each.form is BondForm.CASH for each in given.bonds),
        )  # fmt: skip

    def effect(self, case: BidBonds, given: RecordBidBondsInput, moment: Moment, w: Writes) -> None:
        tender = tender_named(given.tender)
        if not tender.bond_fen:
            raise BondDoesNotFit(
                "The documents of {tender} ask for no bond.", field="bonds", tender=tender.ref,
                cure="Give back whatever came; nobody has to give one.",
            )  # fmt: skip
        w.change(
            case, tender=tender.ref, purchaser=tender.purchaser, asked_fen=tender.bond_fen, title=tender.title
        )  # fmt: skip
        opened = {each.bid: each for each in responses(tender.ref)}
        for each in given.bonds:
            w.add(_of_bidder(case, each, opened, tender.bond_fen))


def _of_bidder(case: BidBonds, each: BondOfBidder, opened: dict[str, ResponseView], asked: int) -> HeldBidBond:
    bid = opened.get(each.bid)
    if bid is None or each.letter not in {str(file["sha256"]) for file in bid.attachments}:
        raise BondDoesNotFit(
            "The letter does not lie in the opened bid {bid}.", field="bonds", bid=each.bid,
            cure="A bond is proved by a file that was sealed inside the bid.",
        )  # fmt: skip
    if each.amount_fen < asked:
        raise BondDoesNotFit(
            "The bond in {bid} is smaller than the documents ask for.", field="bonds", bid=each.bid,
            cure="Check the amount; a bid without the bond asked for is excluded in the review.",
        )  # fmt: skip
    return HeldBidBond(
        bonds=case, provider=bid.provider, organ=bid.organ,
        **each.model_dump(mode="json", exclude={"bid"}),
    )  # fmt: skip
