"""The purchaser tests whether the service may be bought."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Line, LongText, Mark
from goufu.core.writes import Writes
from goufu.law.kinds import ServiceKind
from goufu.law.questions.buyer_may_buy import BuyerMayBuy
from goufu.law.questions.in_catalogue import InCatalogue
from goufu.law.questions.service_may_be_bought import ServiceMayBeBought
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.choices import ContentKind, Negative
from goufu.rooms.catalogue.interface import listed
from goufu.rooms.catalogue.models import Eligibility
from goufu.rooms.governance.interface import kind_of_body


class DraftEligibilitySheetInput(ActInput):
    """The test, point by point."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    catalogue_code: Annotated[Line, Mark("catalogue"), Field(title="Item of the guidance catalogue")]
    filed_with_finance: Annotated[
        bool, Field(title="Finance has examined and filed an item that is not listed yet")
    ] = False
    content_kind: Annotated[ContentKind, Field(title="What kind of service it is")]
    duty_source: Annotated[
        LongText, Field(title="Source of the duty", description="Law or statute of the organ that makes it its duty.")
    ]
    negatives: Annotated[list[Negative], Field(title="Entries of the negative list that apply", max_length=6)] = []
    description: Annotated[LongText, Field(title="The service in a few sentences")]
    market: Annotated[int, Field(title="Providers known that could do it", strict=True, ge=0, le=100_000)]
    measurable: Annotated[LongText, Field(title="How quantity and quality can be measured")]
    livelihood: Annotated[bool, Field(title="It concerns people's livelihood")] = False


class DraftEligibilitySheet(Act[Eligibility, DraftEligibilitySheetInput]):
    """Draft the eligibility sheet."""

    opens = True
    parent = ("purchase", ("open",))
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("catalogue", "approve_eligibility_sheet")

    def under(self, given: DraftEligibilitySheetInput) -> str:
        return given.purchase

    def asks(
        self,
        case: Eligibility,
        given: DraftEligibilitySheetInput,
        moment: Moment,
    ) -> Iterator[BuyerMayBuy | ServiceMayBeBought | InCatalogue]:
        yield BuyerMayBuy(kind=kind_of_body(case.purchaser))
        yield ServiceMayBeBought(
            kind=ServiceKind(given.content_kind.value),
            government_duty=Negative.NO_DUTY not in given.negatives,
            government_only=Negative.GOVERNMENT_ONLY in given.negatives,
            goods_or_works=Negative.GOODS_OR_WORKS in given.negatives,
            financing=Negative.FINANCING in given.negatives,
            staffing=Negative.STAFFING in given.negatives,
            otherwise_forbidden=Negative.OTHERWISE_FORBIDDEN in given.negatives,
            description=given.description,
        )
        yield InCatalogue(
            code=given.catalogue_code,
            listed=listed(given.catalogue_code, at=case.region, on=case.law_date, department=case.purchaser),
            filed_with_finance=given.filed_with_finance,
        )

    def effect(self, case: Eligibility, given: DraftEligibilitySheetInput, moment: Moment, w: Writes) -> None:
        w.change(
            case,
            title=given.description[:200],
            purchase=given.purchase,
            catalogue_code=given.catalogue_code,
            content_kind=given.content_kind.value,
            duty_source=given.duty_source,
            negatives=[each.value for each in given.negatives],
            filed_with_finance=given.filed_with_finance,
            market=given.market,
            measurable=given.measurable,
            livelihood=given.livelihood,
        )
