"""A county keeps indicators ready for its assessments: they add up and weigh satisfaction, as any assessment's do."""

import io
from typing import Any

import pytest
from tests.cast import FUSHUN, RONGXIAN, Cast, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.kit.bundle import kit_of, read_kit
from goufu.core.public import public_entries
from goufu.core.uploads.files import store
from goufu.rooms.assessment.kept import indicators_in_force
from goufu.rooms.assessment.presets import preset
from goufu.rooms.assessment.refusals import AssessmentDoesNotFit
from goufu.rooms.assessment.tree import USUAL_TREE

LEAVES = [
    {
        "code": each.code, "dimension": each.dimension.value, "title": each.title, "way": each.way.value,
        "weight": each.weight,
    }
    for each in USUAL_TREE
]  # fmt: skip
GIVEN: dict[str, Any] = {
    "title": "富顺县绩效评价指标模板（示例）", "document": "富财绩〔2025〕示例2号", "indicators": LEAVES,
    "synthetic": True,
}  # fmt: skip


def adopted(cast: Cast, **changes: Any) -> str:
    return cast.do("adopt_assessment_template", cast.finance_officer, **{**GIVEN, **changes})


def test_a_new_assessment_s_form_comes_filled_in_with_the_newest(cast: Cast) -> None:
    assert preset("open_assessment", {}, cast.officer) == {}
    adopted(cast)
    cast.wait(minutes=1)
    last = [{**LEAVES[0], "title": "资金核算"}, *LEAVES[1:]]
    adopted(cast, indicators=last)
    assert preset("open_assessment", {}, cast.officer) == {"indicators": last}
    assert preset("survey_users", {}, cast.officer) == {}
    assert preset("open_assessment", {}, cast.stranger) == {}, "it is of another county"


@pytest.mark.parametrize("change", [{"weight": 801}, {"code": "A2"}])
def test_weights_add_up_and_codes_stand_once(cast: Cast, change: dict[str, Any]) -> None:
    with turned_down(AssessmentDoesNotFit):
        adopted(cast, indicators=[{**LEAVES[0], **change}, *LEAVES[1:]])
    assert indicators_in_force(FUSHUN) == []


def test_without_satisfaction_the_law_warns(cast: Cast) -> None:
    moved = [{**each, "dimension": "process", "way": "judged"} for each in LEAVES]
    said = [each["verdict"] for ref in (adopted(cast), adopted(cast, indicators=moved)) for each in verdicts(ref)]
    assert said == ["allowed", "warned"]


def verdicts(ref: str) -> list[Any]:
    return [each for each in public_entries(ref)[0].verdicts if "satisfaction" in str(each)]


def test_a_purchaser_puts_none_in_force(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("adopt_assessment_template", cast.officer, **GIVEN)


def test_another_county_takes_it_over_and_hands_on_the_same(cast: Cast) -> None:
    adopted(cast)
    day = cast.clock.read().day
    data = kit_of(FUSHUN, day)
    given = {**GIVEN, "kit": store(io.BytesIO(data), name="kit.json").sha256}
    ref = cast.do("adopt_assessment_template", cast.neighbour_finance, **given)
    assert public_entries(ref)[0].known["differences"] == []
    assert read_kit(kit_of(RONGXIAN, day)).of("assessment") == read_kit(data).of("assessment") != ()
