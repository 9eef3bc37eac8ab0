"""A region is designated once."""

from tests.cast import FUSHUN, RONGXIAN, Cast, turned_down
from tests.piloting import programme

from goufu.rooms.pilots.refusals import TaskDoesNotFit


def test_a_second_region_joins(cast: Cast) -> None:
    ref = programme(cast)
    cast.do("designate_region", cast.province_officer, ref, region=RONGXIAN, since="2025-03-01", document="二号")
    assert [each.region for each in cast.see(ref).designations.all()] == [RONGXIAN, FUSHUN]


def test_a_region_is_not_designated_twice(cast: Cast) -> None:
    ref = programme(cast)
    with turned_down(TaskDoesNotFit):
        cast.do("designate_region", cast.province_officer, ref, region=FUSHUN, since="2025-03-01", document="二号")
