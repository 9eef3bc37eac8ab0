"""What is found in the wording of documents is told to the law, whatever the purchaser calls it."""

from typing import Any

import pytest
from tests.cast import Cast, refused
from tests.tendering import FACTORS, TERMS, document, filed

from goufu.law.kinds import ConditionKind, ConditionUse
from goufu.rooms.procurement.fairness import findings_in
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.parts import Terms
from goufu.rooms.procurement.terms import fair


def terms(**changes: Any) -> Terms:
    return Terms.model_validate({**TERMS, "documents": "0" * 64, **changes})


def condition(text: str, **more: Any) -> dict[str, Any]:
    return {"text": text, "use": "qualification", **more}


def row(ref: str) -> Tender:
    return Tender.objects.get(ref=ref)


@pytest.fixture(scope="module")
def ref(module_cast: Cast) -> str:
    return filed(module_cast)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("nondiscrimination-8", "供应商须在富顺县民政局登记"),
        ("no-local-only", "僅 限 本 地 社 會 組 織"),
        ("no-size-conditions", "开办资金不少于５０万元"),
        ("no-library-gate", "须进入县社会组织推荐目录"),
    ],
)
def test_a_bar_called_lawful_is_refused_by_what_it_says(module_cast: Cast, ref: str, rule: str, text: str) -> None:
    given = {**TERMS, "documents": document()}
    with refused(rule):
        module_cast.do("draft_documents", module_cast.officer, ref, **given, conditions=[condition(text)])
    assert module_cast.state(ref) == "filed"


def test_points_for_local_work_are_found_in_the_bands(module_cast: Cast, ref: str) -> None:
    factors = [*FACTORS[:3], {**FACTORS[3], "bands": "有本县同类项目业绩的每项3分"}]
    found = findings_in(terms(factors=factors))
    assert [(each.field, each.finding.passage) for each in found] == [("factors.3.bands", "本县同类项目业绩")]
    assert found[0].mended("zh").startswith("有近三年完成的同类服务项目（不限区域）")
    assert found[0].mended("zh").endswith("的每项3分")
    assert fair(terms(factors=factors), row(ref)).conditions[0].use is ConditionUse.SCORING


def test_a_policy_given_for_a_condition_covers_what_is_found_in_it(module_cast: Cast, ref: str) -> None:
    given = condition("3A级以上社会组织加2分", use="scoring", policy_basis="某省财政厅文件")
    asked = fair(terms(conditions=[given]), row(ref))
    assert [(each.kind, each.policy_basis) for each in asked.conditions] == [
        (ConditionKind.LAWFUL, "某省财政厅文件"), (ConditionKind.RATING, "某省财政厅文件"),
    ]  # fmt: skip


def test_a_condition_is_mended_clause_by_clause() -> None:
    text = "供应商成立满三年，信誉良好；须在本县登记"
    while found := findings_in(terms(conditions=[condition(text)])):
        text = found[0].mended("zh")
    assert text.startswith("成立时间不限")
    assert text.endswith("，信誉良好；具有独立承担民事责任的能力，依法登记，登记地不限。")
