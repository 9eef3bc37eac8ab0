"""More of the same service on the same terms, a tenth of the contract in all: a supplement that both sides signed."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Fen, FileRef, Line, LongText
from goufu.core.writes import Writes
from goufu.law.questions.contract_change_publication import ContractChangePublication
from goufu.law.questions.contract_filing import ContractFiling
from goufu.law.questions.contract_supplement import ContractSupplement
from goufu.law.questions.no_challenge_pending import NoChallengePending
from goufu.law.questions.not_suspended import NotSuspended
from goufu.parties.authority import Authority
from goufu.rooms.contracts.life import IN_FORCE, clocks_of_a_change, write_down
from goufu.rooms.contracts.models import Contract, Instalment
from goufu.rooms.contracts.terms import promised_by
from goufu.rooms.remedies.interface import open_challenges, open_questions


class SupplementContractInput(ActInput):
    """What is added, for how much, and the signed text."""

    number: Annotated[Line, Field(title="Number of the supplement")]
    what: Annotated[LongText, Field(title="What is added")]
    added_fen: Annotated[Fen, Field(title="Amount added", gt=0)]
    due: Annotated[CivilDate, Field(title="To be reached by")]
    standards: Annotated[
        list[Line],
        Field(min_length=1, max_length=40, title="Standards", description="Technical, service and safety, one a line."),
    ]
    same_service: Annotated[bool, Field(title="The same service, all other terms unchanged")]
    text: Annotated[FileRef, Field(title="Text for the public", description="State and trade secrets taken out.")]


class SupplementContract(Act[Contract, SupplementContractInput]):
    """Sign a supplement to the contract."""

    states = IN_FORCE
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("contract")
    routine, repeats = False, True

    def asks(
        self, case: Contract, given: SupplementContractInput, moment: Moment
    ) -> Iterator[ContractSupplement | NoChallengePending | NotSuspended]:
        yield ContractSupplement(
            original=case.amount_fen, earlier=case.supplements_fen, added=given.added_fen,
            same_service=given.same_service,
        )  # fmt: skip
        yield NoChallengePending(pending=bool(open_challenges(case.thread) or open_questions(case.thread)))
        if case.award:  # a contract that ran before it came here has none
            yield NotSuspended(until=promised_by(case.award).tender.suspended_until, day=moment.day)

    def effect(self, case: Contract, given: SupplementContractInput, moment: Moment, w: Writes) -> None:
        """Bind the money, and add what is to be delivered for it."""
        write_down(case, "supplement", given.number, given.text, moment, w)
        w.change(case, supplements_fen=case.supplements_fen + given.added_fen)
        w.add(
            Instalment(
                contract=case, place=case.instalments.count() + 1, title=given.number, due=given.due,
                amount_fen=given.added_fen, standards=given.standards,
            ),
        )  # fmt: skip
        w.publish(supplements_fen=case.supplements_fen)
        if case.budget_line:
            w.follow("commit_budget_line", case=case.budget_line, contract=case.ref, amount_fen=given.added_fen)

    def starts(
        self, case: Contract, given: SupplementContractInput, moment: Moment
    ) -> Iterator[ContractChangePublication | ContractFiling]:
        yield from clocks_of_a_change(moment)
