"""Who is admitted to a framework, for how long, and who learns of it."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, warned_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.framework_admission import FrameworkAdmission
from goufu.law.questions.framework_filing import FrameworkFiling
from goufu.law.questions.framework_term import FrameworkTerm
from goufu.law.questions.framework_users_told import FrameworkUsersTold


@answers(
    FrameworkAdmission,
    rule="m-framework",
    traits=["framework"],
    protects="fair competition",
    cure="Admit at least {least}, and leave out at least {out} of those whose responses comply.",
)
def some_are_left_out_and_some_can_be_chosen(asked: FrameworkAdmission, figures: Figures) -> Outcome:
    """{admitted} of {compliant} are to be admitted; at least {least} are, and at least {out} are left out."""
    share, whole = figures.number("left_out"), figures.number("whole")
    out = max(1, -(-asked.compliant * share // whole))
    least = figures.number("least")
    wrong = asked.admitted < least or asked.compliant - asked.admitted < out
    return refused_if(wrong, admitted=asked.admitted, compliant=asked.compliant, least=least, out=out)


@answers(
    FrameworkTerm,
    rule="m-framework",
    traits=["framework"],
    protects="fair competition",
    cure="Agree for at most {most} days, and compete again.",
)
def two_years_as_a_rule(asked: FrameworkTerm, figures: Figures) -> Outcome:
    """The agreement would last {days} days; for services it lasts at most {most} as a rule."""
    days, most = (asked.ends - asked.starts).days + 1, figures.number("most")
    return warned_if(days > most, days=days, most=most)


@counts(FrameworkFiling, rule="m-framework", protects="public")
def filing_the_agreement(_: FrameworkFiling, figures: Figures) -> Length:
    """File a copy of the agreement by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))


@counts(FrameworkUsersTold, rule="m-framework", protects="users")
def telling_those_who_choose(_: FrameworkUsersTold, figures: Figures) -> Length:
    """Tell those who choose by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
