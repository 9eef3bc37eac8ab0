"""`goufu law`: it answers from a file, without a database, and says what is wrong with bad input."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from goufu.cli.commands.law import METHODS, _declared_traits
from goufu.cli.main import build as build_command
from goufu.law.facts import all_questions
from goufu.law.methods import known_methods


def ask(tmp_path: Path, facts: object, *more: str) -> Any:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(facts), encoding="utf-8")
    arguments = ["law", "ask", "ResponsePeriod", "--facts", str(path), "--on", "2025-03-03", "--at", "510322", "--json"]
    return CliRunner().invoke(build_command(), [*arguments, *more])


@pytest.mark.parametrize("method", [name for name in known_methods() if name != "price_inquiry"])
def test_the_command_answers_for_every_method(tmp_path: Path, method: str) -> None:
    result = ask(tmp_path, {"issued": "2025-04-11", "deadline": "2025-04-18"}, "--method", method)
    assert result.exit_code == 0
    said = json.loads(result.stdout)
    assert said["method"] == method
    assert said["verdict"] in {"allowed", "warned", "refused", "uncertain"}


def test_the_command_prints_rule_article_figures_cure_and_both_languages(tmp_path: Path) -> None:
    facts = {"issued": "2025-04-11", "deadline": "2025-04-18"}
    said = json.loads(ask(tmp_path, facts, "--method", "competitive_consultation").stdout)
    answer = said["answers"][0]
    assert said["verdict"] == answer["verdict"] == "refused"
    assert (answer["rule"], answer["instrument"], answer["article"]) == ("m-consultation", "caiku_2014_214", "10")
    figure = {
        "name": "least_days",
        "value": 10,
        "unit": "calendar days",
        "since": "2014-12-31",
        "set_by": "caiku_2014_214",
    }
    assert answer["figures"] == [figure]
    assert answer["cure"]
    assert answer["text_zh"] != answer["text_en"]


@pytest.mark.parametrize(
    ("facts", "more"), [({}, ()), ({"deadline": 3}, ()), ({"deadline": "2025-04-18"}, ("--method", "barter"))]
)
def test_the_command_leaves_with_2_and_one_message_on_bad_input(
    tmp_path: Path, facts: object, more: tuple[str, ...]
) -> None:
    result = ask(tmp_path, facts, *more)
    assert result.exit_code == 2
    assert result.stderr.startswith("goufu: ")
    assert not result.stdout


def test_the_command_lists_coverage_and_questions() -> None:
    runner, command = CliRunner(), build_command()
    rules = json.loads(runner.invoke(command, ["law", "coverage", "--json"]).stdout)
    assert rules["summary"]["path_built"] == rules["summary"]["path"]
    questions = json.loads(runner.invoke(command, ["law", "questions", "--json"]).stdout)["questions"]
    assert {each["question"] for each in questions} == set(all_questions())
    assert all(each["rules"] for each in questions)


def test_the_day_of_asking_is_a_day() -> None:
    result = CliRunner().invoke(
        build_command(),
        ["law", "ask", "ReportToBuyer", "--facts", "-", "--on", "soon", "--at", "510322"],
        input='{"start": "2025-04-23"}',
    )
    assert result.exit_code == 2
    period = CliRunner().invoke(
        build_command(),
        ["law", "ask", "ReportToBuyer", "--facts", "-", "--on", "2025-03-03", "--at", "510322", "--json"],
        input='{"start": "2025-04-23"}',
    )
    assert json.loads(period.stdout)["due"] == date(2025, 4, 25).isoformat()


def test_the_methods_of_the_room_have_the_traits_that_the_examples_of_the_law_use() -> None:
    found = {path.stem: _declared_traits(path) for path in METHODS.glob("[a-z]*.py")}
    assert len(found) >= 8
    shared = found.keys() & known_methods().keys()
    assert {name: known_methods()[name].traits for name in shared} == {name: found[name] for name in shared}


class TestWordsForAReader:
    FACTS = '{"issued": "2025-04-11", "deadline": "2025-04-18"}'

    def told(self, tmp_path: Path, *more: str) -> str:
        path = tmp_path / "facts.json"
        path.write_text(self.FACTS, encoding="utf-8")
        question = ["law", "ask", "ResponsePeriod", "--facts", str(path), "--on", "2025-03-03", "--at", "510322"]
        return CliRunner().invoke(build_command(), [*question, *more]).stdout

    def test_a_refusal_is_told_with_its_cure(self, tmp_path: Path) -> None:
        said = self.told(tmp_path, "--method", "competitive_consultation")
        assert "不予通过" in said
        assert "办法：请将截止时间定在磋商文件发出 10 日以后。" in said

    def test_without_a_method_the_reader_is_told_to_name_one(self, tmp_path: Path) -> None:
        assert "--method" in self.told(tmp_path)
        assert "--method" not in self.told(tmp_path, "--method", "competitive_consultation")


def resolved(tmp_path: Path, facts: object) -> Any:
    path = tmp_path / "purchase.json"
    path.write_text(json.dumps(facts), encoding="utf-8")
    words = ["law", "methods", "--facts", str(path), "--on", "2026-11-03", "--at", "510322", "--json"]
    return CliRunner().invoke(build_command(), words)


def test_every_method_is_judged_and_every_refusal_has_its_article(tmp_path: Path) -> None:
    done = resolved(tmp_path, {"amount": 60_000_000, "grounds": ["purchase_of_services"]})
    assert done.exit_code == 0
    said = {each["method"]: each for each in json.loads(done.stdout)["methods"]}
    assert set(said) == set(known_methods())
    assert {name: said[name]["verdict"] for name in ("open_tender", "competitive_consultation", "price_inquiry")} == {
        "open_tender": "allowed", "competitive_consultation": "uncertain", "price_inquiry": "refused",
    }  # fmt: skip
    refused = [each for each in said.values() if each["verdict"] == "refused"]
    for each in refused:
        answers = [answer for question in each["questions"] for answer in question["answers"]]
        assert any(answer["verdict"] == "refused" and answer["article"] for answer in answers)


def test_the_methods_of_a_bad_file_are_not_guessed(tmp_path: Path) -> None:
    assert resolved(tmp_path, {"amount": "many"}).exit_code == 2
    assert resolved(tmp_path, {"amount": 1, "grounds": ["we_like_it"]}).exit_code == 2
