"""How much is reserved."""

from goufu.law.answering import Outcome, allowed, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.sme_reservation import SmeReservation


@answers(
    SmeReservation,
    rule="sme-set-aside",
    protects="small enterprises",
    cure="Reserve the share, or record the ground of exemption.",
)
def enough_is_reserved(asked: SmeReservation, figures: Figures) -> Outcome:
    """Of {amount:money} only {reserved:money} are reserved for small and medium enterprises."""
    if asked.exemption is not None or not asked.suitable or asked.whole_reserved:
        return allowed()
    whole, share = figures.number("whole"), figures.number("share")
    small_enough = asked.amount <= figures.number("whole_project_up_to")
    short = small_enough or asked.reserved * whole < asked.amount * share
    short = short or asked.reserved_for_small * whole < asked.reserved * figures.number("small_share")
    return warned_if(short, amount=asked.amount, reserved=asked.reserved)
