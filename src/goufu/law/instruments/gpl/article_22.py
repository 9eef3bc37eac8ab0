"""What every provider must be."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.provider_qualified import ProviderQualified


@answers(
    ProviderQualified,
    rule="provider-gpl22",
    protects="treasury",
    binds="provider",
    cure="Put the missing evidence on file before the deadline; what is not met cannot be mended afterwards.",
)
def conditions_of_every_provider(asked: ProviderQualified, _: Figures) -> Outcome:
    """The provider does not show: {missing:names}."""
    missing = [name for name in CONDITIONS if not getattr(asked, name)]
    return refused_if(missing, missing=missing)


CONDITIONS = ("civil_liability", "sound_accounts", "capable", "tax_paid", "social_insurance_paid")
