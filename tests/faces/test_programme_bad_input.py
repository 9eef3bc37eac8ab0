"""Documents, minutes and lists that cannot be, on page and API alike: the rule, the cure, and nothing half-done."""

from typing import Any

import pytest
from tests.conferring import conference

from goufu.core.models import Entry, Figure
from goufu.rooms.governance.tests.test_put_figures_in_force import drafted
from goufu.rooms.governance.tests.test_sign_minutes import tamper

CHANGED = "形成后被改动"
LOWER = [{"rule": "price-weight-service", "name": "least", "value": 500, "unit": "basis points"}]


@pytest.mark.parametrize(
    ("changes", "rule", "article", "said"),
    [
        ({"figures": LOWER}, "protection-kept", "", "《"),
        ({"bars_outsiders": True, "wording": "仅限在本县登记的社会组织参加。"}, "no-local-only", "9", "外地"),
        ({"touches_bidders": True}, "review-attached", "", "公平竞争审查"),
        ({"decision": None}, "decision-behind-it", "", "联席会议"),
    ],
    ids=["lowers a protection", "shuts out bidders", "lacks its review", "has no decision"],
)
def test_a_document_that_may_not_come_into_force_is_refused_with_its_rule_and_cure(
    cast, browser, program, changes: dict[str, Any], rule: str, article: str, said: str
):
    ref = drafted(cast, **changes)
    before = Entry.objects.count()
    page = browser(cast.finance_head).post(f"/acts/put_figures_in_force/{ref}", {})
    text = page.content.decode()
    assert page.status_code == 422
    assert said in text
    answer = program(cast.finance_head, "put_figures_in_force", {}, case=ref)
    told = answer.json()
    assert (answer.status_code, told["title"]) == (422, "refused")
    answers = [each for each in told["answers"] if each["rule"] == rule]
    assert answers, told
    assert answers[0]["article"].startswith(article)
    assert told["cure"]
    assert (Entry.objects.count(), Figure.objects.count(), cast.state(ref)) == (before, 0, "drafted")


def test_minutes_changed_before_the_signature_are_not_signed(cast, browser, program):
    held = conference(cast)
    topic = held.topic()
    meeting = held.written(topic)
    tamper("governance_topic", "decision", "会议同意延长至六十日。", topic)
    before = Entry.objects.count()
    page = browser(cast.convener).post(f"/acts/sign_minutes/{meeting}", {})
    assert page.status_code == 422
    assert "校验码" in page.content.decode()
    answer = program(cast.convener, "sign_minutes", {}, case=meeting)
    assert (answer.status_code, answer.json()["title"]) == (422, "refused")
    assert (Entry.objects.count(), cast.state(meeting)) == (before, "written")


def test_minutes_changed_after_the_signature_are_named_on_the_desk(cast, browser):
    held = conference(cast)
    topic = held.topic()
    held.signed(topic)
    desk = browser(cast.secretary)
    assert CHANGED not in desk.get("/conference").content.decode()
    tamper("governance_topic", "decision", "会议同意延长至六十日。", topic)
    assert CHANGED in desk.get("/conference").content.decode()


def test_a_list_that_does_not_fit_is_refused_by_the_api_as_on_the_page(cast, program):
    from tests.piloting import ITEMS, listed, programme

    of = programme(cast)
    before = Entry.objects.count()
    twice = [dict(each, number=1) for each in ITEMS]
    for changes, said in (({"stated_items": 4}, "4项"), ({"items": twice}, "编号1")):
        answer = program(cast.province_officer, "adopt_task_list", listed(cast, of, **changes))
        assert (answer.status_code, answer.json()["title"]) == (422, "does-not-fit")
        assert (answer.json()["field"], said in answer.json()["detail"]) == ("items", True), answer.json()
        assert answer.json()["cure"]
    assert Entry.objects.count() == before
