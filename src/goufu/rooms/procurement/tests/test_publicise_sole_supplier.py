"""Making an only supplier public."""

from tests.cast import Cast, refused, turned_down
from tests.selecting import SOLE, in_days, publicised
from tests.tendering import filed

from goufu.core.public import public_entries
from goufu.rooms.procurement.disclosure import DISCLOSES
from goufu.rooms.procurement.refusals import Mismatch


def test_everybody_learns_who_why_and_what_the_experts_say(cast: Cast) -> None:
    ref = filed(cast, **SOLE)
    publicised(cast, ref)
    entry = next(each for each in public_entries(cast.see(ref).thread) if each.act == "publicise_sole_supplier")
    assert cast.state(ref) == "publicised"
    assert (entry.known["supplier_zh"], len(entry.known["experts"])) == ("富顺县示例邻里社会工作服务中心", 3)
    assert DISCLOSES["publicise_sole_supplier"](entry).release["tender"]["amendments"][0]["rationale"]


def test_without_an_expert_it_is_refused(cast: Cast) -> None:
    ref = filed(cast, **SOLE)
    with refused("single-expert-opinion"):
        publicised(cast, ref, experts=[])
    publicised(cast, ref)


def test_four_working_days_wait_for_a_decision_and_five_do_not(cast: Cast) -> None:
    ref = filed(cast, **SOLE)
    given = {"experts": [{"name": "示例", "unit": "示例", "rank": "教授", "opinion": "同意"}], "supplier": "alpha"}
    known = {**given, "address": "示例路", "reason": "示例", "contact": "示例"}
    with refused("m-single"):
        cast.do("publicise_sole_supplier", cast.officer, ref, **known, until=in_days(cast, 2))
    cast.do("publicise_sole_supplier", cast.officer, ref, **known, until=in_days(cast, 7))


def test_a_method_that_asks_several_has_no_only_supplier(cast: Cast) -> None:
    ref = filed(cast)
    with turned_down(Mismatch):
        publicised(cast, ref)
