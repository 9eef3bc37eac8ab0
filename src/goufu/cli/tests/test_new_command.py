"""`goufu new rule`: what it makes can be asked at once, for a judgement and for a clock alike."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from goufu.cli.main import build

FACTS = {
    "ResponsePeriod": {"issued": "2025-04-01", "deadline": "2025-04-12"},
    "Inspection": {"start": "2025-06-02", "agreed_days": 5},
}


def run(*words: str, localities: Path) -> str:
    done = CliRunner().invoke(build(), list(words), env={"GOUFU_LOCALITIES": str(localities)})
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize("question", sorted(FACTS))
def test_a_made_rule_answers_its_question_in_its_county_and_nowhere_else(question: str, tmp_path: Path) -> None:
    places, facts = tmp_path / "localities", tmp_path / "facts.json"
    facts.write_text(json.dumps(FACTS[question]))
    (places / "510521_luxian").mkdir(parents=True)
    made = ["--rule", "lx-made", "--question", question, "--at", "510521", "--root", str(tmp_path)]
    run("new", "rule", "lx_notice", "text", *made, localities=places)
    asked = ["law", "ask", question, "--facts", str(facts), "--on", "2025-07-01", "--json"]
    assert "lx_notice" in run(*asked, "--at", "510521", localities=places)
    assert "lx_notice" not in run(*asked, "--at", "510322", localities=places)
