"""What several inputs of this room share: evidence, and the closed lists of a complaint."""

from typing import Annotated

from pydantic import Field

from goufu.core.fields import FileRef, Mark, Private, Titled
from goufu.parties.authority import Authority

Evidence = Annotated[
    list[FileRef],
    Mark("files"),
    Private,
    Field(title="Evidence", max_length=20, description="Read by the parties and overseers."),
]


def bidders_of(column: str) -> tuple[Authority, ...]:
    """Staff and head of the provider whose organ stands in that column of the case."""
    return (Authority("provider.staff", within=column), Authority("provider.head", within=column))


class ComplaintScope(Titled):
    """How what is complained of stands to the challenge."""

    CHALLENGED = "challenged", "Challenged before"
    FROM_ANSWER = "from_answer", "Arises from the answer to the challenge"
    NEW = "new", "Neither of the two"


class IntakeFinding(Titled):
    """What the examination of a complaint came to."""

    ACCEPTED = "accepted", "Taken up"
    TO_CORRECT = "to_correct", "To be corrected"
    REFUSED = "refused", "Not taken up"
    REDIRECTED = "redirected", "Another department is competent"


class ComplaintTest(Titled):
    """Examinations whose time is not counted (GPR art. 58)."""

    INSPECTION = "inspection", "Inspection"
    TESTING = "testing", "Test"
    APPRAISAL = "appraisal", "Technical examination"
    EXPERT_REVIEW = "expert_review", "Expert review"


class InquestKind(Titled):
    """Ways of looking into a complaint whose time is counted (GPR art. 56)."""

    EVIDENCE = "evidence", "Evidence taken"
    HEARING = "hearing", "Parties heard on the evidence"


class ComplaintOutcome(Titled):
    """How finance decided."""

    UNFOUNDED = "unfounded", "Rejected: without ground"
    INADMISSIBLE = "inadmissible", "Rejected: should not have been taken up"
    FALSE = "false", "Rejected: a false complaint"
    UPHELD = "upheld", "Upheld"


class Falsehood(Titled):
    """What makes a complaint a false one (GPR art. 57)."""

    INVENTED = "invented", "Facts were invented"
    FALSE_MATERIAL = "false_material", "False material was given in"
    UNLAWFUL_EVIDENCE = "unlawful_evidence", "Evidence was got by unlawful means"


class RemedyOrdered(Titled):
    """What is ordered where a complaint is upheld."""

    MEND = "mend", "Mend, then go on: the result is not affected"
    RESTART = "restart", "End the procedure and start again"
    NEXT_CANDIDATE = "next_candidate", "The result is void; another qualified candidate is named"
    DAMAGES = "damages", "Performed already: whoever is liable makes good the loss"
