"""The provider's head signs first: an offer to be bound by the text."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Private
from goufu.core.writes import Writes
from goufu.law.questions.consortium_signs import ConsortiumSigns
from goufu.law.questions.contract_term import ContractTerm
from goufu.law.questions.contract_terms_equal import ContractTermsEqual
from goufu.parties.authority import Authority
from goufu.rooms.contracts.consortium import signatures
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.terms import changed_terms, promised_by, same_text, term_question


class SignContractAsProviderInput(ActInput):
    """The text that is signed."""

    text: Annotated[FileRef, Private, Field(title="The text you sign", description="The file the purchaser drew up.")]


class SignContractAsProvider(Act[Contract, SignContractAsProviderInput]):
    """Sign the contract for the provider."""

    states, leads_to = ("drafted",), "signed_by_provider"
    by = Authority("provider.head", within="provider")
    public = Publish("contract", "publish_contract")

    def asks(
        self, case: Contract, given: SignContractAsProviderInput, moment: Moment
    ) -> Iterator[ContractTermsEqual | ContractTerm | ConsortiumSigns]:
        """Whether the terms are still those awarded, and lawful."""
        promised = promised_by(case.award)
        yield ContractTermsEqual(changed_core_terms=changed_terms(case, promised))
        yield term_question(case.starts, case.ends, case.stable, promised)
        yield from signatures(case)

    def effect(self, case: Contract, given: SignContractAsProviderInput, moment: Moment, w: Writes) -> None:
        """Bind the provider to this very text."""
        same_text(case, given.text)
        w.tell(case.purchaser, number=case.number, title=case.title)
