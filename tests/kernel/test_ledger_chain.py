"""The record as a chain: whatever acts are done in whatever order, a model outside the program agrees with it."""

import json
import random
from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from tests.cast import NEED, Cast

from goufu.cli.commands.ledger import audit_all
from goufu.core.exceptions import ActError
from goufu.core.ledger.sequencer import log_path, sequence
from goufu.core.models import Entry, Leaf
from goufu_verify import verify

CHOICES = ("raise", "verify", "decline", "rank", "wrong", "number")
STATES = {
    "verify": ({"raised"}, "verified"),
    "decline": ({"raised", "verified", "prioritised"}, "declined"),
    "rank": ({"verified"}, "prioritised"),
}


@dataclass
class Model:
    """What should stand in the record, kept by a few lines of its own."""

    states: dict[str, str] = field(default_factory=dict)
    hashes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def root_of(leaves: list[bytes]) -> bytes:
    """RFC 9162's root, by its definition and nothing else."""
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha256(b"\x01" + root_of(leaves[:half]) + root_of(leaves[half:])).digest()


def play(cast: Any, model: Model, choice: str, which: int) -> None:
    """One step, in the program and in the model."""
    if choice == "number":
        sequence()
        return
    if choice == "raise" or not model.states:
        promise = cast.perform("raise_need", cast.village_clerk, None, NEED)
        model.states[promise.case] = "raised"
        model.hashes[promise.case].append(promise.entry)
        return
    ref = sorted(model.states)[which % len(model.states)]
    act, who, given_ = {
        "verify": ("verify_need", "township_officer", {"finding": "属实", "people": 12}),
        "decline": ("decline_need", "township_officer", {"reason": "重复"}),
        "rank": ("prioritise_need", "civil_officer", {"rank": 1, "reason": "优先"}),
        "wrong": ("verify_need", "expert_1", {"finding": "属实", "people": 12}),
    }[choice]
    before, after = STATES.get(choice, (set(), ""))
    try:
        promise = cast.perform(act, cast.people[who], ref, given_)
    except ActError:
        assert model.states[ref] not in before
    else:
        assert model.states[ref] in before
        model.states[ref] = after
        model.hashes[ref].append(promise.entry)


class Player:
    """The cast with promises instead of references."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.people = cast, cast.people
        self.village_clerk = cast.village_clerk

    def perform(self, act: str, who: Any, case: str | None, given_: dict[str, Any]) -> Any:
        from goufu.core.perform import perform

        return perform(act, holder=who, clock=self.cast.clock, case=case, given=given_)


@pytest.fixture
def player(cast: Cast, log_apart: None) -> Player:
    return Player(cast)


@examples(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(CHOICES), st.integers(0, 9)), min_size=1, max_size=14))
def test_the_record_agrees_with_the_model(player: Player, steps: list[tuple[str, int]]):
    model = Model()
    for choice, which in steps:
        play(player, model, choice, which)
    sequence()
    for ref, hashes in model.hashes.items():
        bodies = [json.loads(bytes(each.body)) for each in Entry.objects.filter(case_ref=ref).order_by("id")]
        assert [each["prev"] for each in bodies] == ["", *hashes[:-1]]
        assert [each["turn"] for each in bodies] == list(range(1, len(hashes) + 1))
        assert player.cast.state(ref) == model.states[ref] == bodies[-1]["state"]
    entries = {each.pk: sha256(b"\x00" + bytes(each.body)).digest() for each in Entry.objects.all()}
    leaves = [entries.pop(leaf.entry_id) for leaf in Leaf.objects.order_by("position")]
    assert entries == {}
    assert verify(log_path()).root == root_of(leaves).hex()
    assert verify(log_path()).ok


def test_no_entry_stands_before_an_earlier_one_of_its_case(player: Player):
    model, chance = Model(), random.Random(7)
    for _ in range(60):
        play(player, model, chance.choice(CHOICES), chance.randrange(20))
    sequence()
    places = dict(Leaf.objects.values_list("entry_id", "position"))
    for ref in model.hashes:
        positions = [
            places[each] for each in Entry.objects.filter(case_ref=ref).order_by("id").values_list("id", flat=True)
        ]
        assert positions == sorted(positions)


TABLES = {"needs_need": "title", "parties_office": "title_zh", "parties_person": "name", "core_register": "title"}
"""Tables of rows with a column that can be changed."""
LEAVES = ("needs_need", "parties_tenure")
"""Tables to whose rows nothing points, so that they can be removed."""


@pytest.fixture(scope="module")
def story(module_cast: Cast, module_log_apart: None) -> Cast:
    for _ in range(3):
        module_cast.need()
    sequence()
    assert audit_all() == []
    return module_cast


def behind_the_back(*statements: str) -> None:
    """As an administrator would, who knows how to switch the guard off."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL goufu.act = 'off'")
        for statement in statements:
            cursor.execute(statement)


def some_key(table: str, which: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT id FROM "{table}" ORDER BY id')
        keys = [str(row[0]) for row in cursor.fetchall()]
    return keys[which % len(keys)]


@examples(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(table=st.sampled_from(sorted(TABLES)), which=st.integers(0, 999), added=st.sampled_from(["x", " ", "。"]))
def test_any_row_changed_behind_the_acts_back_is_named(story: Cast, table: str, which: int, added: str):
    key, column = some_key(table, which), TABLES[table]
    behind_the_back(f"UPDATE {table} SET {column} = {column} || '{added}' WHERE id = '{key}'")
    found = [each.as_json() for each in audit_all()]
    behind_the_back(f"UPDATE {table} SET {column} = left({column}, -1) WHERE id = '{key}'")
    assert [(each["table"], each["key"], each["why"]) for each in found] == [(table, key, "changed")]
    assert found[0]["entry"]
    assert column in found[0]["columns"]
    assert audit_all() == []


@examples(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(table=st.sampled_from(LEAVES), which=st.integers(0, 999))
def test_any_row_removed_behind_the_acts_back_is_named(story: Cast, table: str, which: int):
    key = some_key(table, which)
    behind_the_back(
        f"CREATE TEMP TABLE kept ON COMMIT PRESERVE ROWS AS SELECT * FROM {table} WHERE id = '{key}'",
        f"DELETE FROM {table} WHERE id = '{key}'",
    )
    found = [each.as_json() for each in audit_all()]
    behind_the_back(f"INSERT INTO {table} SELECT * FROM kept", "DROP TABLE kept")
    assert [(each["table"], each["key"], each["why"]) for each in found] == [(table, key, "missing")]
    assert audit_all() == []


def test_a_row_added_behind_the_acts_back_is_named(story: Cast):
    key = "11111111-1111-4111-8111-111111111111"
    behind_the_back(
        f"INSERT INTO parties_person (id, grain, name, synthetic) VALUES ('{key}', '\\x00', '无名氏', true)"
    )
    found = [each.as_json() for each in audit_all()]
    behind_the_back(f"DELETE FROM parties_person WHERE id = '{key}'")
    assert [(each["table"], each["why"], each["entry"]) for each in found] == [("parties_person", "unwritten", None)]
    assert audit_all() == []


def test_the_copied_log_is_the_whole_public_truth(story: Cast):
    """A reader with the folder alone recomputes the root from the published bodies."""
    bodies = [path for path in (Path(settings.GOUFU_DATA) / "log" / "entries").rglob("*") if path.is_file()]
    assert bodies
    assert verify(log_path()).as_json("en")["entries"] == Entry.objects.count()
