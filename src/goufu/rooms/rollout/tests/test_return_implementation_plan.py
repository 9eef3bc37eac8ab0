"""The province gives a plan back; the county amends it and hands it in again."""

from tests.cast import Cast, turned_down
from tests.rolling_out import drafted, handed_in

from goufu.core.exceptions import WrongState


def test_a_returned_plan_is_amended_and_handed_in_again(cast: Cast) -> None:
    ref = cast.do("return_implementation_plan", cast.province_officer, handed_in(cast), reason="目标不具体")
    assert cast.state(ref) == "returned"
    cast.do("amend_plan_part", cast.civil_officer, ref, section="aims", number=1, text="服务三千名老人（示例）")
    assert cast.state(cast.do("submit_implementation_plan", cast.civil_officer, ref)) == "submitted"


def test_a_draft_cannot_be_returned(cast: Cast) -> None:
    with turned_down(WrongState):
        cast.do("return_implementation_plan", cast.province_officer, drafted(cast), reason="目标不具体")
