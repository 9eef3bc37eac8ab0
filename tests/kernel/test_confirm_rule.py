"""A believed rule warns; once the competent office has confirmed it, it refuses: everywhere, from the next act on."""

import pytest
from tests.cast import Cast, turned_down
from tests.contracting import Story

from goufu.core.exceptions import BadInput, Refused, WrongOffice
from goufu.core.lawbook import the_law
from goufu.core.models import Confirmation
from goufu.core.public import public_entries
from goufu.law.questions.evaluator_independent import EvaluatorIndependent
from goufu.law.verdict import Verdict

RULE = "evaluator-independence"


def confirm(cast: Cast, rule: str = RULE, who: str = "province_finance_head") -> None:
    cast.do("confirm_rule", getattr(cast, who), cast.register, rule=rule, source="原件第九条，存省财政厅")


def verdict(cast: Cast) -> Verdict:
    asked = EvaluatorIndependent(is_provider=True, related=False)
    return the_law().ask(asked, on=cast.clock.read().day, at="510322").verdict


def test_it_warns_before_and_refuses_after(cast: Cast):
    assert verdict(cast) is Verdict.WARNED
    confirm(cast)
    assert verdict(cast) is Verdict.REFUSED


def test_an_act_that_went_through_with_a_warning_is_refused_after_the_confirmation(story: Story):
    """The provider as its own assessor: believed to be barred, then known to be."""
    story.contract()
    story.start()
    story.settle()
    given = {"evaluator": "alpha"}
    confirm(story.cast)
    with pytest.raises(Refused) as caught:
        story.open_assessment(**given)
    assert RULE in {each.rule for each in caught.value.answers}


def test_and_with_the_warning_on_file_before_it(story: Story):
    story.contract()
    story.start()
    story.settle()
    story.open_assessment(evaluator="alpha")
    said = {each["question"]: each["verdict"] for each in public_entries(story.thread)[-1].verdicts}
    assert said["evaluator_independent"] == "warned"


def test_the_confirmation_names_office_day_and_source(cast: Cast):
    confirm(cast)
    row = Confirmation.objects.get()
    assert (row.rule, row.office, row.source) == (RULE, cast.province_finance_head.office, "原件第九条，存省财政厅")


@pytest.mark.parametrize("who", ["finance_head", "city_finance_head"])
def test_a_county_or_a_city_does_not_confirm_what_the_law_says_for_all(cast: Cast, who: str):
    with turned_down(WrongOffice) as caught:
        confirm(cast, who=who)
    assert not Confirmation.objects.exists()
    if who == "finance_head":
        assert "省级财政部门" in caught.value.text("zh")


def test_what_a_county_settles_leaves_the_rule_believed(cast: Cast):
    purchase, given = cast.purchase(), {"decision": "stop", "reason": "本县认为应当禁止"}
    head = {"finance.head": cast.finance_head, "civil.head": cast.head, "purchaser.head": cast.head}
    decider = head[EvaluatorIndependent.settled_by]
    cast.do("settle_question", decider, purchase, question="evaluator_independent", **given)
    assert verdict(cast) is Verdict.WARNED
    rule = next(each for each in the_law().rules if each.file.id == RULE)
    assert the_law().standing(rule) == "believed"


@pytest.mark.parametrize("who", ["finance_officer", "head", "registrar"])
def test_nobody_else_confirms(cast: Cast, who: str):
    with turned_down(WrongOffice):
        confirm(cast, who=who)


def test_a_rule_that_does_not_exist_is_named(cast: Cast):
    with turned_down(BadInput) as caught:
        confirm(cast, "no-such-rule")
    assert caught.value.field == "rule"
