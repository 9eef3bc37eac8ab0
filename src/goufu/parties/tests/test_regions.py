"""The divisions known by name."""

import pytest

from goufu.base.regions import chain, level
from goufu.parties.regions import UnknownRegion, all_regions, pilot_regions, region


def test_all_183_counties_of_sichuan_are_there() -> None:
    assert sum(each.level == "county" and each.code.startswith("51") for each in all_regions()) == 183


def test_every_division_lies_where_its_code_says() -> None:
    for each in all_regions():
        assert each.level == level(each.code)
        assert each.parent in {*chain(each.code), ""}
        assert not each.parent or region(each.parent).code == each.parent


def test_names_read_as_they_are_spoken() -> None:
    spoken = {
        "510682": "Shifang City",
        "511123": "Qianwei County",
        "511527": "Junlian County",
        "510521": "Luxian County",
    }
    assert {code: region(code).name_en for code in spoken} == spoken


def test_a_county_is_written_out_with_what_it_lies_in() -> None:
    assert region("510322").full_name("zh") == "四川省自贡市富顺县"
    assert region("510322").full_name("en") == "Fushun County, Zigong, Sichuan"


def test_six_regions_are_pilots() -> None:
    assert len(pilot_regions()) == 6


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(UnknownRegion):
        region("519999")
