"""Somebody leaves an office: on the last day she still acts, on the next she does not."""

from datetime import date

from tests.cast import NEED, Cast, turned_down

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.parties.models import Tenure


def ended(cast: Cast, until: str = "2025-03-05") -> None:
    cast.do("end_tenure", cast.registrar, cast.register, office=cast.village_clerk.office, until=until)


def test_the_last_day_counts_and_the_next_does_not(cast: Cast):
    ended(cast)
    assert Tenure.objects.get(pk=cast.village_clerk.tenure).until == date(2025, 3, 5)
    cast.wait(days=2)
    assert cast.do("raise_need", cast.village_clerk, **NEED)
    cast.wait(days=1)
    with turned_down(WrongOffice):
        cast.do("raise_need", cast.village_clerk, **NEED)


def test_the_day_is_a_civil_day_in_shanghai(cast: Cast):
    """Eight in the evening UTC is four in the morning of the next day."""
    ended(cast, "2025-03-03")
    cast.wait(hours=14, minutes=59)
    assert cast.do("raise_need", cast.village_clerk, **NEED)
    cast.wait(minutes=1)
    with turned_down(WrongOffice):
        cast.do("raise_need", cast.village_clerk, **NEED)


def test_an_office_that_nobody_holds_is_named(cast: Cast):
    ended(cast)
    with turned_down(BadInput) as caught:
        ended(cast)
    assert caught.value.field == "office"


def test_nobody_but_the_registrar_ends_it(cast: Cast):
    with turned_down(WrongOffice):
        cast.do("end_tenure", cast.head, cast.register, office=cast.village_clerk.office, until="2025-03-05")
