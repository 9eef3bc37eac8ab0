"""Stopping the review, and signing the report."""

from goufu.law.answering import Outcome, answers, refused, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.documents_hold_in_review import DocumentsHoldInReview
from goufu.law.questions.report_signed import ReportSigned


@answers(
    DocumentsHoldInReview,
    rule="panel-stop-illegal-docs",
    protects="bidders",
    cure="Stop the review, tell the buyer, mend the documents and start again.",
)
def stop_on_unlawful_documents(asked: DocumentsHoldInReview, _: Figures) -> Outcome:
    """The documents break mandatory rules, so the panel may not go on."""
    return refused_if(asked.break_mandatory_rules)


@answers(
    ReportSigned,
    rule="report-signed",
    protects="bidders",
    cure="Get every member's signature; dissent is written down with its reasons.",
    warning="{silent} dissenting members gave no written reasons; they count as consenting.",
)
def all_members_sign(asked: ReportSigned, _: Figures) -> Outcome:
    """{signed} of {members} members have signed the report."""
    if asked.signed < asked.members:
        return refused(signed=asked.signed, members=asked.members)
    silent = asked.dissents - asked.dissents_with_reasons
    return warned_if(silent > 0, silent=silent)
