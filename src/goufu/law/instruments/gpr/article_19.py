"""What a serious record is."""

from goufu.base.workdays import after_years
from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import Penalty, PenaltyKind
from goufu.law.questions.provider_qualified import ProviderQualified

SERIOUS = frozenset(
    {PenaltyKind.CRIMINAL, PenaltyKind.STOP_BUSINESS, PenaltyKind.LICENCE_REVOKED, PenaltyKind.LARGE_FINE}
)


@answers(
    ProviderQualified,
    rule="serious-record-meaning",
    protects="treasury",
    binds="provider",
    cure="The provider may take part again when three years have passed or the ban has run out.",
)
def no_serious_record(asked: ProviderQualified, figures: Figures) -> Outcome:
    """Within the {years} years before, the provider has a serious illegal record in business: {kinds:names}."""
    years = figures.number("years")
    found = [each.kind for each in asked.penalties if counts_against(each, asked, years)]
    return refused_if(found, kinds=found, years=years)


def counts_against(penalty: Penalty, asked: ProviderQualified, years: int) -> bool:
    """Whether the penalty bars on the day of the check: a ban while it runs, a serious one for the years."""
    if asked.checked_on is None:
        return penalty.kind in SERIOUS or penalty.kind is PenaltyKind.BAN
    if penalty.kind is PenaltyKind.BAN:
        return penalty.until is None or penalty.until >= asked.checked_on
    return penalty.kind in SERIOUS and after_years(penalty.decided, years) > asked.checked_on
