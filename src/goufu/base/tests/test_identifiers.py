"""Unified social credit codes, division codes and ocids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goufu.base.errors import BadValue
from goufu.base.ocid import SAMPLE_PREFIX, is_sample, make_ocid
from goufu.base.regions import BadRegion, chain, check_region, level, within
from goufu.base.uscc import ALPHABET, BadUscc, check_character, parse_uscc

REAL = "53100000500019795A"


def test_two_real_codes_are_valid() -> None:
    assert parse_uscc(REAL).kind == "53"
    assert parse_uscc("11622700013944908W").division == "622700"


@given(st.integers(0, 16), st.sampled_from(ALPHABET))
def test_any_single_mistyped_character_is_found(place: int, other: str) -> None:
    wrong = REAL[:place] + other + REAL[place + 1 :]
    if wrong == REAL:
        return
    with pytest.raises(BadUscc):
        parse_uscc(wrong)


@given(st.text(ALPHABET, min_size=9, max_size=9))
def test_the_check_character_completes_any_body(body: str) -> None:
    first = "52510322" + body
    assert parse_uscc(first + check_character(first)).body == body


def test_the_wrong_check_character_is_named_with_its_position() -> None:
    with pytest.raises(BadUscc) as caught:
        parse_uscc(REAL[:-1] + "B", field="uscc")
    assert "position 18" in caught.value.message
    assert "“A”" in caught.value.message
    assert caught.value.field == "uscc"
    assert "18" in caught.value.text("zh")
    assert "position" not in caught.value.text("zh")


def test_a_letter_that_is_never_used_is_named_with_its_position() -> None:
    with pytest.raises(BadUscc, match="Character 9"):
        parse_uscc(REAL[:8] + "O" + REAL[9:])


def test_a_code_of_17_characters_is_refused() -> None:
    with pytest.raises(BadUscc, match="has 17"):
        parse_uscc(REAL[:-1])


def test_a_county_lies_in_its_prefecture_its_province_and_the_nation() -> None:
    assert chain("510322") == ("000000", "510000", "510300", "510322")
    assert within("510322", "510300")
    assert not within("510322", "510181")
    assert [level(code) for code in chain("510322")] == ["nation", "province", "prefecture", "county"]


@pytest.mark.parametrize("code", ["51032", "5103222", "51032x", "910322", "510022", ""])
def test_what_has_not_the_shape_of_a_division_code_is_refused(code: str) -> None:
    with pytest.raises(BadRegion):
        check_region(code)


def test_an_ocid_is_prefix_region_and_reference() -> None:
    ocid = make_ocid(SAMPLE_PREFIX, "510322", "TD-7K2M")
    assert ocid == "ocds-213czf-510322-TD-7K2M"
    assert is_sample(ocid)
    with pytest.raises(BadValue):
        make_ocid("ocds-X", "510322", "TD-7K2M")
