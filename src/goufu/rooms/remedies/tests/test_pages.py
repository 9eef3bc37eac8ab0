"""The guide for who bids for the first time, and the challenge file as each side reads it."""

from datetime import timedelta

from django.test import Client
from tests.complaining import DECISION, SAID, Complaining
from tests.tendering import document

from goufu.parties.holders import Holder
from goufu.ui.visitor import OFFICE


def read(address: str, holder: Holder | None = None) -> str:
    made = Client(headers={"accept-language": "zh-hans"})
    if holder is not None:
        session = made.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    return made.get(address).content.decode()


def test_the_file_shows_each_reader_its_part_and_whose_turn_it_is(complaint: Complaining) -> None:
    cast, address = complaint.cast, f"/challenges/{complaint.challenge}"
    proof = document("评分表（示例）")
    told = {
        name: read(address, cast.people[name]) for name in ("beta_head", "officer", "finance_officer", "alpha_head")
    }
    assert [name for name, page in told.items() if SAID["matters"] in page] == ["beta_head", "finance_officer"]
    assert "撤回投诉" in told["beta_head"]
    assert "审查投诉" in told["finance_officer"]
    public = read(f"/challenges/{complaint.ref}")
    assert "财政部门" in public
    assert SAID["facts"] not in public
    complaint.copies()
    complaint.do("explain_complaint", "officer", explanation="评审独立进行", evidence=[proof])
    assert "评审独立进行" in read(address, cast.alpha_head)
    assert "评审独立进行" not in read(address, cast.gamma_head)
    files = f"/challenges/{complaint.ref}/evidence/{proof}"
    assert "没有可供您查阅的该文件" in read(files, cast.gamma_head)
    assert "没有可供您查阅的该文件" in read(f"/challenges/{complaint.ref}/evidence/{'0' * 64}", cast.officer)
    assert _bytes(files, cast.officer) == "评分表（示例）".encode()
    complaint.decide(outcome="unfounded")
    assert DECISION["facts_found"] in read(address)


def _bytes(address: str, holder: Holder) -> bytes:
    made = Client()
    session = made.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return b"".join(made.get(address).streaming_content)  # type: ignore[attr-defined]


def test_the_guide_says_until_when_and_lets_a_bidder_begin(complaint: Complaining) -> None:
    tender = complaint.row().tender
    page = read(f"/tenders/{tender}/remedies", complaint.cast.gamma_staff)
    assert f"/acts/raise_challenge/{tender}" in page
    assert f"/acts/ask_purchaser/{tender}" in page
    assert f"/challenges/{complaint.challenge}" in page
    assert "一至三年内禁止参加政府采购活动" in page
    assert f"/acts/raise_challenge/{tender}" not in read(f"/tenders/{tender}/remedies")


def test_who_is_late_is_said(complaint: Complaining) -> None:
    due = complaint.clock("complaint_intake").due
    assert due is not None
    complaint.cast.clock.put(complaint.cast.clock.read().instant + (due - complaint.day) + timedelta(days=1))
    from goufu.rooms.remedies.models import Challenge
    from goufu.rooms.remedies.turns import Side, turn_of

    turn = turn_of(Challenge.objects.get(ref=complaint.challenge), complaint.row(), complaint.day)
    assert (turn.side, turn.act, turn.late(complaint.day)) == (Side.FINANCE, "check_complaint", True)
