"""A conversion is planned when its sums balance to the fen."""

import pytest
from tests.cast import refused, turned_down

from goufu.core.public import public_entries
from goufu.rooms.institutions.refusals import DoesNotAddUp, NotOfThisInstitution
from goufu.rooms.institutions.tests.conftest import EXAMINED, PLAN, Reform


def test_a_plan_that_balances_goes_to_the_conference(reform: Reform) -> None:
    _, item = reform.planned()
    found = reform.see(item)
    assert (found.state, found.moved_fen, found.purchase_fen) == ("planned", 80_000_000, 72_000_000)
    known = public_entries(found.thread)[-1].known
    assert known["purchase_fen"] == 72_000_000
    assert "treatments" not in known


@pytest.mark.parametrize("change", [{"left_fen": 420_000_001}, {"returned_fen": 7_999_999}, {"left_fen": 500_000_000}])
def test_sums_that_differ_by_a_fen_are_refused(reform: Reform, change: dict[str, int]) -> None:
    _, item = reform.suitable()
    with refused("conversion-balances"):
        reform.do("plan_conversion", "publicity_officer", item, **{**PLAN, **change})


def test_money_that_stays_with_the_institution_is_refused(reform: Reform) -> None:
    _, item = reform.suitable()
    with refused("inst-money-to-dept"):
        reform.do("plan_conversion", "publicity_officer", item, **{**PLAN, "left_fen": 500_000_000})


@pytest.mark.parametrize(
    "change",
    [
        {"personnel_fen": 50_000_001},
        {"treatments": [{"treatment": "frozen", "hundredths": 449}]},
        {"personnel_fen": 60_000_000, "purchase_fen": 82_000_000, "left_fen": 410_000_000},
    ],
)
def test_what_moves_and_the_posts_must_add_up(reform: Reform, change: dict[str, object]) -> None:
    _, item = reform.suitable()
    with turned_down(DoesNotAddUp):
        reform.do("plan_conversion", "publicity_officer", item, **{**PLAN, **change})


def test_without_accounts_there_is_nothing_to_move(reform: Reform) -> None:
    item = reform.item(reform.institution())
    reform.do("examine_item", "publicity_head", item, **EXAMINED)
    with turned_down(NotOfThisInstitution):
        reform.do("plan_conversion", "publicity_officer", item, **PLAN)


def test_class_one_provides_nothing(reform: Reform) -> None:
    institution = reform.institution("museum", "public_institution_class_one")
    item = reform.item(institution)
    reform.accounts(institution, item)
    reform.do("examine_item", "publicity_head", item, **EXAMINED)
    with refused("no-class1-institution") as caught:
        reform.do("plan_conversion", "publicity_officer", item, **PLAN)
    assert "inst-buyer-provider" in {each.rule for each in caught.value.answers}


def verdict(reform: Reform, item: str, question: str) -> str:
    told = {each["question"]: each["verdict"] for each in public_entries(reform.see(item).thread)[-1].verdicts}
    return str(told[question])


@pytest.mark.parametrize(("code", "said"), [("A0402", "allowed"), ("A0101", "warned")])
def test_an_item_that_the_catalogue_leaves_out_is_warned_of(reform: Reform, code: str, said: str) -> None:
    """The county's own version leaves A0101 out."""
    cast, given = reform.cast, {"number": "本县目录（示例）", "left_out": ["A0101"]}
    version = cast.do("adopt_catalogue", cast.finance_officer, **given)
    argued = {"on": "2025-03-03", "experts": 5, "conclusion": "同意"}
    cast.do("record_expert_argument", cast.finance_officer, version, **argued)
    heard = {"opened": "2025-02-10", "closed": "2025-02-28", "opinions": 0, "taken_up": 0, "answer": "无意见"}
    cast.do("record_consultation", cast.finance_officer, version, **heard)
    decided = reform.decision(subject="catalogue")
    cast.do("publish_catalogue", cast.finance_head, version, decision=decided, since="2025-03-03")
    institution = reform.institution()
    item = reform.item(institution, catalogue_code=code)
    reform.accounts(institution, item)
    reform.do("examine_item", "publicity_head", item, **EXAMINED)
    reform.do("plan_conversion", "publicity_officer", item, **PLAN)
    assert verdict(reform, item, "converted_item_listed") == said


@pytest.mark.parametrize(("cost", "said"), [(72_000_000, "allowed"), (71_999_999, "warned")])
def test_a_purchase_dearer_than_the_item_was_is_warned_of(reform: Reform, cost: int, said: str) -> None:
    institution = reform.institution()
    item = reform.item(institution, cost_fen=cost)
    reform.accounts(institution, item)
    reform.do("examine_item", "publicity_head", item, **EXAMINED)
    reform.do("plan_conversion", "publicity_officer", item, **PLAN)
    assert verdict(reform, item, "purchase_within_baseline") == said
