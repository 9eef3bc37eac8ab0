"""Registration."""

from goufu.law.answering import Outcome, answers, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.provider_registered import ProviderRegistered


@answers(
    ProviderRegistered,
    rule="org-registered",
    protects="users",
    binds="provider",
    cure="Register with civil affairs first, or renew the registration.",
)
def validly_registered(asked: ProviderRegistered, _: Figures) -> Outcome:
    """The organization has no valid registration with civil affairs."""
    return refused_if(asked.social_organization and not asked.registered)


@answers(
    ProviderRegistered,
    rule="org-legal-person",
    protects="treasury",
    binds="provider",
    cure="Ask for proof that it bears civil liability independently.",
)
def liability_of_other_forms(asked: ProviderRegistered, _: Figures) -> Outcome:
    """The organization has no legal-person form; check that it bears liability independently."""
    return warned_if(asked.social_organization and not asked.legal_person)
