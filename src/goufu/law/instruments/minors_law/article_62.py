"""Checking those who work with minors."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.minor_staff_checked import MinorStaffChecked


@answers(
    MinorStaffChecked,
    rule="minor-staff-check",
    protects="users",
    binds="delivery",
    cure="Query police or procuratorate for every person now and every year; dismiss whoever has a record.",
)
def checked_every_year(asked: MinorStaffChecked, _: Figures) -> Outcome:
    """Of {staff} people close to minors {checked} were checked within the year; {hits} with a record are in post."""
    wrong = asked.checked_within_year < asked.staff or asked.hits > 0
    said = {"staff": asked.staff, "checked": asked.checked_within_year, "hits": asked.hits}
    return refused_if(asked.works_with_minors and wrong, **said)
