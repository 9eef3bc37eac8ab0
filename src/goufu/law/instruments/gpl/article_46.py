"""Signing the contract."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.contract_signed_in_time import ContractSignedInTime
from goufu.law.questions.contract_signing import ContractSigning
from goufu.law.questions.contract_terms_equal import ContractTermsEqual


@counts(ContractSigning, rule="contract-30d", protects="provider")
def signing_the_contract(_: ContractSigning, figures: Figures) -> Length:
    """Sign the contract by {day:date} ({days} days after the award letter)."""
    return calendar_days(figures.number("days"))


@answers(
    ContractSignedInTime,
    rule="contract-30d",
    protects="provider",
    cure="Sign now; the file shows that the contract is late.",
)
def signed_within_thirty_days(asked: ContractSignedInTime, figures: Figures) -> Outcome:
    """The contract was to be signed by {last:date}; it is signed on {signed:date}."""
    last = figures.calendar.after_calendar_days(asked.award_letter, figures.number("days"))
    return warned_if(asked.signed > last, last=last, signed=asked.signed)


@answers(
    ContractTermsEqual,
    rule="contract-30d",
    protects="bidders",
    cure="Take these terms from the documents and the bid unchanged.",
)
def on_the_terms_of_the_documents(asked: ContractTermsEqual, _: Figures) -> Outcome:
    """The contract departs from the documents and the bid in: {terms:list}."""
    return refused_if(asked.changed_core_terms, terms=asked.changed_core_terms)
