"""Every kind declares what the table of required fields asks for, and nothing that nobody asks for."""

import csv
from pathlib import Path

import pytest
from django.utils.translation import override

from goufu.core import registry
from goufu.rooms.announcements.kind import Kind, kinds
from goufu.rooms.procurement.method import COMPETITIVE, methods

TABLE = Path(__file__).resolve().parents[1] / "data" / "required_fields.csv"


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def asked_for() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows():
        found.setdefault(row["notice"], set()).add(row["field"])
    return found


def needed(kind: Kind) -> set[str]:
    return {item.name for section in kind.sections for item in section.items if item.needed}


def test_the_kinds_are_those_of_the_table() -> None:
    assert set(kinds()) == set(asked_for())


@pytest.mark.parametrize("name", sorted(kinds()))
def test_a_kind_has_the_fields_of_the_table(name: str) -> None:
    """What the common block asks for stands there, too, once."""
    assert needed(kinds()[name]) == asked_for()[name]
    items = [item.name for section in kinds()[name].sections for item in section.items]
    assert len(items) == len(set(items))


def test_every_line_of_the_table_says_where_it_is_asked_for_and_how_sure_that_is() -> None:
    for row in rows():
        assert row["contents_zh"], row
        assert row["source"], row
        assert row["mark"] in {"S", "K", "D"}, row


@pytest.mark.parametrize("name", sorted(kinds()))
def test_a_notice_is_made_by_acts_that_are_public_at_once(name: str) -> None:
    """An act that waits for another would put a notice between older ones."""
    for act in kinds()[name].acts:
        assert registry.ACTS[act].public.at == "once", act


def test_every_method_with_a_call_has_exactly_one_kind_of_call() -> None:
    for method in methods().values():
        known = {"method": method.name}
        found = [each.name for each in kinds().values() if "publish_notice" in each.acts and each.when(known)]
        if method.has(COMPETITIVE) and not method.has("price_inquiry"):
            assert len(found) == 1, (method.name, found)


@pytest.mark.parametrize("name", sorted(kinds()))
def test_every_title_is_said_in_both_languages(name: str) -> None:
    titles = [kinds()[name].title, *(each.title for each in kinds()[name].sections)]
    titles += [item.title for each in kinds()[name].sections for item in each.items]
    for title in titles:
        with override("zh-hans"):
            zh = str(title)
        with override("en"):
            assert str(title) != zh
