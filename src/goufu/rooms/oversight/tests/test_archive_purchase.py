"""The file of a purchase is archived when it is whole."""

from tests.cast import Cast, refused, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.rooms.oversight.completeness import record_of


def test_an_unfinished_file_is_refused(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    with refused("archive-15y"):
        cast.do("archive_purchase", cast.officer, purchase=purchase, shelf_mark="2025-采-001")
    assert cast.state(purchase) == "open"


def test_the_record_says_what_is_there_and_what_is_missing(cast: Cast) -> None:
    record = record_of(cast.arranged_purchase())
    assert (record.project, record.budget_and_price, record.method_and_reason, record.evaluation) == (
        True,
        False,
        False,
        False,
    )
    assert record.reason_if_void


def test_another_countys_officer_archives_nothing_here(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    with turned_down(WrongOffice):
        cast.do("archive_purchase", cast.stranger, purchase=purchase, shelf_mark="2025-采-001")
