"""The recipe of docs/verify.md on rows that a real act wrote."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, connections
from typer.testing import CliRunner

from goufu.cli.commands.ledger import audit_all
from goufu.cli.main import build
from goufu.core.clock import SetClock
from goufu.core.ledger.notes import server_keys
from goufu.core.ledger.promise import Promise, holds
from goufu.core.ledger.receipts import receipt
from goufu.core.ledger.sequencer import log_path, sequence
from goufu.core.models import ColumnSet
from goufu.core.perform import NOBODY, perform
from goufu_verify import verify

GIVEN = {
    "region": "510322", "title": "富顺县登记簿", "organ": "510322-registrar", "organ_zh": "富顺县民政局",
    "office": "510322-registrar-1", "title_zh": "登记员", "person": "试例甲", "synthetic": True,
}  # fmt: skip


@pytest.fixture
def promise(fresh_database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Promise]:
    """The founding act of an installation, numbered."""
    monkeypatch.setattr(settings, "GOUFU_DATA", tmp_path / "data")
    monkeypatch.setattr(settings, "GOUFU_KEYS", tmp_path / "keys")
    clock = SetClock(datetime(2025, 3, 3, 1, tzinfo=UTC))
    made = perform("found_register", holder=NOBODY, clock=clock, given=GIVEN)
    sequence()
    yield made
    connections.close_all()


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def test_what_an_act_wrote_agrees_with_the_record(promise: Promise) -> None:
    assert [finding.as_json() for finding in audit_all()] == []
    assert verify(log_path()).ok
    assert holds(promise, server_keys().promise.public)


def test_the_receipt_of_an_act_is_checked_by_a_stranger(promise: Promise, tmp_path: Path) -> None:
    file = tmp_path / "receipt.json"
    file.write_text(json.dumps(receipt(promise)))
    report = verify(log_path(), receipts=[file])
    assert report.ok
    assert report.receipts == 1


def test_the_guard_refuses_what_goes_past_the_acts(promise: Promise) -> None:
    for statement in (
        "UPDATE parties_office SET roles = '[]'",
        "DELETE FROM parties_tenure",
        "TRUNCATE core_settlement",
    ):
        with pytest.raises(DatabaseError, match="written by acts alone"):
            run(statement)


def test_with_the_guard_off_the_audit_names_the_row_its_columns_and_its_entry(promise: Promise) -> None:
    run("BEGIN", "SET LOCAL goufu.act = 'off'", "UPDATE parties_office SET title_zh = '局长'", "COMMIT")
    found = [finding.as_json() for finding in audit_all()]
    assert [(each["table"], each["entry"], each["why"]) for each in found] == [
        ("parties_office", promise.entry, "changed")
    ]
    assert "title_zh" in found[0]["columns"]


def test_the_guard_knows_the_columns_of_every_table(promise: Promise) -> None:
    from goufu.core.guard import row_models
    from goufu.core.tables import table_of

    kept = {each.id: (each.table_name, tuple(each.columns)) for each in ColumnSet.objects.all()}
    for model in row_models():
        table = table_of(model)
        assert kept[table.column_set] == (table.name, table.proven)


def test_the_commands_print_findings_and_end_with_one(promise: Promise) -> None:
    app, runner = build(), CliRunner()
    assert (runner.invoke(app, ["audit", "--json"]).output, runner.invoke(app, ["audit"]).exit_code) == ("[]\n", 0)
    run("BEGIN", "SET LOCAL goufu.act = 'off'", "DELETE FROM parties_tenure", "COMMIT")
    told = runner.invoke(app, ["audit", "--json"])
    assert told.exit_code == 1
    assert [each["why"] for each in json.loads(told.output)] == ["missing"]
    assert "parties_tenure" in runner.invoke(app, ["audit"]).output


def test_the_command_hands_out_the_receipt_that_the_verifier_accepts(promise: Promise, tmp_path: Path) -> None:
    app, runner = build(), CliRunner()
    file = tmp_path / "receipt.json"
    file.write_text(runner.invoke(app, ["ledger", "receipt", promise.entry]).output)
    assert json.loads(file.read_text()) == receipt(promise)
    checked = runner.invoke(app, ["verify", str(log_path()), "--receipt", str(file), "--json"])
    assert checked.exit_code == 0
    assert json.loads(checked.output)["ok"]
    assert runner.invoke(app, ["ledger", "receipt", "00" * 32]).exit_code == 2
    assert runner.invoke(app, ["ledger", "receipt", "hello"]).exit_code == 2


def test_the_public_keys_are_printed_as_they_are_published(promise: Promise) -> None:
    printed = CliRunner().invoke(build(), ["ledger", "keys"]).output
    assert printed.encode() == (log_path() / "keys.json").read_bytes()


def test_the_log_is_written_anew_on_demand(promise: Promise) -> None:
    (log_path() / "entries/000.p/1").unlink()
    assert not verify(log_path()).ok
    assert CliRunner().invoke(build(), ["ledger", "remake"]).exit_code == 0
    assert verify(log_path()).ok
