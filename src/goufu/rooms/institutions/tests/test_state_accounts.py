"""Finance states what an institution receives; the same item is not paid twice."""

from tests.cast import refused, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.rooms.institutions.models import ItemYear
from goufu.rooms.institutions.refusals import DoesNotAddUp, NotOfThisInstitution
from goufu.rooms.institutions.tests.conftest import Reform


def test_accounts_stand_and_are_restated(reform: Reform) -> None:
    institution = reform.institution()
    item = reform.item(institution)
    reform.accounts(institution, item)
    reform.accounts(institution, item, appropriated=70_000_000)
    assert reform.account(institution).appropriation_fen == 500_000_000
    assert [each.appropriated_fen for each in ItemYear.objects.filter(item__ref=item)] == [70_000_000]


def test_items_take_no_more_than_the_institution_has(reform: Reform) -> None:
    institution = reform.institution()
    item = reform.item(institution)
    with turned_down(DoesNotAddUp):
        reform.accounts(institution, item, appropriated=500_000_001)


def test_paying_a_converted_item_by_appropriation_again_is_refused_with_figures(reform: Reform) -> None:
    institution, item = reform.converted()
    with refused("paid-once") as caught:
        reform.accounts(institution, item, year=2026, appropriated=60_000_000, bought=72_000_000)
    said = caught.value.text("zh")
    assert "600,000.00" in said
    assert "720,000.00" in said
    reform.accounts(institution, item, year=2026, appropriated=0, bought=72_000_000)


def test_even_one_fen_twice_is_refused(reform: Reform) -> None:
    institution, item = reform.converted()
    with refused("paid-once"):
        reform.accounts(institution, item, appropriated=1, bought=72_000_000)


def test_another_institutions_item_is_turned_down(reform: Reform) -> None:
    item = reform.item(reform.institution())
    other = reform.institution("museum", "public_institution_class_one")
    with turned_down(NotOfThisInstitution):
        reform.accounts(other, item)


def test_the_department_does_not_state_accounts(reform: Reform) -> None:
    institution, none = reform.institution(), {"personnel_fen": 0, "operating_fen": 0}
    with turned_down(WrongOffice):
        reform.do("state_accounts", "publicity_officer", institution, year=2025, **none)
