"""The purchaser's head answers for the test."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.in_catalogue import InCatalogue
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.interface import listed
from goufu.rooms.catalogue.models import Eligibility


class ApproveEligibilitySheetInput(NoInput):
    """Nothing to fill in: the sheet stands as it was drafted."""


class ApproveEligibilitySheet(Act[Eligibility, ApproveEligibilitySheetInput]):
    """Approve the eligibility sheet."""

    states, leads_to = ("drafted",), "approved"
    by = Authority("purchaser.head", within="purchaser")
    not_by_who = ("draft_eligibility_sheet",)
    public = Publish("catalogue")

    def asks(self, case: Eligibility, given: ApproveEligibilitySheetInput, moment: Moment) -> Iterator[InCatalogue]:
        yield InCatalogue(
            code=case.catalogue_code,
            listed=listed(case.catalogue_code, at=case.region, on=case.law_date, department=case.purchaser),
            filed_with_finance=case.filed_with_finance,
        )

    def effect(self, case: Eligibility, given: ApproveEligibilitySheetInput, moment: Moment, w: Writes) -> None:
        w.publish(
            purchase=case.purchase,
            catalogue_code=case.catalogue_code,
            content_kind=case.content_kind,
            duty_source=case.duty_source,
            market=case.market,
        )
