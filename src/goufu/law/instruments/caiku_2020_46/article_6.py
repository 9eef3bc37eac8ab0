"""When nothing need be reserved."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.sme_reservation import SmeReservation


@answers(
    SmeReservation,
    rule="sme-exempt-social-org",
    protects="small enterprises",
    cure="Name the ground of article 6 on which nothing is reserved.",
)
def not_reserved_needs_a_ground(asked: SmeReservation, _: Figures) -> Outcome:
    """Nothing is reserved for small and medium enterprises, and no ground of exemption is named."""
    reserved = asked.whole_reserved or asked.reserved
    return refused_if(not reserved and asked.exemption is None)
