"""The publication gate: no number that names a person passes into public, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goufu.core.exceptions import PersonalData
from goufu.core.gate import nothing_personal

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


def identity_number(region: int, birthday: str, serial: int) -> str:
    """An 18-digit number with its check character, reckoned here anew (GB 11643)."""
    stem = f"{region:06d}{birthday}{serial:03d}"
    rest = sum(int(digit) * weight for digit, weight in zip(stem, WEIGHTS, strict=True)) % 11
    return stem + "10X98765432"[rest]


def luhn_complete(stem: str) -> str:
    """A card number of the stem and the digit that makes it check (ISO/IEC 7812)."""
    for digit in "0123456789":
        total = 0
        for place, each in enumerate(reversed(stem + digit)):
            value = int(each) * (2 if place % 2 else 1)
            total += value // 10 + value % 10
        if total % 10 == 0:
            return stem + digit
    raise AssertionError


IDENTITIES = st.builds(
    identity_number,
    st.integers(110000, 659999),
    st.dates().filter(lambda day: 1900 <= day.year <= 2025).map(lambda day: day.strftime("%Y%m%d")),
    st.integers(1, 999),
)
MOBILES = st.from_regex(r"\A1[3-9][0-9]{9}\Z")
CARDS = st.builds(
    lambda head, rest: luhn_complete(head + rest),
    st.sampled_from(["621226", "622202", "622848", "436742", "520108"]),
    st.from_regex(r"\A[0-9]{9,12}\Z"),
)
AROUND = st.sampled_from(["", "老人", "身份证：", "，", " ", "(", "）", "\n", "No."])


def caught(text: str) -> bool:
    try:
        nothing_personal({"outline": {"parts": ["", text]}})
    except PersonalData as found:
        return found.field == "outline.parts.1"
    return False


@given(st.one_of(IDENTITIES, MOBILES, CARDS), AROUND, AROUND)
def test_it_is_found_wherever_it_stands(number: str, before: str, after: str):
    assert caught(f"{before}{number}{after}")


@given(st.one_of(IDENTITIES, MOBILES, CARDS))
def test_full_width_digits_hide_nothing(number: str):
    assert caught(number.translate(FULL_WIDTH))


@given(IDENTITIES)
def test_a_small_x_is_an_x(number: str):
    assert caught(number.lower())


@given(MOBILES, st.sampled_from([" ", "-"]))
def test_a_telephone_number_in_groups_is_one(number: str, gap: str):
    assert caught(gap.join([number[:3], number[3:7], number[7:]]))


@given(IDENTITIES, st.integers(1, 10))
def test_a_number_whose_check_character_is_wrong_is_no_identity_number(number: str, off: int):
    """Only the mobile and card patterns could still match; drawn so that they do not."""
    wrong = "10X98765432"[("10X98765432".index(number[-1]) + off) % 11]
    text = number[:-1] + wrong
    digits = text.rstrip("X")
    assert caught(text) is (luhn(digits) and text[0] in "3456")


def luhn(number: str) -> bool:
    return luhn_complete(number[:-1]) == number


@pytest.mark.parametrize(
    "harmless",
    [
        "为120名独居老人提供居家养老服务",
        "预算60000000分，自2025-04-11至2025-04-21",
        "富财采计〔2025〕示例1号",
        "电话 0813-7000000",
        "统一社会信用代码 52510322MJ0000011X",
        "ocds-abc123-PC-510322-2025-0001",
        "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
        "2025年1月1日，共1380013800件",
    ],
)
def test_what_officials_write_every_day_passes(harmless: str):
    nothing_personal({"text": harmless})


def test_digits_in_a_salt_are_nobodys_telephone_and_in_anything_else_they_are():
    salt = "0f1a13812345678bc2d4e6f8091a2b3c"
    nothing_personal({"salt": salt})
    for text in (salt[4:15], salt[:-1], f"{salt}0"):
        with pytest.raises(PersonalData):
            nothing_personal({"salt": text})


def test_integers_and_dates_are_no_text():
    nothing_personal({"amount_fen": 13800138000, "on": "2025-03-03"})


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str):
    caught(text)
