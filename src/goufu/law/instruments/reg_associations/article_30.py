"""Acting within purpose and scope."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.provider_in_scope import ProviderInScope
from goufu.law.questions.provider_registered import ProviderRegistered


@answers(
    ProviderInScope,
    rule="org-in-scope",
    protects="users",
    binds="provider",
    cure="Have the charter and the registered scope changed first, or leave the service to others.",
)
def within_purpose_and_scope(asked: ProviderInScope, _: Figures) -> Outcome | None:
    """The service lies outside the organization's purpose and registered scope."""
    return refused_if(not asked.in_scope) if asked.kind is OrganizationKind.ASSOCIATION else None


@answers(
    ProviderRegistered,
    rule="org-suspended",
    protects="treasury",
    binds="provider",
    cure="The organization may take part again when the order to stop has been lifted.",
)
def stopped_organizations_do_not_provide(asked: ProviderRegistered, _: Figures) -> Outcome:
    """The organization was ordered to stop its activity."""
    return refused_if(asked.suspended)
