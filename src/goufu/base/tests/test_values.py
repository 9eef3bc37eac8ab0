"""Money, dates, canonical JSON and errors."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goufu.base.canonical import NotCanonical, canonical
from goufu.base.catalogue import read_po
from goufu.base.civil import civil_date, civil_instant, end_of_day, instant_text, parse_date, parse_instant
from goufu.base.errors import BadValue
from goufu.base.money import BadMoney, check_fen, money_text, parse_yuan, yuan_text

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.integers(0, 10**14))
def test_an_amount_written_is_read_back(fen: int) -> None:
    assert parse_yuan(yuan_text(fen)) == fen


@pytest.mark.parametrize(
    ("text", "fen"), [("12,345.60", 1234560), ("¥800", 80000), ("0.5", 50), ("9.990", 999), ("3 元", 300)]
)
def test_amounts_as_people_type_them(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("-3", "negative"),
        ("0.001", "finer"),
        ("1,23", "not an amount"),
        ("abc", "not an amount"),
        ("", "not an amount"),
    ],
)
def test_what_is_no_amount_is_refused_with_its_reason(text: str, why: str) -> None:
    with pytest.raises(BadMoney, match=why):
        parse_yuan(text, field="amount")


@pytest.mark.parametrize("value", [-1, 1.5, True, "3", None])
def test_fen_are_whole_and_not_negative(value: object) -> None:
    with pytest.raises(BadMoney):
        check_fen(value, field="amount")


def test_money_is_written_for_its_reader() -> None:
    assert money_text(1234560, "zh") == "12,345.60 元"
    assert money_text(1234560, "en") == "CNY 12,345.60"


def test_the_civil_date_changes_at_midnight_in_shanghai() -> None:
    assert civil_date(datetime(2025, 3, 2, 15, 59, tzinfo=UTC)) == date(2025, 3, 2)
    assert civil_date(datetime(2025, 3, 2, 16, 0, tzinfo=UTC)) == date(2025, 3, 3)
    assert instant_text(civil_instant(date(2025, 3, 3))) == "2025-03-02T16:00:00Z"
    assert civil_date(end_of_day(date(2025, 3, 3))) == date(2025, 3, 3)


def test_text_without_a_zone_is_shanghai_time() -> None:
    assert instant_text(parse_instant("2025-03-31T17:00")) == "2025-03-31T09:00:00Z"
    with pytest.raises(BadValue):
        parse_instant("tomorrow")
    with pytest.raises(BadValue):
        parse_date("2025-2-30", field="deadline")


@given(JSON)
def test_canonical_json_can_be_read_back_and_is_stable(value: object) -> None:
    try:
        data = canonical(value)
    except NotCanonical:
        return
    assert canonical(json.loads(data)) == data


def test_canonical_json_sorts_keys_and_leaves_no_space() -> None:
    assert canonical({"b": 1, "a": [True, None, "购"]}) == '{"a":[true,null,"购"],"b":1}'.encode()


def test_a_float_is_refused_with_the_path_to_it() -> None:
    with pytest.raises(NotCanonical) as caught:
        canonical({"lots": [{"weight": 1}, {"weight": 0.5}]})
    assert caught.value.field == "$.lots[1].weight"


def test_dataclasses_dates_and_instants_have_canonical_text() -> None:
    @dataclass(frozen=True)
    class Facts:
        day: date
        at: datetime
        kinds: frozenset[str]

    facts = Facts(date(2025, 3, 3), datetime(2025, 3, 3, 1, tzinfo=UTC), frozenset({"b", "a"}))
    assert canonical(facts) == b'{"at":"2025-03-03T01:00:00Z","day":"2025-03-03","kinds":["a","b"]}'


def test_a_fuzzy_translation_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "django.po"
    path.write_text(
        'msgctxt "law"\nmsgid ""\n"two "\n"lines"\nmsgstr "两行"\n\n#, fuzzy\nmsgid "guess"\nmsgstr "猜"\n',
        encoding="utf-8",
    )
    assert read_po(path) == {("law", "two lines"): "两行"}
