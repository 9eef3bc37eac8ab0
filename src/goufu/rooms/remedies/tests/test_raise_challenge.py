"""Raising a challenge."""

from datetime import timedelta
from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.inviting import invited
from tests.reviewing import Reviewing, awarded
from tests.tendering import decided, noticed

from goufu.core.models import Message, RunningClock
from goufu.core.public import public_entries
from goufu.rooms.evaluation.interface import award_view
from goufu.rooms.remedies.disclosure import DISCLOSES
from goufu.rooms.remedies.interface import challenge_view, open_challenges
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit, NoStanding

SAID: dict[str, Any] = {"facts": "评分与磋商文件规定的分档不一致", "request": "重新评审"}


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return awarded(module_cast)


def _raise(cast: Cast, case: Reviewing, who: str, **given: Any) -> str:
    given = {"tender": case.tender.ref, "about": "result", **SAID, **given}
    return decided(cast, "raise_challenge", cast.people[who], None, case.tender.ref, **given)


def test_who_took_no_part_does_not_challenge_the_result(module_cast: Cast, case: Reviewing) -> None:
    post = {
        "organ": "delta",
        "office": "delta-staff",
        "title_zh": "项目专员",
        "roles": ["provider.staff"],
        "person": "某某（示例）",
        "since": "2025-01-01",
        "about": {"name_zh": "未参加的示例服务中心", "kind": "service_institution", "region": "510322"},
    }
    module_cast.do("name_office_holder", module_cast.registrar, module_cast.register, **post)
    from goufu.parties.holders import holder_of
    from goufu.parties.models import Tenure

    module_cast.people["delta_staff"] = holder_of(
        Tenure.objects.select_related("office__organ").get(office__code="delta-staff")
    )
    with turned_down(NoStanding):
        _raise(module_cast, case, "delta_staff")


def test_a_challenge_to_the_process_says_when_it_was_known(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(ChallengeDoesNotFit):
        _raise(module_cast, case, "beta_staff", about="process")


def test_on_the_last_day_of_the_window_a_challenge_is_in_time(module_cast: Cast, case: Reviewing) -> None:
    award = award_view(case.award)
    assert award is not None
    assert award.challenges_until is not None
    module_cast.wait(days=(award.challenges_until - module_cast.clock.read().day).days)
    ref = _raise(module_cast, case, "beta_staff")
    found = challenge_view(ref)
    assert found is not None
    assert (found.challenger, found.about, found.open) == ("beta", "result", True)
    assert open_challenges(found.thread) == (found,)
    clock = RunningClock.objects.get(kind="challenge_answer")
    assert (clock.rule, clock.days, clock.unit) == ("challenge-answer-7wd", 7, "working")
    assert Message.objects.get(notice="raise_challenge").organ == "510322-civil"


def test_facts_stay_between_challenger_and_purchaser(case: Reviewing) -> None:
    entry = next(each for each in public_entries(case.row().thread) if each.act == "raise_challenge")
    assert "分档" not in str(entry.known)
    release = DISCLOSES["raise_challenge"](entry).release
    assert release["complaints"][0]["status"] == "open"


def test_the_day_after_is_too_late(module_cast: Cast, case: Reviewing) -> None:
    award = award_view(case.award)
    assert award is not None
    assert award.challenges_until is not None
    module_cast.clock.put(module_cast.clock.read().instant + timedelta(days=1))
    with refused("challenge-7wd"):
        _raise(module_cast, case, "gamma_staff")


def test_documents_can_be_challenged_while_bids_are_received(cast: Cast, log_apart: None) -> None:
    tender = noticed(cast)
    given = {"tender": tender.ref, "about": "documents", "known": cast.clock.read().day.isoformat(), **SAID}
    ref = decided(cast, "raise_challenge", cast.gamma_head, None, tender.ref, **given)
    assert cast.state(ref) == "raised"


def test_there_is_no_result_to_challenge_before_it_is_published(cast: Cast, log_apart: None) -> None:
    tender = noticed(cast)
    with turned_down(ChallengeDoesNotFit):
        cast.do("raise_challenge", cast.gamma_head, tender=tender.ref, about="result", **SAID)


def test_the_invitation_of_an_open_framework_can_be_challenged(cast: Cast, log_apart: None) -> None:
    tender = invited(cast)
    given = {"tender": tender, "about": "documents", "known": cast.clock.read().day.isoformat(), **SAID}
    ref = decided(cast, "raise_challenge", cast.gamma_head, None, tender, **given)
    assert cast.state(ref) == "raised"
