"""Facts from files: read strictly, refused with the field's name; schemas; the rule book."""

import contextlib
from enum import StrEnum
from typing import Any, TypeGuard

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goufu.base.canonical import plain
from goufu.base.catalogue import translate
from goufu.base.errors import BadValue
from goufu.law import kinds, load_law
from goufu.law.coverage import coverage, rulebook
from goufu.law.facts import BadFacts, all_questions, build, question_named, schema
from goufu.law.loader import shipped_rules
from goufu.law.questions.bidders_independent import BiddersIndependent
from goufu.law.questions.budget_arranged import BudgetArranged
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.questions.response_period import ResponsePeriod
from goufu.law.wording import holes

QUESTIONS = all_questions()
WRONG = [
    (ResponsePeriod, {}, "facts.deadline"),
    (ResponsePeriod, {"deadline": "2025-02-30"}, "facts.deadline"),
    (ResponsePeriod, {"deadline": "2025-03-03", "colour": 1}, "facts.colour"),
    (ResponsePeriod, [], "facts"),
    (QuoteWithinBudget, {"quote": -1, "budget": 1}, "facts.quote"),
    (QuoteWithinBudget, {"quote": 1.5, "budget": 1}, "facts.quote"),
    (QuoteWithinBudget, {"quote": True, "budget": 1}, "facts.quote"),
    (BudgetArranged, {"amount": 1, "available": 1, "approved": "yes"}, "facts.approved"),
    (BiddersIndependent, {"ties": [{"first": "a", "second": "b", "kind": "cousins"}]}, "facts.ties[0].kind"),
    (BiddersIndependent, {"ties": "none"}, "facts.ties"),
]


@pytest.mark.parametrize(("question", "facts", "field"), WRONG)
def test_wrong_facts_are_refused_with_the_name_of_the_field(question: Any, facts: Any, field: str) -> None:
    with pytest.raises(BadValue) as caught:
        build(question, facts)
    assert caught.value.field == field
    assert caught.value.text("zh") != caught.value.text("en")


def test_an_unknown_question_is_refused() -> None:
    with pytest.raises(BadFacts, match="no question"):
        question_named("Weather")
    assert question_named("response_period") is ResponsePeriod


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_the_schema_accepts_every_example_and_describes_every_fact(name: str) -> None:
    described = schema(QUESTIONS[name])
    jsonschema.Draft202012Validator.check_schema(described)
    assert all("description" in each for each in described["properties"].values())
    for rule in shipped_rules():
        if rule.file.question == name:
            for example in rule.file.examples:
                jsonschema.validate(plain(example.facts), described)


@given(st.sampled_from(sorted(QUESTIONS)), st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=6,
))  # fmt: skip
def test_no_json_whatever_breaks_the_reading(name: str, data: Any) -> None:
    with contextlib.suppress(BadValue):
        assert isinstance(build(QUESTIONS[name], data), QUESTIONS[name])


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_is_answered_and_asked_in_chinese_too(name: str) -> None:
    question = QUESTIONS[name]
    assert load_law().answering(question)
    assert question.title("zh") != question.title("en")
    assert question.title("en").endswith("?")


def test_wordings_in_both_languages_have_the_same_holes() -> None:
    for rule in shipped_rules():
        told, chinese = rule.declared, rule.file.chinese
        pairs = {
            "refusal": told.wording,
            "warning": told.warning,
            "doubt": told.doubt,
            "cure": told.cure,
            "told": told.told,
        }
        for key, english in pairs.items():
            if english and key in chinese:
                assert holes(chinese[key]) == holes(english), (rule.file.id, key)
            if english and key != "refusal":
                assert key in chinese, (rule.file.id, key)


def test_no_rule_answers_the_same_question_twice_in_one_article() -> None:
    keys = [(r.file.id, r.file.question, r.instrument.slug, r.stem, r.declared.traits) for r in shipped_rules()]
    assert len(keys) == len(set(keys))


def test_every_rule_of_the_path_is_built_and_every_built_rule_stands_in_the_book() -> None:
    covered = coverage(load_law())
    assert [each.rule for each in covered if each.on_path and not each.built] == []
    assert [each.rule for each in covered if not each.section] == []
    assert len({each.rule for each in rulebook()}) == len(rulebook()) > 200


def test_of_institutions_every_rule_is_built_or_says_why_it_only_informs() -> None:
    covered = {each.rule: each for each in coverage(load_law()) if each.section == "11"}
    assert [each.rule for each in covered.values() if not each.built] == ["inst-sichuan"]
    assert covered["inst-sichuan"].informs
    assert "原文未见" in covered["inst-sichuan"].gist_zh


def test_the_book_says_each_rule_in_both_languages() -> None:
    for entry in rulebook():
        assert entry.gist_zh.endswith("。"), entry.rule
        assert entry.gist_en.endswith("."), entry.rule


def test_every_name_that_a_reader_meets_is_translated() -> None:
    codes = [each.value for found in vars(kinds).values() if is_closed_list(found) for each in found]
    protected = [rule.declared.protects for rule in shipped_rules()]
    figures = [slot.name for rule in shipped_rules() for slot in rule.file.slots.values() if not slot.shipped]
    for name in {*codes, *protected, *figures}:
        text = name.replace("_", " ")
        assert translate("zh", "law", text) != text, text


def is_closed_list(found: object) -> TypeGuard[type[StrEnum]]:
    return isinstance(found, type) and issubclass(found, StrEnum)
