"""What an institution of each class may do: buy, provide, or neither."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.buyer_may_buy import BuyerMayBuy
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed

PROVIDERS = frozenset({OrganizationKind.PUBLIC_INSTITUTION_CLASS_TWO, OrganizationKind.BUSINESS_INSTITUTION})
CLASSES = PROVIDERS | {OrganizationKind.ADMINISTRATIVE_INSTITUTION, OrganizationKind.PUBLIC_INSTITUTION_CLASS_ONE}
"""The four classes of public institutions."""


@answers(
    BuyerMayBuy,
    rule="inst-buyer-provider",
    protects="treasury",
    cure="Let the supervising department buy.",
)
def only_administrative_institutions_buy(asked: BuyerMayBuy, _: Figures) -> Outcome | None:
    """Of public institutions those with administrative functions alone buy services; this is one of {kind:names}."""
    if asked.kind not in CLASSES:
        return None
    return refused_if(asked.kind is not OrganizationKind.ADMINISTRATIVE_INSTITUTION, kind=asked.kind)


@answers(
    ProviderKindAllowed,
    rule="inst-buyer-provider",
    protects="treasury",
    binds="provider",
    cure="Choose an institution of class two, a business institution, or another kind of provider.",
)
def class_two_and_business_institutions_provide(asked: ProviderKindAllowed, _: Figures) -> Outcome | None:
    """Of public institutions those of class two and business ones provide; this one ({kind:names}) does not."""
    if asked.kind not in CLASSES:
        return None
    return refused_if(asked.kind not in PROVIDERS, kind=asked.kind)
