"""The pilot regions as they were reported."""

from goufu.rooms.pilots.interface import pilot, pilots


def test_there_are_six_pilots_and_fushun_is_one() -> None:
    assert {each.region.code for each in pilots()} == {"510115", "510181", "510322", "510521", "510682", "513301"}


def test_xishuangbanna_pilots_another_programme() -> None:
    found = pilot("532800")
    assert found is not None
    assert found.programme == "institutions"


def test_a_county_outside_the_programme_is_no_pilot() -> None:
    assert pilot("510321") is None
