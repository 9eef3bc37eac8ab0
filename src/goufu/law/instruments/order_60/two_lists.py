"""The abnormal list and the severe list."""

from goufu.law.answering import Outcome, answers, refused, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.provider_listed import ProviderListed


@answers(
    ProviderListed,
    rule="severe-list",
    protects="treasury",
    binds="provider",
    cure="Nothing is bought from it while it is listed; name the next in rank or find another provider.",
)
def nothing_from_the_severe_list(asked: ProviderListed, _: Figures) -> Outcome:
    """The provider is on the list of serious breach of law and trust; no services are bought from it."""
    return refused_if(asked.severe)


@answers(
    ProviderListed,
    rule="abnormal-list",
    protects="treasury",
    binds="provider",
    cure="Let the provider put right what brought it on the list and ask for removal.",
    warning="The provider is on the list of abnormal activity.",
)
def abnormal_activity(asked: ProviderListed, _: Figures) -> Outcome:
    """The provider is on the list of abnormal activity, and the documents exclude such organizations."""
    if asked.abnormal and asked.documents_exclude_abnormal:
        return refused()
    return warned_if(asked.abnormal)
