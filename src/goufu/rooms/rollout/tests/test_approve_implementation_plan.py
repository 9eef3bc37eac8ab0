"""An approved plan is public and in force; it replaces the version before, which stays readable."""

from tests.cast import Cast, turned_down
from tests.rolling_out import drafted, handed_in

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.ledger.sequencer import sequence
from goufu.core.public import public_entries
from goufu.rooms.rollout.plans import plan_in_force


def approved(cast: Cast, ref: str) -> str:
    return cast.do("approve_implementation_plan", cast.province_officer, ref, opinion="同意（示例）")


def test_approval_unveils_the_draft_with_its_parts(cast: Cast, log_apart: None) -> None:
    ref = approved(cast, handed_in(cast))
    sequence()
    entries = public_entries(ref)
    assert [each.act for each in entries] == [
        "draft_implementation_plan", "submit_implementation_plan", "approve_implementation_plan",
    ]  # fmt: skip
    assert (entries[-1].known["version"], len(entries[-1].known["plan_parts"])) == (1, 6)


def test_a_later_version_replaces_the_earlier_which_stays_readable(cast: Cast) -> None:
    first = approved(cast, handed_in(cast))
    given = {"implementation_plan": first, "title": "二版", "reason": "新增需求"}
    second = cast.do("draft_next_version", cast.civil_officer, None, **given)
    cast.do("amend_plan_part", cast.civil_officer, second, section="aims", number=1, text="改为三年（示例）")
    approved(cast, cast.do("submit_implementation_plan", cast.civil_officer, second))
    assert (cast.state(first), cast.see(first).replaced_by, cast.see(second).version) == ("replaced", second, 2)
    in_force = plan_in_force(cast.see(second).programme, "510322")
    assert in_force is not None
    assert in_force.ref == second
    assert cast.see(first).parts[0]["text"] != cast.see(second).parts[0]["text"]


def test_a_draft_is_not_approved(cast: Cast) -> None:
    with turned_down(WrongState):
        approved(cast, drafted(cast))


def test_the_county_does_not_approve_its_own_plan(cast: Cast) -> None:
    ref = handed_in(cast)
    with turned_down(WrongOffice):
        cast.do("approve_implementation_plan", cast.civil_officer, ref, opinion="同意")
