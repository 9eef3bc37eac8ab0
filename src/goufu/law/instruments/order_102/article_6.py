"""Who may provide."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import PROVIDERS
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed


@answers(
    ProviderKindAllowed,
    rule="provider-kinds",
    protects="treasury",
    binds="provider",
    cure="Only the kinds of bodies that the article names may provide; let one of them take part.",
)
def kinds_of_providers(asked: ProviderKindAllowed, _: Figures) -> Outcome:
    """A body of this kind ({kind:names}) is not among those that may provide services bought by government."""
    return refused_if(asked.kind not in PROVIDERS, kind=asked.kind)
