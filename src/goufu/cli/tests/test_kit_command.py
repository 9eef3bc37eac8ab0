"""`goufu kit export`, `diff` and `verify`, on a database with a list in force."""

import json
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from tests.cast import FUSHUN, RONGXIAN, Cast
from tests.piloting import task_list
from typer.testing import CliRunner, Result

from goufu.cli.commands import kit
from goufu.cli.main import build
from goufu.core.kit.errors import BrokenKit
from goufu.core.ledger.notes import server_keys


@pytest.fixture
def file(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The exported kit of a county with a list."""
    monkeypatch.setattr(kit, "house", nullcontext)
    monkeypatch.setenv("GOUFU_LANG", "en")
    task_list(cast)
    found = tmp_path / "kit.json"
    assert goufu("export", "--at", FUSHUN, "--to", str(found)).exit_code == 0
    return found


def goufu(*words: str) -> Result:
    return CliRunner().invoke(build(), ["kit", *words])


def differences(*words: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(goufu("diff", *words, "--json").stdout)
    return said


def test_a_county_does_not_depart_from_its_own_kit(file: Path) -> None:
    said = differences(str(file), "--at", FUSHUN)
    assert (said["kit_from"], {name for name, found in said["differences"].items() if found}) == (FUSHUN, set())


def test_another_county_sees_every_item_it_has_not(file: Path) -> None:
    found = differences(str(file), "--at", RONGXIAN)["differences"]["tasks"]
    assert [(each["kind"], each["key"]) for each in found] == [("left_out", number) for number in "123"]
    assert "tasks: 3 differences" in goufu("diff", str(file), "--at", RONGXIAN).stdout


def test_it_is_verified_with_its_key_and_the_number_of_entries(file: Path) -> None:
    said = json.loads(goufu("verify", str(file), "--json").stdout)
    assert (said["kit_from"], said["signed_by"], said["parts"]["tasks"]) == (
        FUSHUN, server_keys().promise.verifier, 3,
    )  # fmt: skip
    assert "tasks: 3 entries" in goufu("verify", str(file)).stdout


def test_a_changed_one_is_not(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace("示例任务1".encode(), "示例任务9".encode()))
    assert isinstance(goufu("verify", str(file)).exception, BrokenKit)
