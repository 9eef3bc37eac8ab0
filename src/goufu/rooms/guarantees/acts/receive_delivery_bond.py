"""The provider gives the bond for delivery that documents and contract ask for."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, FileRef, Line, Private
from goufu.core.writes import Writes
from goufu.law.questions.delivery_bond import DeliveryBond as WithinBounds
from goufu.law.questions.guarantee_accepted import GuaranteeAccepted
from goufu.parties.authority import Authority
from goufu.rooms.guarantees.bonds import contract_named
from goufu.rooms.guarantees.fields import LETTERS, BondForm
from goufu.rooms.guarantees.models import BondForDelivery
from goufu.rooms.guarantees.refusals import BondDoesNotFit


class ReceiveDeliveryBondInput(ActInput):
    """What was given."""

    contract: Annotated[CaseRef, Field(title="Contract")]
    form: Annotated[BondForm, Private, Field(title="Form")]
    number: Annotated[Line, Private, Field(title="Number of the letter or paper")]
    amount_fen: Annotated[Fen, Private, Field(title="Amount", gt=0)]
    letter: Annotated[FileRef, Private, Field(title="The letter")]
    back_days: Annotated[
        int,
        Private,
        Field(title="Days until it is given back", description="After completion.", strict=True, ge=0, le=365),
    ]
    accepted: Annotated[bool, Private, Field(title="It is accepted")] = True


class ReceiveDeliveryBond(Act[BondForDelivery, ReceiveDeliveryBondInput]):
    """Receive the bond for delivery."""

    opens, parent = True, ("contract", ("signed_by_provider", "signed", "published", "filed"))
    leads_to = "held"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract", "publish_contract")
    routine = False

    def under(self, given: ReceiveDeliveryBondInput) -> str:
        return given.contract

    def asks(
        self, case: BondForDelivery, given: ReceiveDeliveryBondInput, moment: Moment
    ) -> Iterator[WithinBounds | GuaranteeAccepted]:
        contract = contract_named(given.contract)
        yield WithinBounds(bond=given.amount_fen, contract_amount=contract.amount_fen, cash=given.form is BondForm.CASH)
        yield GuaranteeAccepted(letter=given.form in LETTERS, accepted=given.accepted)

    def effect(self, case: BondForDelivery, given: ReceiveDeliveryBondInput, moment: Moment, w: Writes) -> None:
        contract = contract_named(given.contract)
        if not given.accepted:
            raise BondDoesNotFit(
                "A bond that is not accepted is not received.", field="accepted",
                cure="Accept it, or give it back and ask for one that the contract names.",
            )  # fmt: skip
        if not contract.bond_fen:
            raise BondDoesNotFit(
                "The contract {contract} asks for no bond.", field="contract", contract=contract.ref,
                cure="Give back whatever came; nobody has to give one.",
            )  # fmt: skip
        if BondForDelivery.objects.filter(contract=contract.ref, state="held").exists():
            raise BondDoesNotFit(
                "A bond is held already.", field="contract", cure="Give it back before taking another."
            )
        w.change(
            case, title=contract.title, purchaser=contract.purchaser, provider=contract.provider,
            received_on=moment.day, **given.model_dump(mode="json", exclude={"accepted"}),
        )  # fmt: skip
        w.publish(title=contract.title)
        w.tell(contract.provider, contract=contract.ref, title=contract.title, number=given.number)
