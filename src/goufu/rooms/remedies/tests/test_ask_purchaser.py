"""Questions to the purchaser."""

from tests.cast import refused
from tests.contracting import Story

from goufu.core.models import Entry, RunningClock
from goufu.core.public import public_entries
from goufu.rooms.remedies.interface import open_questions


def test_three_working_days_and_nobody_else_learns_who_asked(story: Story) -> None:
    cast, tender = story.cast, story.cast.see(story.award).tender
    ref = cast.do("ask_purchaser", cast.beta_staff, tender=tender, question="评分表能否查阅", may_affect_result=True)
    clock = RunningClock.objects.get(case_ref=ref, kind="inquiry_answer")
    assert (clock.rule, clock.days, clock.unit) == ("inquiry-3wd", 3, "working")
    assert open_questions(story.thread) == (ref,)
    assert not any(each.act == "ask_purchaser" for each in public_entries(story.thread))
    assert Entry.objects.get(act="ask_purchaser").publish == "never"
    story.draft()
    with refused("challenge-suspends"):
        story.sign()
