"""Signing on the terms of the documents, in thirty days."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.contract_signed_in_time import ContractSignedInTime
from goufu.law.questions.contract_signing import ContractSigning
from goufu.law.questions.contract_terms_equal import ContractTermsEqual


@answers(
    ContractTermsEqual,
    rule="contract-30d",
    protects="bidders",
    cure="Sign on the terms of the documents and of the bid.",
)
def on_the_terms_of_the_documents(asked: ContractTermsEqual, _: Figures) -> Outcome:
    """The contract departs from the documents in core terms: {terms:list}."""
    return refused_if(asked.changed_core_terms, terms=asked.changed_core_terms)


@answers(
    ContractSignedInTime,
    rule="contract-30d",
    protects="provider",
    cure="Sign without further delay and record the reason; the lateness stays on the file.",
)
def signed_in_thirty_days(asked: ContractSignedInTime, figures: Figures) -> Outcome:
    """The contract is signed on {signed:date}; it had to be signed by {last:date}."""
    last = figures.calendar.after_calendar_days(asked.award_letter, figures.number("days"))
    return warned_if(asked.signed > last, signed=asked.signed, last=last)


@counts(ContractSigning, rule="contract-30d", protects="provider")
def signing_the_contract(_: ContractSigning, figures: Figures) -> Length:
    """Sign the contract by {day:date} ({days} days after the award letter)."""
    return calendar_days(figures.number("days"))
