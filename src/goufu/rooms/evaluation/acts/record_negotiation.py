"""The talk with the one supplier that was asked: what was agreed, on which basis, before it is countersigned."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, Line, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.price_agreed import PriceAgreed
from goufu.law.questions.provider_qualified import ProviderQualified
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.evaluation.findings import FromRegister, covered, from_register, within_budget
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import PASSED, tender_named
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit
from goufu.rooms.evaluation.without_panel import begin, tender_without_panel
from goufu.rooms.procurement.interface import TenderView
from goufu.rooms.providers.interface import provider_of_organ

_FEWEST = 2


class RecordNegotiationInput(ActInput):
    """Who talked, what was agreed, on what it rests."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    negotiators: Annotated[
        list[Line], Private, Field(title="Who negotiated", description="Name, unit, title, one a line.", max_length=20)
    ]
    minutes: Annotated[LongText, Private, Field(title="Minutes", description="Nobody outside the panel reads them.")]
    price_fen: Annotated[Fen, Private, Field(title="Price agreed")]
    price_basis: Annotated[str, Private, Field(title="Basis of the price", max_length=20_000)] = ""
    quality: Annotated[str, Private, Field(title="How quality is assured", max_length=20_000)] = ""
    in_scope: Annotated[bool, Private, Field(title="The service lies within its charter and scope")] = True
    civil_liability: Annotated[bool, Private, Field(title="Bears civil liability independently")] = True
    sound_accounts: Annotated[bool, Private, Field(title="Good credit and sound accounts")] = True
    capable: Annotated[bool, Private, Field(title="Has equipment and skills")] = True
    tax_paid: Annotated[bool, Private, Field(title="Has paid its taxes")] = True
    social_insurance_paid: Annotated[bool, Private, Field(title="Has paid social insurance")] = True


Asked = FromRegister | ProviderQualified | QuoteWithinBudget | PriceAgreed


class RecordNegotiation(Act[Review, RecordNegotiationInput]):
    """Write down the negotiation with one supplier."""

    opens, parent = True, ("tender", ("asked", "reviewing"))
    leads_to = "filled_in"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_result")

    def under(self, given: RecordNegotiationInput) -> str:
        return given.tender

    def method(self, case: Review, given: RecordNegotiationInput) -> MethodTraits:
        return tender_named(given.tender).method.in_law()

    def asks(self, case: Review, given: RecordNegotiationInput, moment: Moment) -> Iterator[Asked]:
        tender = tender_without_panel(given.tender, competitive=False)
        candidate = _candidate(case, tender, given)
        in_scope = given.in_scope and covered([candidate.provider], tender)
        yield from from_register(candidate.provider, tender, moment, in_scope=in_scope, justification="")
        yield _qualified(given, tender, moment)
        yield within_budget(given.price_fen, tender)
        if tender.method.has("single_source"):
            yield PriceAgreed(price_basis=bool(given.price_basis.strip()), quality_assured=bool(given.quality.strip()))

    def effect(self, case: Review, given: RecordNegotiationInput, moment: Moment, w: Writes) -> None:
        tender = tender_without_panel(given.tender, competitive=False)
        if len(given.negotiators) < _FEWEST:
            raise ReviewDoesNotFit(
                "One person alone does not negotiate.", field="negotiators", cure="Name at least two who were there."
            )
        begin(case, tender, w.holder, w)
        w.add(_candidate(case, tender, given))
        w.keep(price_fen=given.price_fen)


def _candidate(case: Review, tender: TenderView, given: RecordNegotiationInput) -> Candidate:
    """The supplier as a review keeps it: there is no sealed bid, so the review itself is its reference."""
    organ = Organ.objects.get(code=tender.supplier)
    known = provider_of_organ(tender.supplier)
    return Candidate(
        review=case, bid=case.ref, provider=known.uscc if known else organ.uscc, organ=organ.code,
        name_zh=organ.name_zh, name_en=organ.name_en, quote_fen=given.price_fen, standing=PASSED, talked=True,
        quoted=True, rank=1,
    )  # fmt: skip


def _qualified(given: RecordNegotiationInput, tender: TenderView, moment: Moment) -> ProviderQualified:
    known = provider_of_organ(tender.supplier)
    return ProviderQualified(
        civil_liability=given.civil_liability, sound_accounts=given.sound_accounts, capable=given.capable,
        tax_paid=given.tax_paid, social_insurance_paid=given.social_insurance_paid, penalties=(),
        checked_on=moment.day, founded=known.founded if known else None,
    )  # fmt: skip
