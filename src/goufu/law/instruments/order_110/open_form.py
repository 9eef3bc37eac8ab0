"""The open form: one fee and one standard, every willing provider let in, applications at any time."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.applicant_let_in import ApplicantLetIn
from goufu.law.questions.applicant_publication import ApplicantPublication
from goufu.law.questions.application_answer import ApplicationAnswer
from goufu.law.questions.method_is_allowed import MethodIsAllowed


@answers(
    MethodIsAllowed,
    rule="m-framework",
    traits=["open_framework"],
    protects="bidders",
    cure="Fix price and standard beforehand and let in every willing provider, or take the closed form.",
)
def one_standard_for_all(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """The open form is for services with one fixed fee and standard, into which every willing provider is let."""
    return refused_if(not asked.one_standard)


@answers(
    ApplicantLetIn,
    rule="m-framework",
    traits=["open_framework"],
    protects="bidders",
    cure="Let it in, or name the condition of the invitation that it does not meet.",
)
def nobody_is_left_out(asked: ApplicantLetIn, _: Figures) -> Outcome:
    """Whoever meets the conditions of the invitation is let in; nobody is ranked or left out."""
    return refused_if(not asked.admitted and not asked.unmet.strip())


@counts(ApplicationAnswer, rule="m-framework", protects="bidders")
def answering_an_application(_: ApplicationAnswer, figures: Figures) -> Length:
    """Answer the application by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))


@counts(ApplicantPublication, rule="m-framework", protects="public")
def publishing_an_admission(_: ApplicantPublication, figures: Figures) -> Length:
    """Publish the admission by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
