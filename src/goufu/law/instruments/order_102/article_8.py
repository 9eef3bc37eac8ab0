"""Who neither buys nor provides."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.buyer_may_buy import BuyerMayBuy
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed


@answers(
    BuyerMayBuy,
    rule="no-class1-institution",
    protects="treasury",
    cure="Let the supervising state organ buy; the institution does this work with its own appropriation.",
)
def class_one_does_not_buy(asked: BuyerMayBuy, _: Figures) -> Outcome:
    """A public-welfare institution of class one may not be the buyer."""
    return refused_if(asked.kind is OrganizationKind.PUBLIC_INSTITUTION_CLASS_ONE)


@answers(
    ProviderKindAllowed,
    rule="no-class1-institution",
    protects="treasury",
    binds="provider",
    cure="Invite a provider of one of the kinds that article 6 names.",
)
def class_one_does_not_provide(asked: ProviderKindAllowed, _: Figures) -> Outcome:
    """A public-welfare institution of class one may not be the provider."""
    return refused_if(asked.kind is OrganizationKind.PUBLIC_INSTITUTION_CLASS_ONE)


@answers(
    BuyerMayBuy,
    rule="no-funded-mass-org",
    protects="treasury",
    cure="Let the state organ in charge of the matter buy the service.",
)
def funded_mass_organizations_do_not_buy(asked: BuyerMayBuy, _: Figures) -> Outcome:
    """A mass organization on institution staffing that the treasury funds may not be the buyer."""
    return refused_if(asked.kind is OrganizationKind.MASS_ORGANIZATION_FUNDED)


@answers(
    ProviderKindAllowed,
    rule="no-funded-mass-org",
    protects="treasury",
    binds="provider",
    cure="Invite a provider of one of the kinds that article 6 names.",
)
def funded_mass_organizations_do_not_provide(asked: ProviderKindAllowed, _: Figures) -> Outcome:
    """A mass organization on institution staffing that the treasury funds may not be the provider."""
    return refused_if(asked.kind is OrganizationKind.MASS_ORGANIZATION_FUNDED)
