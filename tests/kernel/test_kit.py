"""The kit as a file: signed, the same bytes for the same content, refused when changed; differences part by part."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import FUSHUN, RONGXIAN, Cast
from tests.piloting import task_list

from goufu.base.canonical import canonical
from goufu.core.kit.bundle import PREFIX, departures_now, kit_of, packed, read_kit, read_stored_kit
from goufu.core.kit.errors import BrokenKit, UnknownKit
from goufu.core.kit.parts import Difference, Part, differences, parts
from goufu.core.ledger.notes import server_keys
from goufu.rooms.governance.acts.draft_policy_document import FigureGiven
from goufu.rooms.pilots.items import ItemGiven

DAY = date(2025, 3, 3)


@pytest.fixture(scope="module")
def data(module_cast: Cast) -> bytes:
    """The kit of a county with a list of three items."""
    task_list(module_cast)
    return kit_of(FUSHUN, DAY)


def test_the_same_content_gives_the_same_bytes(data: bytes) -> None:
    assert kit_of(FUSHUN, DAY) == data
    kit = read_kit(data)
    assert packed(kit.body, kit.key, server_keys().promise.sign(PREFIX + canonical(dict(kit.body)))) == data


def test_it_holds_every_part_that_rooms_offer(data: bytes) -> None:
    kit = read_kit(data)
    assert set(kit.body["parts"]) == set(parts()) >= {"figures", "tasks", "catalogue"}
    assert (kit.region, kit.synthetic, len(kit.of("tasks"))) == (FUSHUN, True, 3)


def test_a_county_does_not_depart_from_its_own_kit_and_one_with_nothing_leaves_all_out(data: bytes) -> None:
    kit = read_kit(data)
    assert not any(departures_now(kit, FUSHUN, DAY).values())
    found = departures_now(kit, RONGXIAN, DAY)["tasks"]
    assert found == [Difference(str(number), "left_out") for number in (1, 2, 3)]


@pytest.mark.parametrize(
    ("was", "is_now"), [("示例任务1", "示例任务9"), ('"threshold":5000', '"threshold":100'), ('{"body"', '{ "body"')]
)
def test_a_kit_changed_in_one_place_is_refused(data: bytes, was: str, is_now: str) -> None:
    changed = data.replace(was.encode(), is_now.encode())
    assert changed != data
    with pytest.raises(BrokenKit):
        read_kit(changed)


def test_a_key_that_nobody_knows_is_no_proof(data: bytes) -> None:
    other = kit_of(FUSHUN, DAY, server_keys().checkpoint)
    with pytest.raises(BrokenKit) as caught:
        read_kit(other)
    assert server_keys().checkpoint.verifier in caught.value.message
    assert read_kit(other, trusted=server_keys().checkpoint.verifier).region == FUSHUN


@pytest.mark.parametrize(
    "data_of_none", [b"", b"{}", b"[]", b'{"body":{},"key":"a","signature":"!"}', b"\xff", b"[" * 100_000]
)
def test_what_is_no_kit_is_refused(data_of_none: bytes) -> None:
    with pytest.raises(BrokenKit):
        read_kit(data_of_none)


def test_a_kit_that_is_not_stored_is_named() -> None:
    with pytest.raises(UnknownKit):
        read_stored_kit("0" * 64)


def signed(body: dict[str, Any]) -> bytes:
    signer = server_keys().promise
    return packed(body, signer.verifier, signer.sign(PREFIX + canonical(body)))


@pytest.mark.parametrize(
    "change",
    [
        {"v": 3},
        {"parts": {"tasks": [{"number": 1}]}},
        {"parts": {"tasks": "many"}},
        {"parts": {"figures": [{"rule": "a", "name": "b", "value": 1, "unit": ""}] * 2}},
        {"parts": {"figures": [{"rule": "a", "name": "b", "value": 1, "unit": "", "note": "?"}]}},
    ],
)
def test_a_signed_kit_that_does_not_fit_is_refused_whole(change: dict[str, Any]) -> None:
    with pytest.raises(BrokenKit):
        read_kit(signed({"v": 2, "region": FUSHUN, "synthetic": True, "parts": {}, **change}))


def test_a_part_that_is_not_known_here_is_carried_along() -> None:
    data = signed({"v": 2, "region": FUSHUN, "synthetic": True, "parts": {"songs": [1]}})
    kit = read_kit(data)
    assert packed(kit.body, kit.key, server_keys().promise.sign(PREFIX + canonical(dict(kit.body)))) == data
    assert kit.entries == {}


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=20)
ITEM = st.builds(
    ItemGiven, number=st.integers(1, 40), heading=st.just("key_task"), text_zh=TEXT, lead_unit=TEXT, due_text=TEXT,
    due=st.none() | st.dates(), cooperating=st.lists(TEXT, max_size=3), target=TEXT,
)  # fmt: skip
ITEMS = st.lists(ITEM, max_size=8, unique_by=lambda each: each.number)
FIGURES = st.lists(
    st.builds(FigureGiven, rule=TEXT, name=TEXT, value=st.integers(-(2**50), 2**50), unit=TEXT),
    max_size=5, unique_by=lambda each: f"{each.rule} {each.name}",
)  # fmt: skip


@given(items=ITEMS, figures=FIGURES)
def test_whatever_is_handed_on_comes_back_entry_for_entry(items: list[ItemGiven], figures: list[FigureGiven]) -> None:
    said = {
        name: [each.model_dump(mode="json") for each in of] for name, of in (("tasks", items), ("figures", figures))
    }
    data = signed({"v": 2, "region": FUSHUN, "synthetic": False, "parts": said})
    kit = read_kit(data)
    assert (list(kit.of("tasks")), list(kit.of("figures"))) == (items, figures)
    again = {name: [each.model_dump(mode="json") for each in kit.of(name)] for name in said}
    assert signed({**kit.body, "parts": again}) == data


@given(theirs=ITEMS, ours=ITEMS)
def test_the_differences_are_exactly_what_turns_theirs_into_ours(
    theirs: list[ItemGiven], ours: list[ItemGiven]
) -> None:
    part: Part = parts()["tasks"]
    found = differences(part, theirs, ours)
    mine = {each.number: each for each in ours}
    built = {each.number: each for each in theirs}
    for each in found:
        number = int(each.key)
        if each.kind == "left_out":
            del built[number]
        elif each.kind == "added":
            built[number] = mine[number]
        else:
            built[number] = built[number].model_copy(update={name: getattr(mine[number], name) for name in each.fields})
    assert built == mine
    assert [each.key for each in differences(part, theirs, theirs)] == []
    assert json.loads(json.dumps([each.as_json() for each in found])) == [each.as_json() for each in found]
