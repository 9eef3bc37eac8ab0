"""Parts are written anew, added and left out, one by one, while the plan is the county's."""

from tests.cast import Cast, turned_down
from tests.rolling_out import PARTS, drafted, handed_in

from goufu.core.exceptions import WrongState
from goufu.rooms.rollout.refusals import PlanDoesNotFit


def texts(cast: Cast, ref: str) -> dict[tuple[str, int], str]:
    return {(each["section"], each["number"]): each["text"] for each in cast.see(ref).parts}


def test_a_part_is_written_anew_added_and_left_out(cast: Cast) -> None:
    ref = drafted(cast)
    cast.do("amend_plan_part", cast.civil_officer, ref, section="aims", number=1, text="三年内建成（示例）")
    cast.do("amend_plan_part", cast.civil_officer, ref, section="measures", number=3, text="藏汉双语服务点（示例）")
    cast.do("amend_plan_part", cast.civil_officer, ref, section="measures", number=2)
    found = texts(cast, ref)
    assert found["aims", 1] == "三年内建成（示例）"
    assert ("measures", 3) in found
    assert ("measures", 2) not in found
    assert len(found) == len(PARTS)


def test_what_is_not_there_cannot_be_left_out(cast: Cast) -> None:
    ref = drafted(cast)
    with turned_down(PlanDoesNotFit):
        cast.do("amend_plan_part", cast.civil_officer, ref, section="aims", number=9)


def test_what_lies_before_the_province_is_not_changed(cast: Cast) -> None:
    with turned_down(WrongState):
        cast.do("amend_plan_part", cast.civil_officer, handed_in(cast), section="aims", number=1, text="改")
