"""`goufu import tasks --check --json` reports and changes nothing, and needs no database."""

import json
from pathlib import Path

from tests.sheets import ROWS, table, xlsx
from typer.testing import CliRunner

from goufu.cli.main import build
from goufu.rooms.pilots.tests.test_sheets import XLS

RUN = CliRunner()


def checked(file: Path, *more: str) -> tuple[int, dict[str, object]]:
    done = RUN.invoke(build(), ["import", "tasks", str(file), "--at", "510322", "--check", "--json", *more])
    return done.exit_code, json.loads(done.stdout)


def test_a_good_list_is_reported_and_nothing_else_happens(tmp_path: Path) -> None:
    file = tmp_path / "任务.xlsx"
    file.write_bytes(xlsx(table()))
    code, said = checked(file)
    assert (code, said["rows"], said["accepted"], said["refused"]) == (0, 3, 3, 0)
    assert list(said) == ["rows", "accepted", "refused", "problems", "to_confirm"]


def test_a_list_with_a_doubled_number_is_refused_with_exit_code_one(tmp_path: Path) -> None:
    file = tmp_path / "任务.xlsx"
    file.write_bytes(xlsx(table((*ROWS[:2], (2, *ROWS[2][1:])))))
    code, said = checked(file)
    assert (code, said["refused"]) == (1, 1)


def test_the_documents_own_count_can_be_given(tmp_path: Path) -> None:
    file = tmp_path / "任务.csv"
    file.write_text("序号,任务,牵头单位\n1,示例任务,民政局\n", encoding="gb18030")
    assert checked(file)[0] == 0
    assert checked(file, "--items", "2")[0] == 1


def test_without_json_each_reading_is_said_in_words() -> None:
    done = RUN.invoke(build(), ["import", "tasks", str(XLS), "--at", "510322", "--check"])
    assert done.exit_code == 0
    assert "第4行：“供需匹配”取自合并单元格。" in done.stdout
    assert "第5行：“2025年底”识别为2025-12-31。" in done.stdout
    assert "“”" not in done.stdout
