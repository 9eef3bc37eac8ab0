"""The purchaser's head signs, and the contract stands."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Private
from goufu.core.writes import Writes
from goufu.law.questions.consortium_signs import ConsortiumSigns
from goufu.law.questions.contract_filing import ContractFiling
from goufu.law.questions.contract_publication import ContractPublication
from goufu.law.questions.contract_signed_in_time import ContractSignedInTime
from goufu.law.questions.contract_signing import ContractSigning
from goufu.law.questions.contract_term import ContractTerm
from goufu.law.questions.contract_terms_equal import ContractTermsEqual
from goufu.law.questions.no_challenge_pending import NoChallengePending
from goufu.law.questions.not_suspended import NotSuspended
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.winner_bond_return import WinnerBondReturn
from goufu.parties.authority import Authority
from goufu.rooms.contracts.consortium import signatures
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import TermsDoNotFit
from goufu.rooms.contracts.terms import changed_terms, must_stand, promised_by, same_text, term_question
from goufu.rooms.providers.interface import provider_by_uscc
from goufu.rooms.remedies.interface import open_challenges, open_questions


class SignContractAsPurchaserInput(ActInput):
    """The text that is signed."""

    text: Annotated[FileRef, Private, Field(title="The text you sign", description="The file the provider signed.")]


Asked = (
    NoChallengePending | NotSuspended | ContractTermsEqual | ContractTerm | ContractSignedInTime | ConsortiumSigns
    | ProviderListed
)  # fmt: skip


class SignContractAsPurchaser(Act[Contract, SignContractAsPurchaserInput]):
    """Sign the contract for the purchaser."""

    states, leads_to = ("signed_by_provider",), "signed"
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("draft_contract",)
    public = Publish("contract", "publish_contract")
    stops = (ContractSigning,)

    def relies_on(self, case: Contract, given: SignContractAsPurchaserInput) -> tuple[str, ...]:
        """The award must not fall meanwhile."""
        return (case.award,)

    def asks(self, case: Contract, given: SignContractAsPurchaserInput, moment: Moment) -> Iterator[Asked]:
        """Whether the way is free, the terms are those awarded, and the provider may still contract."""
        promised = promised_by(case.award)
        yield NoChallengePending(pending=bool(open_challenges(case.thread) or open_questions(case.thread)))
        yield NotSuspended(until=promised.tender.suspended_until, day=moment.day)
        yield ContractTermsEqual(changed_core_terms=changed_terms(case, promised))
        yield term_question(case.starts, case.ends, case.stable, promised)
        yield ContractSignedInTime(award_letter=case.letter_day, signed=moment.day)
        yield from signatures(case)
        for uscc in [each["uscc"] for each in case.members] or [case.provider_uscc]:
            yield _listed(uscc, moment, exclude_abnormal=promised.tender.excludes_abnormal)

    def effect(self, case: Contract, given: SignContractAsPurchaserInput, moment: Moment, w: Writes) -> None:
        """Bind the purchaser, and with it the budget line."""
        same_text(case, given.text)
        must_stand(case.award)
        if not case.budget_line:
            raise TermsDoNotFit(
                "No budget line is confirmed for this purchase.", cure="Have finance confirm a budget line first.",
            )  # fmt: skip
        w.change(case, signed_on=moment.day)
        w.publish(signed_on=moment.day)
        w.follow("commit_budget_line", case=case.budget_line, contract=case.ref, amount_fen=case.amount_fen)
        for organ in {case.provider, *case.member_organs}:
            w.tell(organ, number=case.number, title=case.title)

    def starts(
        self, case: Contract, given: SignContractAsPurchaserInput, moment: Moment
    ) -> Iterator[ContractPublication | ContractFiling | WinnerBondReturn]:
        """From the signature run publication, filing, and the return of a bid bond that was asked for."""
        yield ContractPublication(start=moment.day)
        yield ContractFiling(start=moment.day)
        if promised_by(case.award).tender.bond_fen:
            yield WinnerBondReturn(start=moment.day)


def _listed(uscc: str, moment: Moment, *, exclude_abnormal: bool) -> ProviderListed:
    provider = provider_by_uscc(uscc)
    if provider is None:
        raise TermsDoNotFit("{uscc} is not in the register of providers.", uscc=uscc)
    abnormal, severe = (provider.listed(name, moment.day) for name in ("abnormal", "severe"))
    return ProviderListed(abnormal=abnormal, severe=severe, documents_exclude_abnormal=exclude_abnormal)
