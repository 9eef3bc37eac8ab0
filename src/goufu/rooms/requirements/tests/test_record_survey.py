"""The market is asked before the public."""

from tests.cast import Cast, refused, turned_down
from tests.tendering import decided, drafted_requirement

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry

FOUND = {"surveyed_on": "2025-03-03", "findings": "供给充足"}


def test_three_bodies_are_counted_and_not_named(cast: Cast) -> None:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    decided(cast, "record_survey", cast.officer, ref, ref, bodies=["甲中心", "乙中心", "丙中心"], **FOUND)
    assert cast.see(ref).market_bodies == 3
    assert "甲中心" not in bytes(Entry.objects.get(act="record_survey").body).decode()


def test_two_bodies_are_too_few_and_one_named_twice_is_one(cast: Cast) -> None:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    with refused("demand-survey"):
        cast.do("record_survey", cast.officer, ref, bodies=["甲中心", "乙中心", "乙中心"], **FOUND)


def test_the_township_may_not_record_it(cast: Cast) -> None:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    with turned_down(WrongOffice):
        cast.do("record_survey", cast.township_officer, ref, bodies=["甲中心"], **FOUND)
