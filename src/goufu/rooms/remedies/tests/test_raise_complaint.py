"""Complaining to finance."""

import pytest
from tests.cast import refused, turned_down
from tests.complaining import SAID, Complaining, challenged
from tests.contracting import Story

from goufu.core.public import public_entries
from goufu.core.reading import may_read
from goufu.rooms.remedies.disclosure import DISCLOSES
from goufu.rooms.remedies.interface import complaint_view, complaints_of_thread
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit, NoStanding


def test_finance_has_five_working_days_to_look_at_it(complaint: Complaining) -> None:
    found = complaint_view(complaint.ref)
    assert found is not None
    assert (found.state, found.about, found.open) == ("lodged", "result", True)
    clock = complaint.clock("complaint_intake")
    assert (clock.rule, clock.days, clock.unit, clock.met_by) == ("complaint-intake", 5, "working", None)
    assert complaints_of_thread(found.thread) == (found,)


def test_the_purchaser_reads_it_from_the_copies_on_and_the_public_never(complaint: Complaining) -> None:
    cast = complaint.cast
    readers = {name for name in ("beta_head", "finance_officer", "supervisor", "officer", "gamma_head", "alpha_head")
               if may_read(complaint.row(), cast.people[name])}  # fmt: skip
    assert readers == {"beta_head", "finance_officer", "supervisor"}
    entry = next(each for each in public_entries(complaint.row().thread) if each.act == "raise_complaint")
    assert not any(SAID[name] in str(entry.known) for name in ("matters", "facts", "basis", "request"))
    assert DISCLOSES["raise_complaint"](entry).release["complaints"][0]["stage"] == "complaint"


def test_who_did_not_challenge_does_not_complain_and_nobody_twice(story: Story) -> None:
    case = challenged(story)
    with turned_down(NoStanding):
        case.lodge("gamma_staff")
    case.lodge()
    with turned_down(ChallengeDoesNotFit):
        case.lodge()


def test_only_what_was_challenged_is_complained_of_in_fifteen_working_days(story: Story) -> None:
    case = challenged(story)
    with refused("complaint-scope"):
        case.lodge(scope="new")
    case.cast.wait(days=40)
    with refused("complaint-15wd"):
        case.lodge()


@pytest.mark.parametrize("waited", [0, 30])
def test_without_an_answer_one_complains_once_its_time_is_over(story: Story, waited: int) -> None:
    case = challenged(story)
    story.cast.wait(hours=1)
    case.challenge = story.challenge()
    story.cast.wait(days=waited)
    if not waited:
        with turned_down(ChallengeDoesNotFit):
            case.lodge()
        return
    case.lodge()
    assert complaint_view(case.ref) is not None
