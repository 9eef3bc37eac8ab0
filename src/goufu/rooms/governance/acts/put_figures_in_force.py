"""The head of an office with that power puts a document in force for its division, with the figures it sets."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import NoInput
from goufu.core.lawbook import OVERLAY
from goufu.core.writes import Writes
from goufu.law.questions.decision_stands import DecisionStands
from goufu.law.questions.fairness_review_attached import FairnessReviewAttached
from goufu.law.questions.local_figure_keeps_open import LocalFigureKeepsOpen
from goufu.law.questions.protection_kept import ProtectionKept
from goufu.parties.authority import Authority
from goufu.rooms.governance.figures import protection, put_in_force, replaced_by, shuts_out, slot_of, withdraw
from goufu.rooms.governance.interface import decision_question
from goufu.rooms.governance.kinds import Subject
from goufu.rooms.governance.models import PolicyDocument

Asked = LocalFigureKeepsOpen | DecisionStands | FairnessReviewAttached | ProtectionKept


class PutFiguresInForceInput(NoInput):
    """Nothing to fill in: the document stands as it was entered."""


class PutFiguresInForce(Act[PolicyDocument, PutFiguresInForceInput]):
    """Put a document in force, with its figures."""

    states, leads_to = ("drafted",), "in_force"
    by = (Authority("finance.head", within="issuer"), Authority("civil.head", within="issuer"))
    not_by_who = ("draft_policy_document",)
    public = Publish("", "once")

    def relies_on(self, case: PolicyDocument, given: PutFiguresInForceInput) -> tuple[str, ...]:
        """The documents that this one ends."""
        return tuple(each.ref for each in replaced_by(case))

    def asks(self, case: PolicyDocument, given: PutFiguresInForceInput, moment: Moment) -> Iterator[Asked]:
        """Whether each figure is open to all and lowers nothing; whether a decision and a review stand behind it."""
        for figure in case.figures:
            yield LocalFigureKeepsOpen(
                rule=figure["rule"],
                bars_outsiders=shuts_out(case, figure),
                reviewed=bool(case.fairness_review),
                text=case.wording,
            )
            if (asked := protection(figure, case.since)) is not None:
                yield asked
        if case.figures:
            yield decision_question(case.decision, case.region, case.title, subject=Subject.FIGURE)
        attached = bool(case.fairness_review and case.review_file)
        yield FairnessReviewAttached(touches_bidders=case.touches_bidders, attached=attached)

    def effect(self, case: PolicyDocument, given: PutFiguresInForceInput, moment: Moment, w: Writes) -> None:
        """Write the figures, end the documents that this one replaces, and draw the next version of the law book."""
        for figure in case.figures:
            if slot_of(figure["rule"], figure["name"]) is None:
                raise BadInput(
                    "No rule “{rule}” has a figure “{name}”.", field="figures", rule=figure["rule"], name=figure["name"]
                )
        kept = [(each["rule"], each["name"]) for each in case.figures]
        ended = []
        for other in replaced_by(case):
            withdraw(other, case.since, w, kept=kept)
            w.change(other, state="repealed", until=case.since)
            ended.append(other.number)
        put_in_force(case, w)
        w.serial(OVERLAY)
        if case.text:
            w.attach(case.text, public=True)
        w.publish(
            number=case.number,
            title=case.title,
            since=case.since,
            figures=case.figures,
            wording=case.wording,
            decision=case.decision,
            ends=ended,
        )
