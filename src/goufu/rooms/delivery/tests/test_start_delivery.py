"""A delivery begins under a signed contract, by people who may do it."""

import pytest
from tests.cast import refused, turned_down
from tests.contracting import HALF, Story

from goufu.core.exceptions import Taken, WrongOffice, WrongState
from goufu.core.public import public_entries
from goufu.rooms.delivery.disclosure import DISCLOSES
from goufu.rooms.delivery.interface import delivery_view


def start(story: Story, who: str = "alpha_staff", **changes: object) -> str:
    given = {"contract": story.contract_ref, "staff": 6, **changes}
    return story.cast.do("start_delivery", story.cast.people[who], None, **given)


def test_the_contracts_milestones_become_the_deliverys(story: Story) -> None:
    story.contract()
    delivery = story.cast.see(story.start())
    first = delivery.milestones.get(place=1)
    assert (first.state, first.amount_fen) == ("planned", HALF)
    view = delivery_view(delivery.ref)
    assert view is not None
    assert (view.milestones, view.accepted, view.paid_fen) == (2, 0, 0)


def test_an_advance_is_owed_from_the_start(story: Story) -> None:
    half = HALF // 2
    story.contract_with_advance(half)
    delivery = story.cast.see(story.start())
    assert (delivery.milestones.get(place=0).amount_fen, delivery.milestones.get(place=0).state) == (half, "accepted")


def test_nothing_is_delivered_before_both_have_signed(story: Story) -> None:
    story.draft()
    with turned_down(WrongState):
        start(story)


def test_another_provider_cannot_start_it(story: Story) -> None:
    story.contract()
    with turned_down(WrongOffice):
        start(story, "beta_staff")


def test_a_contract_is_delivered_once(story: Story) -> None:
    story.contract()
    story.start()
    with turned_down(Taken):
        story.start()


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("no-assignment", {"whole_passed_on": True}),
        ("subcontract-consent", {"subcontractor": "示例单位"}),
        ("minor-staff-check", {"works_with_minors": True}),
    ],
)
def test_who_may_not_do_the_work_is_refused(story: Story, rule: str, changes: dict[str, object]) -> None:
    story.contract()
    with refused(rule):
        story.start(**changes)


def test_the_release_plans_the_milestones(story: Story) -> None:
    story.contract()
    story.start()
    entry = next(each for each in public_entries(story.thread) if each.act == "start_delivery")
    fragment = DISCLOSES["start_delivery"](entry)
    milestones = fragment.release["contracts"][0]["implementation"]["milestones"]
    assert fragment.tag == "implementation"
    assert [each["status"] for each in milestones] == ["scheduled", "scheduled"]
