"""Rows changed, added or removed behind the acts' back are named, and nothing else is."""

import secrets
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.db import connection, connections
from hypothesis import given
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

from goufu.base.canonical import canonical
from goufu.core.ledger.audit import Finding, audit
from goufu.core.ledger.commitments import canonical_value, commitment, fingerprint, new_salt
from goufu.core.ledger.merkle import leaf_hash
from goufu.core.ledger.sequencer import sequence
from goufu.core.models import ColumnSet, Entry, Leaf, Queue

TABLE = "ledger_sample"
COLUMNS = ["id", "title", "score", "on", "at", "seal", "more", "open", "note"]
Values = dict[str, Any]


def run(sql: str, *values: Any) -> None:
    """What an administrator types."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


class House:
    """A table with every kind of column, written by entries as acts write it."""

    def __init__(self) -> None:
        self.number = 0
        self.last = ""
        ColumnSet.objects.bulk_create([ColumnSet(id="set1", table_name=TABLE, columns=COLUMNS)])
        run(
            f"""CREATE TABLE {TABLE} (id uuid PRIMARY KEY, grain bytea, title text, score int, "on" date,
            at timestamptz, seal bytea, more jsonb, open boolean, note text)"""
        )

    def row(self, **changed: Any) -> Values:
        """A row's values before it is written."""
        return {
            "id": uuid4(), "title": "居家养老", "score": 91, "on": date(2025, 3, 3),
            "at": datetime(2025, 3, 3, 9, 0, 0, 5, tzinfo=timezone(timedelta(hours=8))), "seal": b"\x00\xff",
            "more": {"b": [1, "x", None], "a": True}, "open": False, "note": None, **changed,
        }  # fmt: skip

    def write(self, *rows: Values, removed: UUID | None = None) -> str:
        """One act that writes these rows."""
        proofs = [self._store(row) for row in rows]
        if removed:
            run(f"DELETE FROM {TABLE} WHERE id = %s", removed)
            proofs.append({"table": TABLE, "key": str(removed), "columns": "set1", "fingerprint": None})
        return self._enter(proofs)

    def _store(self, row: Values) -> dict[str, Any]:
        grain = secrets.token_bytes(16)
        names = ", ".join(f'"{name}"' for name in [*row, "grain"])
        values = [Jsonb(value) if isinstance(value, dict) else value for value in row.values()]
        run(f"DELETE FROM {TABLE} WHERE id = %s", row["id"])
        run(f"INSERT INTO {TABLE} ({names}) VALUES ({', '.join(['%s'] * (len(row) + 1))})", *values, grain)
        covered = {name: canonical_value(row[name]) for name in COLUMNS}
        return {"table": TABLE, "key": str(row["id"]), "columns": "set1", "fingerprint": fingerprint(grain, covered)}

    def _enter(self, proofs: list[dict[str, Any]]) -> str:
        self.number += 1
        salt = new_salt()
        body = canonical(
            {"v": 1, "act": "score", "case": "EV-1", "kind": "evaluation", "thread": "TH-1", "region": "510322",
             "office": "o", "turn": self.number, "prev": self.last, "rows": proofs,
             "commitments": {"reason": commitment(salt, "稳妥")}}
        )  # fmt: skip
        self.last = leaf_hash(body).hex()
        Entry.objects.bulk_create([
            Entry(id=self.number, hash=leaf_hash(body), act="score", case_kind="evaluation", case_ref="EV-1",
                  thread="TH-1", region="510322", office="o", turn=self.number,
                  instant=datetime(2025, 3, 3, 1, tzinfo=UTC), body=body, publish="once", withheld=False,
                  private={"fields": {"reason": {"salt": salt.hex(), "value": "稳妥", "personal": False}}})
        ])  # fmt: skip
        Queue.objects.create(entry_id=self.number)
        return self.last

    def audit(self) -> list[Finding]:
        return audit([(TABLE, "id")])


@pytest.fixture
def house(fresh_database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[House]:
    monkeypatch.setattr(settings, "GOUFU_DATA", tmp_path / "data")
    monkeypatch.setattr(settings, "GOUFU_KEYS", tmp_path / "keys")
    yield House()
    connections.close_all()


def test_rows_that_acts_wrote_changed_and_removed_are_in_order(house: House) -> None:
    first, second = house.row(), house.row(score=None, more={}, note="")
    house.write(first, second)
    house.write(first | {"score": 77})
    house.write(removed=second["id"])
    sequence()
    assert house.audit() == []


def test_the_tamper_recipe_names_table_key_columns_and_entry(house: House) -> None:
    row = house.row()
    house.write(house.row())
    entry = house.write(row)
    run(f"UPDATE {TABLE} SET score = 92 WHERE id = %s", row["id"])
    assert [finding.as_json() for finding in house.audit()] == [
        {"table": TABLE, "key": str(row["id"]), "columns": COLUMNS, "entry": entry, "why": "changed"}
    ]


@pytest.mark.parametrize(
    ("column", "value"),
    [("title", "'另一家'"), ('"on"', "'2025-03-04'"), ("at", "at + interval '1 microsecond'"), ("seal", "'\\x00fe'"),
     ("more", "'{\"a\": true}'"), ("open", "true"), ("note", "''"), ("score", "NULL"), ("grain", "'\\x00'")],
)  # fmt: skip
def test_a_change_of_any_column_is_found(house: House, column: str, value: str) -> None:
    house.write(house.row(), house.row())
    run(f"UPDATE {TABLE} SET {column} = {value} WHERE id = (SELECT id FROM {TABLE} LIMIT 1)")
    assert [finding.why for finding in house.audit()] == ["changed"]


def test_a_row_that_no_act_wrote_is_named(house: House) -> None:
    house.write(house.row())
    stray = house.row()
    house._store(stray)
    found = house.audit()
    assert [(each.key, each.why, each.entry) for each in found] == [(str(stray["id"]), "unwritten", None)]


def test_a_row_taken_away_is_named_with_the_entry_that_wrote_it(house: House) -> None:
    row = house.row()
    entry = house.write(row)
    run(f"DELETE FROM {TABLE}")
    found = house.audit()
    assert [(each.key, each.why, each.entry) for each in found] == [(str(row["id"]), "missing", entry)]


def test_a_row_that_came_back_is_named(house: House) -> None:
    row = house.row()
    house.write(row)
    house.write(removed=row["id"])
    house._store(row)
    assert [each.why for each in house.audit()] == ["removed"]


def test_two_rows_that_exchanged_their_keys_are_both_named(house: House) -> None:
    first, second = house.row(score=1), house.row(score=2)
    house.write(first, second)
    run(f"UPDATE {TABLE} SET score = 3 - score, grain = (SELECT grain FROM {TABLE} o WHERE o.id <> {TABLE}.id)")
    assert sorted(each.key for each in house.audit()) == sorted([str(first["id"]), str(second["id"])])


def test_a_new_column_accuses_nobody_and_a_lost_one_does(house: House) -> None:
    house.write(house.row())
    run(f"ALTER TABLE {TABLE} ADD COLUMN fresh text")
    assert house.audit() == []
    run(f"ALTER TABLE {TABLE} DROP COLUMN note")
    assert [each.why for each in house.audit()] == ["unknown_columns"]


def test_a_body_rewritten_in_the_database_is_named(house: House) -> None:
    house.write(house.row())
    body = bytes(Entry.objects.get().body)
    run("UPDATE core_entry SET body = %s", body.replace(b'"turn":1', b'"turn":2'))
    assert {each.why for each in house.audit()} == {"body", "changed"}


def test_an_entry_taken_out_of_its_case_breaks_the_chain(house: House) -> None:
    house.write(house.row())
    house.write(house.row())
    house.write(house.row())
    Entry.objects.filter(id=2).delete()
    Queue.objects.filter(entry_id=2).delete()
    assert [(each.key, each.why) for each in house.audit() if each.table == "core_entry"] == [("3", "chain")]


def test_an_entry_taken_out_of_the_queue_is_named(house: House) -> None:
    house.write(house.row())
    Queue.objects.all().delete()
    assert [each.why for each in house.audit()] == ["unnumbered"]


def test_numbered_entries_that_were_exchanged_do_not_give_the_signed_root(house: House) -> None:
    for _ in range(300):
        house.write()
    sequence()
    assert house.audit() == []
    run("UPDATE core_leaf SET position = -1 - position WHERE position IN (5, 6)")
    run("UPDATE core_leaf SET position = CASE position WHEN -6 THEN 6 ELSE 5 END WHERE position < 0")
    assert [each.why for each in house.audit()] == ["root"]
    Leaf.objects.filter(position=299).delete()
    assert {each.why for each in house.audit()} == {"root", "unnumbered"}


def test_a_leaf_that_is_not_its_entrys_hash_is_named(house: House) -> None:
    house.write()
    sequence()
    Leaf.objects.update(hash=bytes(32))
    assert {each.why for each in house.audit()} == {"leaf", "root"}


def test_a_private_value_that_was_exchanged_is_named_and_an_erased_one_is_not(house: House) -> None:
    house.write()
    house.write()
    run("UPDATE core_entry SET private = jsonb_set(private, '{fields,reason}', '{\"erased\": true}') WHERE id = 1")
    assert house.audit() == []
    run("UPDATE core_entry SET private = jsonb_set(private, '{fields,reason,value}', '\"另议\"') WHERE id = 2")
    assert [(each.columns, each.why) for each in house.audit()] == [(("private.reason",), "private")]


def test_a_copy_beside_the_body_that_says_otherwise_is_named(house: House) -> None:
    house.write()
    run("UPDATE core_entry SET case_ref = 'EV-2'")
    assert [(each.columns, each.why) for each in house.audit()] == [(("case_ref",), "changed")]


def test_the_audit_reads_only(house: House) -> None:
    house.write(house.row())
    sequence()
    before = list(Entry.objects.values_list())
    house.audit()
    assert list(Entry.objects.values_list()) == before


def test_a_value_has_one_spelling_wherever_it_comes_from() -> None:
    at = datetime(2025, 3, 3, 9, tzinfo=timezone(timedelta(hours=8)))
    assert canonical_value(at) == canonical_value(at.astimezone(UTC)) == "2025-03-03T01:00:00.000000Z"
    assert canonical_value(memoryview(b"\x01")) == canonical_value(b"\x01") == "01"
    assert canonical_value((1, True, None)) == [1, True, None]
    assert canonical_value(UUID(int=1)) == "00000000-0000-0000-0000-000000000001"

    class Mixed(str, Enum):  # noqa: UP042 - the very kind whose str() is not its value
        OLD = "old"

    assert canonical_value(Mixed.OLD) == "old"


@pytest.mark.parametrize("value", [1.5, Decimal("1.5"), datetime(2025, 3, 3), {1.5}, object(), [0.1], {"a": 0.1}])
def test_a_value_with_several_spellings_has_no_fingerprint(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_value(value)


@given(
    st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16), st.text(max_size=9), st.text(max_size=9)
)
def test_salt_and_value_both_decide_a_commitment(salt: bytes, other: bytes, value: str, another: str) -> None:
    assert (commitment(salt, value) == commitment(other, another)) == ((salt, value) == (other, another))
