"""The notice goes out, the documents are issued, the bidders get the keys to seal to."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from goufu.base.civil import civil_date, instant_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, CivilInstant, Fen, Line, LongText
from goufu.core.writes import Writes
from goufu.law.kinds import IntentionExemption, InvitationWay
from goufu.law.questions.budget_in_documents import BudgetInDocuments
from goufu.law.questions.call_complete import CallComplete
from goufu.law.questions.challenge_window import ChallengeWindow
from goufu.law.questions.documents_hold import DocumentsHold
from goufu.law.questions.documents_on_offer import DocumentsOnOffer
from goufu.law.questions.intention_period import IntentionPeriod
from goufu.law.questions.intention_published import IntentionPublished
from goufu.law.questions.lots_go_together import LotsGoTogether
from goufu.law.questions.plan_filed import PlanFiled
from goufu.law.questions.response_period import ResponsePeriod
from goufu.law.questions.suppliers_invited import SuppliersInvited
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.lots.interface import facts_of
from goufu.rooms.procurement.ceremony import BIDS, LAST_QUOTES, ceremony_of, keys_of
from goufu.rooms.procurement.earlier import intention_day
from goufu.rooms.procurement.lots import closing_together
from goufu.rooms.procurement.method import COMPETITIVE, method_named
from goufu.rooms.procurement.method import LAST_QUOTES as TALKS
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.outages import printed_rule
from goufu.rooms.procurement.parts import DocumentPart
from goufu.rooms.procurement.prequalifying import must_be_over
from goufu.rooms.procurement.public_facts import about_method, terms_of_submission
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.procurement.terms import columns_of, documents_hold, terms_of
from goufu.rooms.requirements.interface import about_purchase, purchase_named, requirement_said

Asked = (
    BudgetInDocuments
    | CallComplete
    | DocumentsHold
    | DocumentsOnOffer
    | IntentionPublished
    | LotsGoTogether
    | PlanFiled
    | ResponsePeriod
    | SuppliersInvited
)
_TELEPHONE = re.compile(r"[0-9][0-9 -]{6,}")


class PublishNoticeInput(ActInput):
    """Deadline, how to get the documents, whom to ask."""

    deadline: Annotated[CivilInstant, Field(title="Deadline for bids")]
    offer_until: Annotated[CivilDate, Field(title="Documents can be had until")]
    obtaining: Annotated[LongText, Field(title="How to get the documents")]
    contact: Annotated[Line, Field(title="Contact", description="Office and its telephone, no private number.")]
    purchaser_address: Annotated[str, Field(title="Address of the purchaser", max_length=200)] = ""
    documents_price_fen: Annotated[Fen | None, Field(title="Price of the documents")] = 0
    way: Annotated[InvitationWay, Field(title="How suppliers are found")] = InvitationWay.NOTICE
    invited: Annotated[int, Field(title="Suppliers invited", strict=True, ge=0)] = 0
    recommended_by_buyer: Annotated[int, Field(title="Of them recommended by the purchaser", strict=True, ge=0)] = 0
    intention_exemption: Annotated[IntentionExemption | None, Field(title="Ground for doing without an intention")] = (
        None
    )


class PublishNotice(Act[Tender, PublishNoticeInput]):
    """Publish the procurement notice and issue the documents."""

    states, leads_to = ("approved",), "tendering"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops = (IntentionPeriod,)

    def method(self, case: Tender, given: PublishNoticeInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: PublishNoticeInput, moment: Moment) -> Iterator[Asked]:
        yield IntentionPublished(
            published=intention_day(case.purchase),
            procurement_starts=moment.day,
            exemption=given.intention_exemption,
        )
        yield PlanFiled(filed=case.plan_filed, noticed=moment.day)
        yield documents_hold(terms_of(case))
        yield CallComplete(missing=tuple(_missing(case, given)))
        yield BudgetInDocuments(budget=case.amount_fen, ceiling=case.ceiling_fen)
        if method_named(case.method).has(COMPETITIVE):
            yield from _of_competition(case, given, moment)
            yield from closing_together(case, given.deadline, moment)

    def effect(self, case: Tender, given: PublishNoticeInput, moment: Moment, w: Writes) -> None:
        if not method_named(case.method).has(COMPETITIVE):
            raise Mismatch(
                "This method asks one supplier alone; it has no notice to bidders.", cure="Ask the supplier.",
            )  # fmt: skip
        must_be_over(case)
        if given.deadline <= moment.instant:
            raise Mismatch("The deadline is past.", field="deadline", cure="Name an instant to come.")
        w.change(case, issued=moment.day, deadline=given.deadline)
        w.attach(case.documents, public=True)
        w.publish(issued=moment.day, documents=case.documents, **_said(case))

    def starts(self, case: Tender, given: PublishNoticeInput, moment: Moment) -> Iterator[ChallengeWindow]:
        yield ChallengeWindow(start=given.offer_until)


def _missing(case: Tender, given: PublishNoticeInput) -> Iterator[str]:
    """What the notice would not say, as the law names it."""
    says = {
        "budget": case.amount_fen > 0,
        "need": bool(requirement_said(case.requirement)),
        "contract_term": bool(case.contract_starts and case.contract_ends),
        "qualification": DocumentPart.QUALIFICATION in case.parts,
        "documents_price": given.documents_price_fen is not None,
        "plan_number": bool(case.plan_number),
        "purchaser_address": bool(given.purchaser_address.strip()),
        "telephone": _TELEPHONE.search(given.contact) is not None,
    }
    return (name for name, said in says.items() if not said)


def _of_competition(
    case: Tender,
    given: PublishNoticeInput,
    moment: Moment,
) -> Iterator[DocumentsOnOffer | ResponsePeriod | SuppliersInvited]:
    traits = method_named(case.method).traits
    yield ResponsePeriod(issued=moment.day, deadline=civil_date(given.deadline))
    if traits & {"tender", "consultation"}:
        yield DocumentsOnOffer(first=moment.day, last=given.offer_until)
    if "invited" in traits:
        yield SuppliersInvited(way=InvitationWay.RANDOM_DRAW, invited=len(case.invited))
    if traits & {"negotiation", "consultation"}:
        yield SuppliersInvited(way=given.way, invited=given.invited, recommended_by_buyer=given.recommended_by_buyer)


def _said(case: Tender) -> dict[str, Any]:
    """Everything the notice says, for pages and releases that read the log alone."""
    method, purchase = method_named(case.method), purchase_named(case.purchase)
    terms = {name: value for name, value in columns_of(terms_of(case)).items() if name != "documents"}
    rounds = (BIDS, LAST_QUOTES) if method.has(TALKS) else (BIDS,)
    return {
        **about_purchase(purchase),
        **about_method(method),
        **terms,
        "title": case.title,
        "amount_fen": case.amount_fen,
        "ceiling_fen": case.ceiling_fen,
        "ground": case.ground,
        "requirement": case.requirement,
        "plan_number": case.plan_number,
        "least_responses": method.least_responses,
        "deadline_utc": instant_text(case.deadline) if case.deadline else "",
        "keys": [_key(case, each) for each in rounds],
        **facts_of(case.purchase),
        **terms_of_submission(printed_rule(case), case.purchase),
    }


def _key(case: Tender, round_: str) -> dict[str, str]:
    keys = keys_of(case, round_)
    return {
        "round": round_,
        "key_file": keys.dump().decode(),
        "fingerprint": keys.fingerprint(),
        "ceremony": ceremony_of(case, round_),
    }
