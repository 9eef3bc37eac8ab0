"""Acting within purpose and scope."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.provider_in_scope import ProviderInScope


@answers(
    ProviderInScope,
    rule="org-in-scope",
    protects="users",
    binds="provider",
    cure="Have the charter and the registered scope changed first, or leave the service to others.",
)
def within_purpose_and_scope(asked: ProviderInScope, _: Figures) -> Outcome | None:
    """The service lies outside the organization's purpose and registered scope."""
    return refused_if(not asked.in_scope) if asked.kind is OrganizationKind.SERVICE_INSTITUTION else None
