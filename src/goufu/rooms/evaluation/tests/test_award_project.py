"""A project of a call is awarded by the confirmation of the list, and by nobody else."""

from tests.cast import Cast, turned_down
from tests.selecting import CALL, filled_in, selection_opened

from goufu.core.exceptions import WrongOffice


def test_nobody_awards_a_project_by_hand(cast: Cast, log_apart: None) -> None:
    found = filled_in(cast, selection_opened(cast, CALL))
    cast.do("countersign_review", cast.colleague, found.ref, agrees=True)
    with turned_down(WrongOffice):
        cast.do("award_project", cast.head, review=found.ref, response=found.bid("alpha"), amount_fen=1)
