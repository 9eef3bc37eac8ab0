"""What changed is published on the designated media, too, with the text of the change."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.law.questions.contract_change_publication import ContractChangePublication
from goufu.law.questions.designated_media import DesignatedMedia
from goufu.parties.authority import Authority
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import TermsDoNotFit


class PublishContractChangeInput(ActInput):
    """Where it stands."""

    address: Annotated[Line, Field(title="Address of the publication there")]
    designated: Annotated[bool, Field(title="It is on the media named by finance")] = True
    same_everywhere: Annotated[bool, Field(title="The content is the same everywhere")] = True


class PublishContractChange(Act[Contract, PublishContractChangeInput]):
    """Publish a change of the contract."""

    states = ("published", "filed", "terminated")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract")
    stops = (ContractChangePublication,)
    routine, repeats = False, True

    def asks(self, case: Contract, given: PublishContractChangeInput, moment: Moment) -> Iterator[DesignatedMedia]:
        yield DesignatedMedia(
            designated=given.designated, same_everywhere=given.same_everywhere, recorded_address=given.address
        )

    def effect(self, case: Contract, given: PublishContractChangeInput, moment: Moment, w: Writes) -> None:
        """State which change it is."""
        if not case.changes:
            raise TermsDoNotFit("The contract has not been changed.", cure="There is nothing to publish.")
        w.publish(award=case.award, contract_number=case.number, change=case.changes[-1]["number"])
