"""The bond for delivery is kept, on a ground and with its reason."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.kinds import BondGround
from goufu.law.questions.bond_kept import BondKept
from goufu.parties.authority import Authority
from goufu.rooms.guarantees.fields import KeptFor
from goufu.rooms.guarantees.models import BondForDelivery


class KeepDeliveryBondInput(ActInput):
    """On what ground, and what happened."""

    ground: Annotated[KeptFor, Private, Field(title="Ground")]
    reason: Annotated[LongText, Private, Field(title="What happened", description="Told to the provider.")]


class KeepDeliveryBond(Act[BondForDelivery, KeepDeliveryBondInput]):
    """Keep the bond for delivery."""

    states, leads_to = ("held",), "kept"
    by = Authority("purchaser.head", within="purchaser")
    public = NOT_PUBLIC
    routine = False

    def asks(self, case: BondForDelivery, given: KeepDeliveryBondInput, moment: Moment) -> Iterator[BondKept]:
        yield BondKept(ground=BondGround(given.ground.value))

    def effect(self, case: BondForDelivery, given: KeepDeliveryBondInput, moment: Moment, w: Writes) -> None:
        w.change(case, kept_for=given.ground.value, reason=given.reason)
        w.tell(case.provider, contract=case.contract, title=case.title, number=case.number, reason=given.reason)
