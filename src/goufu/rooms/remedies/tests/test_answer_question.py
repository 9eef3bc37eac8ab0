"""Answers to questions."""

from tests.cast import turned_down
from tests.contracting import Story

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message, RunningClock
from goufu.core.public import public_entries


def test_the_answer_is_public_and_who_asked_is_not(story: Story) -> None:
    cast, tender = story.cast, story.cast.see(story.award).tender
    ref = cast.do("ask_purchaser", cast.beta_staff, tender=tender, question="评分表能否查阅")
    other = cast.do("ask_purchaser", cast.gamma_staff, tender=tender, question="何时签约")
    said = {"question": "评分表能否查阅", "answer": "本单位评分表可以查阅"}
    with turned_down(WrongOffice):
        cast.do("answer_question", cast.stranger, ref, **said)
    cast.do("answer_question", cast.officer, ref, **said)
    assert Message.objects.get(notice="answer_question").organ == "beta"
    entry = next(each for each in public_entries(story.thread) if each.act == "answer_question")
    assert entry.known["answer"] == said["answer"]
    assert "beta" not in str(entry.known)
    met = dict(RunningClock.objects.filter(kind="inquiry_answer").values_list("case_ref", "met_by"))
    assert met[ref] is not None
    assert met[other] is None
