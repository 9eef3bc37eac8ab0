"""What ties members and bidders after the opening: each path in words, shown to the supervisor alone."""

import pytest
from django.test import Client
from tests.cast import Cast
from tests.reviewing import Reviewing, drawn, opened
from tests.tendering import uscc_of

from goufu.parties.holders import Holder
from goufu.rooms.evaluation.interface import review_shown
from goufu.rooms.evaluation.models import Seat
from goufu.rooms.review_desk.conflicts import Conflict, conflicts_of
from goufu.ui.visitor import OFFICE


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    """After the draw it is entered that the leading member sat at alpha; gamma is held by beta's owner."""
    case = drawn(module_cast, opened(module_cast, {"beta": {"head_identity": "SAMPLE-alpha"}}))
    expert = case.lead(module_cast)
    given = {
        "organ": "alpha", "office": "alpha-council", "title_zh": "理事", "title_en": "Council member",
        "roles": ["provider.staff"], "person": "评审专家（示例）", "person_key": str(expert.person),
        "since": "2024-06-01",
    }  # fmt: skip
    module_cast.do("name_office_holder", module_cast.registrar, module_cast.register, **given)
    return case


def found(cast: Cast, case: Reviewing) -> list[Conflict]:
    return conflicts_of(review_shown(case.ref), cast.clock.read().day)


def page(case: Reviewing, holder: Holder) -> tuple[int, str]:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    answer = client.get(f"/reviews/{case.ref}/conflicts")
    return answer.status_code, answer.content.decode()


def lists(holder: Holder) -> str:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return client.get("/experts/avoidances").content.decode()


def test_a_council_seat_at_a_bidder_bars_and_is_said_with_its_path(module_cast: Cast, case: Reviewing) -> None:
    (tie,) = [each for each in found(module_cast, case) if each.kind == "employed"]
    assert (tie.office, tie.bidders, tie.bars) == (case.lead(module_cast).office, (case.bid("alpha"),), True)
    assert "理事" in tie.path
    assert "富顺县示例邻里社会工作服务中心" in tie.path


def test_an_avoidance_recorded_after_the_opening_bars_and_is_said_with_its_day(
    module_cast: Cast, case: Reviewing
) -> None:
    member = case.panel(module_cast)[1]
    given = {
        "uscc": uscc_of("gamma"), "avoided": "成都示例公益服务中心", "tie": "kin", "reason": "近亲属任职",
        "until": "2026-03-01",
    }  # fmt: skip
    module_cast.do("record_avoidance", member, **given)
    (tie,) = [each for each in found(module_cast, case) if each.kind == "avoided"]
    assert (tie.office, tie.bidders, tie.bars) == (member.office, (case.bid("gamma"),), True)
    assert "近亲属任职" in tie.path


def test_each_reads_the_list_that_is_hers(module_cast: Cast, case: Reviewing) -> None:
    member, other = case.panel(module_cast)[1:3]
    for holder, reads in ((member, True), (module_cast.supervisor, True), (other, False), (module_cast.officer, False)):
        said = lists(holder)
        assert ("近亲属任职" in said) is reads
        assert ("/acts/lift_avoidance/" in said) is (holder is member)


def test_bidders_of_one_head_and_of_one_contact_are_named(module_cast: Cast, case: Reviewing) -> None:
    pair = {case.bid("alpha"), case.bid("beta")}
    kinds = {each.kind for each in found(module_cast, case) if set(each.bidders) == pair}
    assert kinds == {"tied", "contact"}
    assert not [each for each in found(module_cast, case) if each.kind == "tied" and case.bid("gamma") in each.bidders]


def test_the_page_is_the_supervisors_alone(module_cast: Cast, case: Reviewing) -> None:
    status, said = page(case, module_cast.supervisor)
    assert status == 200
    assert "理事" in said
    assert "withdraw_from_panel" in said
    for holder in (module_cast.officer, case.lead(module_cast), module_cast.beta_staff):
        status, said = page(case, holder)
        assert (status, "理事" in said) == (403, False)


def test_the_supervisor_lets_the_member_leave_and_the_next_of_the_draw_follows(
    module_cast: Cast, case: Reviewing
) -> None:
    lead = case.lead(module_cast)
    following = Seat.objects.filter(review__ref=case.ref, standing="substitute").first()
    assert following
    case.do(module_cast, "withdraw_from_panel", module_cast.supervisor, office=lead.office, reason="曾任理事")
    assert following.office in {each.office for each in case.panel(module_cast)}
    assert not [each for each in found(module_cast, case) if each.kind == "employed"]
