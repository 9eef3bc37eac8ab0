"""Works are counted by title, hours, language, showings, rights and review; visits by number."""

from tests.cast import turned_down

from goufu.rooms.institutions.balance import balance
from goufu.rooms.institutions.interface import works
from goufu.rooms.institutions.models import Institution
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.tests.conftest import Reform

WORK = {
    "title": "示例影片一", "language": "傣语", "minutes": 95, "broadcasts": 4, "rights": "购买主体",
    "language_review": "州民族语文机构（示例）",
}  # fmt: skip


def test_unit_cost_and_quality_stand_beside_those_before_the_reform(reform: Reform) -> None:
    ref, item = reform.converted()
    reform.do("state_delivery", "publicity_officer", item, year=2025, quantity=120, quality=8800, works=[WORK])
    line = balance(Institution.objects.get(ref=ref), 2025, reform.cast.clock.read().day).lines[0]
    assert (line.baseline_unit_cost, line.unit_cost) == (800_000, 600_000)
    assert (line.item.quality, line.quality) == (8000, 8800)


def test_works_add_up_by_titles_minutes_and_languages() -> None:
    told = works([WORK, {**WORK, "language": "哈尼语", "minutes": 5, "broadcasts": 1}])
    assert told == {"titles": 1, "minutes": 100, "broadcasts": 5, "languages": ["傣语", "哈尼语"]}


def test_a_restated_delivery_replaces_the_first(reform: Reform) -> None:
    ref, item = reform.converted()
    for quantity in (120, 110):
        reform.do("state_delivery", "publicity_officer", item, year=2025, quantity=quantity, quality=8800)
    assert balance(Institution.objects.get(ref=ref), 2025, reform.cast.clock.read().day).lines[0].quantity == 110


def test_an_item_for_persons_delivers_no_works(reform: Reform) -> None:
    item = reform.item(reform.institution(), deliverable="visits")
    with turned_down(DoesNotAddUp):
        reform.do("state_delivery", "publicity_officer", item, year=2025, quantity=1, quality=8000, works=[WORK])
