"""Who signs the acceptance."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.acceptance_signed import AcceptanceSigned


@answers(
    AcceptanceSigned,
    rule="accept-signed",
    protects="treasury",
    cure="Get every member's signature; for a large or complex project invite an accredited test body.",
)
def members_sign_the_acceptance(asked: AcceptanceSigned, _: Figures) -> Outcome:
    """{signed} of {members} members have signed, or a large or complex project lacks an accredited test body."""
    wrong = asked.signed < asked.members or not asked.members
    wrong = wrong or (asked.large_or_complex and not asked.accredited_body)
    return refused_if(wrong, signed=asked.signed, members=asked.members)
