"""What is published on a platform that the law names, and on which kind of case it is recorded."""

from goufu.core.fields import Titled


class Notice(Titled):
    """What was published or filed there."""

    INTENTION = "intention", "Purchase intention"
    PLAN = "plan", "Procurement plan"
    TENDER = "tender", "Procurement notice"
    CORRECTION = "correction", "Correction notice"
    FAILURE = "failure", "Notice of failure or cancellation"
    RESULT = "result", "Result notice"
    CONTRACT = "contract", "Contract notice"
    FILING = "filing", "Contract on file with finance"
    ASSESSMENT = "assessment", "Assessment result"


KIND_OF_CASE = {
    Notice.INTENTION: "intention",
    Notice.PLAN: "tender",
    Notice.TENDER: "tender",
    Notice.CORRECTION: "tender",
    Notice.FAILURE: "tender",
    Notice.RESULT: "award",
    Notice.CONTRACT: "contract",
    Notice.FILING: "contract",
    Notice.ASSESSMENT: "assessment",
}
"""On which kind of case each is recorded."""
