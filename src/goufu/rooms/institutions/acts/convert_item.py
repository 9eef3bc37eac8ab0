"""Finance carries out the conference's decision: the money moves, the contract begins, the posts are bound."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Line
from goufu.core.writes import Writes
from goufu.law.questions.decision_stands import DecisionStands
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.law.questions.item_contract_managed import ItemContractManaged
from goufu.law.questions.item_paid_once import ItemPaidOnce
from goufu.law.questions.money_and_posts_stated import MoneyAndPostsStated
from goufu.parties.authority import Authority
from goufu.rooms.governance.interface import Subject, decision_question
from goufu.rooms.institutions.entrusting import both_stated, entrustment, managed
from goufu.rooms.institutions.models import ServiceItem
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.years import appropriated, institution_of

Asked = ItemPaidOnce | DirectEntrustment | DecisionStands | MoneyAndPostsStated | ItemContractManaged


class ConvertItemInput(ActInput):
    """The decision that it rests on, and the contract."""

    decision: Annotated[
        CaseRef, Field(title="Decision of the conference", description="Topic that was agreed to in signed minutes.")
    ]
    contract_number: Annotated[Line, Field(title="Contract number")]


class ConvertItem(Act[ServiceItem, ConvertItemInput]):
    """Convert an item into purchase."""

    states, leads_to = ("planned",), "in_transition"
    by = Authority("finance.head")
    not_by_who = ("plan_conversion",)
    public = Publish("", "once")

    def relies_on(self, case: ServiceItem, given: ConvertItemInput) -> tuple[str, ...]:
        return ()

    def asks(self, case: ServiceItem, given: ConvertItemInput, moment: Moment) -> Iterator[Asked]:
        """Whether the item is paid once, may be entrusted, and the conference decided on its conversion."""
        left = appropriated(case, case.year or 0) - case.moved_fen
        yield ItemPaidOnce(appropriated=max(left, 0), kept=max(left, 0), purchased=case.purchase_fen)
        yield entrustment(institution_of(case), case, case.year or 0)
        yield decision_question(given.decision, case.region, case.title, subject=Subject.CONVERSION, case=case.ref)
        yield managed(case, contract=given.contract_number)
        yield both_stated(institution_of(case), case.year or 0)

    def effect(self, case: ServiceItem, given: ConvertItemInput, moment: Moment, w: Writes) -> None:
        left = appropriated(case, case.year or 0) - case.moved_fen
        if left < 0:
            raise DoesNotAddUp(
                "The item no longer receives the {moved} fen that are to move.", moved=case.moved_fen,
                cure="Return the plan and plan with the accounts as they stand.",
            )  # fmt: skip
        frozen = sum(each["hundredths"] for each in case.treatments if each["treatment"] == "frozen")
        w.change(
            case, decision=given.decision, contract_number=given.contract_number, converted_on=moment.day, kept_fen=left
        )
        w.publish(
            year=case.year, moved_fen=case.moved_fen, purchase_fen=case.purchase_fen, returned_fen=case.returned_fen,
            transition_ends=case.transition_ends,
        )  # fmt: skip
        w.follow("move_money", case=case.institution, item=case.ref, frozen=frozen)
        for organ in (case.department, case.organ):
            w.tell(organ, title=case.title, decision=given.decision, contract=given.contract_number)
