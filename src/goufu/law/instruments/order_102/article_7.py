"""Providers of other kinds work in their scope too."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import SOCIAL_ORGANIZATIONS
from goufu.law.questions.provider_in_scope import ProviderInScope


@answers(
    ProviderInScope,
    rule="provider-gpl22",
    protects="users",
    binds="provider",
    cure="Have the registered scope changed first, or leave the service to others.",
)
def others_within_their_scope(asked: ProviderInScope, _: Figures) -> Outcome | None:
    """The service lies outside what the provider may do."""
    return None if asked.kind in SOCIAL_ORGANIZATIONS else refused_if(not asked.in_scope)
