"""`goufu kit export` and `diff`, on a database with a list in force."""

import json
from contextlib import nullcontext
from pathlib import Path

import pytest
from tests.cast import FUSHUN, RONGXIAN, Cast
from tests.piloting import task_list
from typer.testing import CliRunner

from goufu.cli.commands import kit
from goufu.cli.main import build
from goufu.rooms.pilots.refusals import NoList


def test_a_list_does_not_depart_from_its_own_kit(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kit, "house", nullcontext)
    task_list(cast)
    file = tmp_path / "kit.json"
    assert CliRunner().invoke(build(), ["kit", "export", "--at", FUSHUN, "--to", str(file)]).exit_code == 0
    done = CliRunner().invoke(build(), ["kit", "diff", str(file), "--at", FUSHUN])
    assert json.loads(done.stdout) == {"kit_from": FUSHUN, "differences": []}


def test_a_region_without_a_list_has_no_kit(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kit, "house", nullcontext)
    done = CliRunner().invoke(build(), ["kit", "export", "--at", RONGXIAN, "--to", str(tmp_path / "kit.json")])
    assert isinstance(done.exception, NoList)
