"""Who must withdraw."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.person_independent import PersonIndependent


@answers(
    PersonIndependent,
    rule="conflict-avoid-staff",
    protects="bidders",
    cure="The person withdraws and another takes the place.",
)
def free_of_interest(asked: PersonIndependent, _: Figures) -> Outcome:
    """This person must withdraw: {grounds:names}."""
    found = [name for name in GROUNDS if getattr(asked, name)]
    return refused_if(found, grounds=found)


GROUNDS = (
    "employed_within_three_years",
    "director_within_three_years",
    "controls",
    "kin_of_head",
    "other_influence",
)
