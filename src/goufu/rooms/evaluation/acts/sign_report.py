"""Every member signs the report; who disagrees writes down why, or counts as agreeing."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Private
from goufu.core.writes import Writes
from goufu.law.questions.documents_hold_in_review import DocumentsHoldInReview
from goufu.law.questions.report_signed import ReportSigned
from goufu.law.questions.report_to_buyer import ReportToBuyer
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Review, Signature
from goufu.rooms.evaluation.panel import declared_seat, sitting, tender_of
from goufu.rooms.evaluation.refusals import DoneAlready


class SignReportInput(ActInput):
    """Whether you agree, and if not, why."""

    agrees: Annotated[bool, Private, Field(title="I agree with the report")]
    dissent: Annotated[str, Private, Field(title="Why not, where you do not agree", max_length=20_000)] = ""
    documents_break_rules: Annotated[
        bool, Private, Field(title="The documents break mandatory rules, so that the review must be stopped"),
    ] = False  # fmt: skip


class SignReport(Act[Review, SignReportInput]):
    """Sign the report."""

    states, leads_to = ("ranked",), ("ranked", "reported")
    by = Authority("expert", within="pool_organ")
    public = Publish("procurement", "publish_result")
    repeats = True

    def method(self, case: Review, given: SignReportInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(
        self, case: Review, given: SignReportInput, moment: Moment
    ) -> Iterator[DocumentsHoldInReview | ReportSigned]:
        yield DocumentsHoldInReview(break_mandatory_rules=given.documents_break_rules)
        signed = list(Signature.objects.filter(review=case))
        members = len(sitting(case))
        if len(signed) + 1 == members:
            dissents = [each.dissent for each in signed if not each.agrees] + ([] if given.agrees else [given.dissent])
            reasoned = sum(bool(each.strip()) for each in dissents)
            yield ReportSigned(
                members=members, signed=members, dissents=len(dissents), dissents_with_reasons=reasoned,
            )  # fmt: skip

    def effect(self, case: Review, given: SignReportInput, moment: Moment, w: Writes) -> None:
        seat = declared_seat(case, w.holder)
        signed = Signature.objects.filter(review=case)
        if signed.filter(office=seat.office).exists():
            raise DoneAlready("You have signed the report.", cure="A signature is not changed.")
        w.add(Signature(review=case, office=seat.office, agrees=given.agrees, dissent=given.dissent))
        if signed.count() + 1 == len(sitting(case)):
            w.change(case, state="reported")
            w.tell(case.purchaser, review=case.ref, tender=case.tender, title=case.title)

    def starts(self, case: Review, given: SignReportInput, moment: Moment) -> Iterator[ReportToBuyer]:
        if case.state == "reported":
            yield ReportToBuyer(start=moment.day)
