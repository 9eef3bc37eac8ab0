"""The decision on a complaint, and what follows from it."""

from datetime import timedelta

import pytest
from tests.cast import refused, turned_down
from tests.complaining import Complaining

from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.evaluation.interface import award_view
from goufu.rooms.procurement.interface import tender_view
from goufu.rooms.remedies.disclosure import DISCLOSES
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


def test_the_respondent_is_heard_before_the_decision(complaint: Complaining) -> None:
    complaint.copies()
    with refused("complaint-intake"):
        complaint.decide(outcome="unfounded")
    complaint.cast.wait(days=9)
    complaint.decide(outcome="unfounded")
    assert complaint.row().state == "rejected"
    explanation = complaint.clock("complaint_explanation")
    assert explanation.due is not None
    assert explanation.met_on is not None
    assert explanation.met_on > explanation.due


def test_rejected_it_leaves_the_award_and_ends_the_suspension_and_is_published(complaint: Complaining) -> None:
    complaint.explained()
    until = (complaint.day + timedelta(days=20)).isoformat()
    complaint.do("suspend_procurement", "finance_head", until=until, reason="待查")
    complaint.decide(outcome="unfounded", decision="投诉事项不成立，驳回投诉")
    award, tender = award_view(complaint.story.award), tender_view(complaint.row().tender)
    assert award is not None
    assert tender is not None
    assert (award.stands, tender.suspended_until) == (True, None)
    entry = next(each for each in public_entries(complaint.row().thread) if each.act == "decide_complaint")
    said = DISCLOSES["decide_complaint"](entry).release["complaints"][0]
    wanted = ("complainant", "respondent", "matter", "factsFound", "legalBasis", "decisionDetails", "dateAnswered")
    assert all(said[name] for name in wanted)
    assert {each.organ for each in Message.objects.filter(notice="decide_complaint")} == {
        "alpha", "beta", "510322-civil",
    }  # fmt: skip


def test_a_false_complaint_is_rejected_and_passed_on(complaint: Complaining) -> None:
    complaint.explained()
    false = {"falsehoods": ["false_material"], "recorded": True}
    with refused("complaint-false"):
        complaint.upheld("next_candidate", **false)
    with turned_down(ChallengeDoesNotFit):
        complaint.decide(outcome="false")
    complaint.decide(outcome="false", **false)
    assert (complaint.row().state, complaint.row().outcome) == ("rejected", "false")


def test_upheld_without_effect_nothing_but_mending_is_ordered(complaint: Complaining) -> None:
    complaint.explained()
    with turned_down(ChallengeDoesNotFit):
        complaint.decide(outcome="upheld")
    with refused("remedy"):
        complaint.decide(outcome="upheld", remedy="next_candidate")
    complaint.decide(outcome="upheld", remedy="mend")
    award = award_view(complaint.story.award)
    assert award is not None
    assert award.stands


def test_before_the_contract_the_award_falls_and_another_candidate_is_named(complaint: Complaining) -> None:
    complaint.explained()
    with refused("remedy"):
        complaint.upheld("restart")
    complaint.story.draft()
    complaint.upheld("next_candidate")
    award = award_view(complaint.story.award)
    assert award is not None
    assert award.state == "annulled"
    acts = [each.act for each in public_entries(complaint.row().thread)]
    assert acts.index("annul_award") == acts.index("decide_complaint") + 1
    assert complaint.cast.state(complaint.row().tender) == "complete"


@pytest.mark.parametrize(("started", "remedy"), [(False, "next_candidate"), (True, "damages")])
def test_after_the_contract_it_depends_on_whether_delivery_began(
    complaint: Complaining, started: bool, remedy: str
) -> None:
    complaint.story.contract()
    if started:
        complaint.cast.wait(days=30)
        complaint.story.start()
        complaint.copies()
        complaint.cast.wait(days=9)
    else:
        complaint.explained()
    complaint.upheld(remedy)
    award = award_view(complaint.story.award)
    assert award is not None
    assert award.stands is started
