"""With every bid checked, and the barred ones excluded, the review goes on with those that remain."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.kinds import CompetitionStage
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import may_examine, none_barred, remaining, state_after, tender_of


class CloseQualification(Act[Review, NoInput]):
    """Close the check of qualification."""

    states, leads_to = ("drawn",), ("consulting", "quoting", "scoring", "ranking")
    by = (Authority("expert", within="pool_organ"), Authority("purchaser.officer", within="purchaser"))
    public = Publish("procurement", "publish_result")

    def method(self, case: Review, given: NoInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: NoInput, moment: Moment) -> Iterator[EnoughSuppliers]:
        if tender_of(case).method.has("competitive"):
            yield EnoughSuppliers(count=len(remaining(case)), stage=CompetitionStage.RESPONSES)

    def effect(self, case: Review, given: NoInput, moment: Moment, w: Writes) -> None:
        may_examine(case, w.holder)
        none_barred(case)
        w.change(case, state=state_after(tender_of(case), "qualification"))
        w.publish(qualified=len(remaining(case)))
