"""What ships for trying says so in every row, and can be put in force."""

from tests.cast import Cast
from tests.piloting import programme

from goufu.rooms.pilots.interface import pilots
from goufu.rooms.rollout.criteria import CriterionGiven
from goufu.rooms.rollout.kinds import PlanSection
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.samples import sample_criteria, sample_plans, with_lenders


def test_each_of_the_six_regions_has_a_plan_of_its_own() -> None:
    plans = sample_plans()
    assert {each["region"] for each in plans} == {each.region.code for each in pilots()}
    texts = [part["text"] for each in plans for part in each["parts"]]
    assert len(set(texts)) == len(texts)


def test_every_row_is_marked_as_a_sample() -> None:
    for each in sample_plans():
        assert all("示例" in part["text"] and "(sample)" in part["text_en"] for part in each["parts"])
        assert all("示例" in line["note"] for line in each["money"])
        assert {part["section"] for part in each["parts"]} == set(PlanSection)
        assert "示例" in each["title"]
    assert all("示例" in each["title"] and each["source"] == "synthetic" for each in sample_criteria())


def test_the_criteria_can_be_read() -> None:
    found = [CriterionGiven.model_validate(each) for each in sample_criteria()]
    assert {bool(each.measure) for each in found} == {True, False}


def test_all_plans_come_into_force_and_borrowed_parts_name_their_origin(cast: Cast) -> None:
    of = programme(cast)
    refs: dict[str, str] = {}
    for each in sample_plans():
        code = each["region"]
        if code != "510322":
            cast.do("designate_region", cast.province_officer, of, region=code, since="2024-08-01", document="示例")
        refs[code] = cast.do(
            "enter_issued_plan", cast.province_officer, None, programme=of, region=code, title=each["title"],
            document="示例", parts=with_lenders(each["parts"], refs), money=each["money"], synthetic=True,
        )  # fmt: skip
    borrowed = [
        part["borrowed_from"]
        for plan in ImplementationPlan.objects.all()
        for part in plan.parts
        if part["borrowed_from"]
    ]
    assert borrowed == [refs["510115"]] * 2
