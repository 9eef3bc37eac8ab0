"""A social organization is no small enterprise."""

from goufu.law.answering import Outcome, answers, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.reserved_for_sme import ReservedForSme
from goufu.law.questions.sme_reservation import SmeReservation


@answers(
    ReservedForSme,
    rule="social-org-is-not-sme",
    protects="small enterprises",
    binds="provider",
    cure="Withdraw the declaration; bid in projects that are not reserved.",
)
def social_organizations_are_no_enterprises(asked: ReservedForSme, _: Figures) -> Outcome:
    """A body of this kind ({kind:names}) is no small or medium enterprise and cannot take part as one."""
    barred = asked.kind is not OrganizationKind.ENTERPRISE and (asked.reserved or asked.claims_sme)
    return refused_if(barred, kind=asked.kind)


@answers(
    SmeReservation,
    rule="social-org-is-not-sme",
    protects="bidders",
    cure="Do not reserve the project, or do not count on social organizations.",
)
def reservation_excludes_them(asked: SmeReservation, _: Figures) -> Outcome:
    """Reserving the whole project for small and medium enterprises excludes social organizations."""
    return warned_if(asked.whole_reserved and asked.wants_social_organizations)
