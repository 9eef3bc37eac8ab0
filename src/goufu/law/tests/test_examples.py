"""Every example of every rule gives its verdict, and every verdict a rule can give has an example."""

import ast
import inspect
from datetime import date
from typing import Any

import pytest

from goufu.law import DatedFigure, Law, Verdict, load_law
from goufu.law.answering import Answering, Counting
from goufu.law.facts import all_questions, build
from goufu.law.files import Example
from goufu.law.loader import Rule, shipped_rules
from goufu.law.methods import known_methods

LAW = load_law()
GIVES = {
    "allowed": {"allowed"}, "warned": {"warned"}, "refused": {"refused"}, "uncertain": {"uncertain"},
    "refused_if": {"allowed", "refused"}, "warned_if": {"allowed", "warned"},
}  # fmt: skip
EXAMPLES = [(rule, example) for rule in shipped_rules() for example in rule.file.examples]
ANSWERING = [rule for rule in shipped_rules() if isinstance(rule.spoken, Answering)]
COUNTING = [rule for rule in shipped_rules() if isinstance(rule.spoken, Counting)]


def named(given: Any) -> str:
    return (
        f"{given.instrument.slug}/{given.stem}:{given.file.id}:{given.file.question}" if isinstance(given, Rule) else ""
    )


class Set:
    """Figures set for the example's own division."""

    def __init__(self, example: Example) -> None:
        self.example = example

    def figures(self, rule: str, name: str, region: str) -> list[DatedFigure]:
        if region != self.example.at or name not in self.example.figures:
            return []
        return [DatedFigure(self.example.figures[name], "set", date(2000, 1, 1), "example")]


def law_for(example: Example) -> Law:
    return load_law(figures=Set(example)) if example.figures else LAW


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=named)
def test_the_example_gets_its_verdict_and_its_words(rule: Rule, example: Example) -> None:
    method = known_methods()[example.method] if example.method else None
    question = build(all_questions()[rule.file.question], example.facts)
    if isinstance(rule.spoken, Counting):
        due = law_for(example).count(question, on=example.on, at=example.at, method=method)  # type: ignore[arg-type]
        assert (due.day, due.rule) == (example.due, rule.file.id)
        assert due.text("zh") != due.text("en")
        return
    ruling = law_for(example).ask(question, on=example.on, at=example.at, method=method)
    mine = [each for each in ruling.answers if each.rule == rule.file.id and each.article == rule.file.article]
    assert example.verdict in [each.verdict for each in mine]
    for each in mine:
        assert each.text("zh") != each.text("en")
        assert each.citation("zh").startswith("《")
        assert "{" not in each.text("zh") + each.text("en") + str(each.cure("zh")) + str(each.cure("en"))


def verdicts(rule: Rule) -> set[str]:
    """Every verdict the rule's function can give, its standing considered."""
    tree = ast.parse(inspect.getsource(inspect.getmodule(rule.spoken.function)))  # type: ignore[arg-type]
    own = next(each for each in tree.body if getattr(each, "name", "") == rule.spoken.function.__name__)
    called = {each.func.id for each in ast.walk(own) if isinstance(each, ast.Call) and isinstance(each.func, ast.Name)}
    found = set().union(*(GIVES.get(name, set()) for name in called))
    helpers = [each for each in tree.body if getattr(each, "name", "") in called and isinstance(each, ast.FunctionDef)]
    inner = {
        c.func.id for h in helpers for c in ast.walk(h) if isinstance(c, ast.Call) and isinstance(c.func, ast.Name)
    }
    found |= set().union(*(GIVES.get(name, set()) for name in inner)) if inner else set()
    if any(not slot.shipped for slot in rule.file.slots.values()):
        found |= {"uncertain"}
    return {"warned" if each == "refused" and rule.file.standing == "believed" else each for each in found}


@pytest.mark.parametrize("rule", ANSWERING, ids=named)
def test_each_verdict_a_rule_can_give_has_an_example(rule: Rule) -> None:
    assert verdicts(rule) == {example.verdict for example in rule.file.examples}


@pytest.mark.parametrize("rule", COUNTING, ids=named)
def test_each_counted_period_has_an_example(rule: Rule) -> None:
    assert rule.file.examples


@pytest.mark.parametrize("rule", shipped_rules(), ids=named)
def test_each_rule_says_gist_and_source_and_dates_its_figures(rule: Rule) -> None:
    assert rule.file.gist_zh.endswith("。")
    assert rule.file.gist_en.endswith(".")
    assert rule.file.source[0] in "SK"
    assert rule.declared.protects
    assert rule.declared.wording.endswith(".")
    for slot in rule.file.slots.values():
        for figure in slot.shipped:
            assert figure.set_by


def test_nobody_refuses_on_belief_alone() -> None:
    believed = [(rule, example) for rule, example in EXAMPLES if rule.file.standing == "believed"]
    assert all(example.verdict != Verdict.REFUSED for _, example in believed)


@pytest.mark.parametrize("rule", ANSWERING, ids=named)
def test_a_rule_that_can_say_no_says_it_in_chinese_too(rule: Rule) -> None:
    if verdicts(rule) & {"refused", "warned"}:
        assert "refusal" in rule.file.chinese or "warning" in rule.file.chinese


@pytest.mark.parametrize("rule", shipped_rules(), ids=named)
def test_no_number_of_the_law_stands_in_a_rule(rule: Rule) -> None:
    """Zero, one and two (odd or even, the next in rank) are no figures; everything else is dated in the file."""
    module = inspect.getmodule(rule.spoken.function)
    assert module is not None
    functions = [each for each in ast.parse(inspect.getsource(module)).body if isinstance(each, ast.FunctionDef)]
    spoken = [part for each in functions for statement in each.body for part in ast.walk(statement)]
    slices = [part for each in spoken if isinstance(each, ast.Slice) for part in ast.walk(each)]
    numbers = [each.value for each in spoken if isinstance(each, ast.Constant) and each not in slices]
    assert [each for each in numbers if isinstance(each, int) and each not in {0, 1, 2}] == []
