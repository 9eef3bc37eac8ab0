"""A bidder's bond is kept, on a ground and with its reason."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, LongText, Private
from goufu.core.writes import Writes
from goufu.law.kinds import BondGround
from goufu.law.questions.bond_kept import BondKept
from goufu.parties.authority import Authority
from goufu.rooms.guarantees.bonds import open_bonds
from goufu.rooms.guarantees.fields import KeptFor
from goufu.rooms.guarantees.models import BidBonds
from goufu.rooms.guarantees.refusals import BondDoesNotFit


class KeepBidBondInput(ActInput):
    """Whose bond, on what ground, and what happened."""

    provider: Annotated[Line, Private, Field(title="Bidder", description="Unified social credit code.")]
    ground: Annotated[KeptFor, Private, Field(title="Ground")]
    reason: Annotated[LongText, Private, Field(title="What happened", description="Told to the bidder.")]


class KeepBidBond(Act[BidBonds, KeepBidBondInput]):
    """Keep a bidder's bond."""

    states = ("held", "losers_back")
    by = Authority("purchaser.head", within="purchaser")
    public = NOT_PUBLIC
    routine = False

    def asks(self, case: BidBonds, given: KeepBidBondInput, moment: Moment) -> Iterator[BondKept]:
        yield BondKept(ground=BondGround(given.ground.value))

    def effect(self, case: BidBonds, given: KeepBidBondInput, moment: Moment, w: Writes) -> None:
        found = next((each for each in open_bonds(case) if each.provider == given.provider), None)
        if found is None:
            raise BondDoesNotFit(
                "No bond of {provider} is held.", field="provider", provider=given.provider,
                cure="Check the code; a bond given back cannot be kept.",
            )  # fmt: skip
        w.change(found, kept_for=given.ground.value, reason=given.reason)
        w.tell(found.organ, tender=case.tender, title=case.title, number=found.number, reason=given.reason)
