"""What is published on a platform that the law names, and on which kind of case it is recorded."""

from goufu.core.fields import Titled


class NoticeKind(Titled):
    """What was published or filed there."""

    INTENTION = "intention", "Purchase intention"
    PLAN = "plan", "Procurement plan"
    SOLE_SUPPLIER = "sole_supplier", "Publicity of an only supplier"
    PREQUALIFICATION = "prequalification", "Notice of prequalification"
    TENDER = "tender", "Procurement notice"
    CORRECTION = "correction", "Correction notice"
    CLARIFICATION = "clarification", "Clarification notice"
    FAILURE = "failure", "Notice of failure or cancellation"
    RESULT = "result", "Result notice"
    ADMISSION = "admission", "Notice of admission to a framework agreement"
    CONTRACT = "contract", "Contract notice"
    FILING = "filing", "Contract on file with finance"
    ASSESSMENT = "assessment", "Assessment result"


KIND_OF_CASE = {
    NoticeKind.INTENTION: ("intention",),
    NoticeKind.PLAN: ("tender",),
    NoticeKind.SOLE_SUPPLIER: ("tender",),
    NoticeKind.PREQUALIFICATION: ("tender",),
    NoticeKind.TENDER: ("tender",),
    NoticeKind.CORRECTION: ("tender",),
    NoticeKind.CLARIFICATION: ("tender",),
    NoticeKind.FAILURE: ("tender",),
    NoticeKind.RESULT: ("award",),
    NoticeKind.ADMISSION: ("framework", "framework_application"),
    NoticeKind.CONTRACT: ("contract",),
    NoticeKind.FILING: ("contract",),
    NoticeKind.ASSESSMENT: ("assessment",),
}
"""On which kind of case each is recorded."""
