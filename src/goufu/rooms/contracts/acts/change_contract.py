"""A clause is changed: by agreement on what the law leaves to the parties, or because going on would do harm."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Line, LongText, Titled
from goufu.core.writes import Writes
from goufu.law.questions.contract_change import ContractChange as MayChange
from goufu.law.questions.contract_change_publication import ContractChangePublication
from goufu.law.questions.contract_filing import ContractFiling
from goufu.law.questions.contract_terms_equal import ContractTermsEqual
from goufu.parties.authority import Authority
from goufu.rooms.contracts.life import IN_FORCE, clocks_of_a_change, write_down
from goufu.rooms.contracts.models import Contract


class ChangeGround(Titled):
    """Why a contract is changed."""

    AGREED = "agreed", "Agreed on what the law leaves to the parties"
    PUBLIC_INTEREST = "public_interest", "Going on would harm state or public interest"
    ONE_SIDE = "one_side", "One side wishes it"


class ChangeContractInput(ActInput):
    """Which clauses, why, and the new text."""

    number: Annotated[Line, Field(title="Number of the change")]
    clauses: Annotated[Line, Field(title="Clauses that change")]
    ground: Annotated[ChangeGround, Field(title="Ground")]
    reason: Annotated[LongText, Field(title="Reason")]
    core_terms: Annotated[
        list[Line], Field(title="Core terms that change", description="Price, quantity, quality, term; empty for none.")
    ] = []
    text: Annotated[FileRef, Field(title="Text for the public", description="State and trade secrets taken out.")]


class ChangeContract(Act[Contract, ChangeContractInput]):
    """Change a clause of the contract."""

    states = IN_FORCE
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("contract")
    routine, repeats = False, True

    def asks(
        self, case: Contract, given: ChangeContractInput, moment: Moment
    ) -> Iterator[MayChange | ContractTermsEqual]:
        harmed = given.ground is ChangeGround.PUBLIC_INTEREST
        yield MayChange(public_interest_harmed=harmed, agreed=given.ground is ChangeGround.AGREED)
        if not harmed:
            yield ContractTermsEqual(changed_core_terms=tuple(given.core_terms))

    def effect(self, case: Contract, given: ChangeContractInput, moment: Moment, w: Writes) -> None:
        """Keep the change."""
        write_down(case, "change", given.number, given.text, moment, w)

    def starts(
        self, case: Contract, given: ChangeContractInput, moment: Moment
    ) -> Iterator[ContractChangePublication | ContractFiling]:
        yield from clocks_of_a_change(moment)
