"""How long a contract runs."""

from goufu.base.workdays import after_years
from goufu.law.answering import Outcome, answers, refused, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.contract_term import ContractTerm


@answers(
    ContractTerm,
    rule="term-1y-3y",
    protects="fair competition",
    cure="Shorten it to {usual} year, or to at most {most} years on all grounds and as the documents announced.",
    warning="The contract runs longer than {usual} year, but for that these are missing: {missing:names}.",
)
def one_year_or_at_most_three(asked: ContractTerm, figures: Figures) -> Outcome:
    """The contract runs from {starts:date} to {ends:date}, longer than the {most} years that are allowed at most."""
    usual, most = figures.number("usual_years"), figures.number("most_years")
    missing = [name for name in GROUNDS if not getattr(asked, name)]
    said = {"usual": usual, "most": most, "missing": missing}
    if asked.ends >= after_years(asked.starts, most):
        return refused(starts=asked.starts, ends=asked.ends, **said)
    return warned_if(asked.ends >= after_years(asked.starts, usual) and missing, **said)


GROUNDS = ("budget_guaranteed", "content_stable", "funding_stable", "price_stable", "announced")
