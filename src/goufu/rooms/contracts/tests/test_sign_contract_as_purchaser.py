"""With the purchaser's signature the contract stands, its money is committed and its clocks run."""

from tests.cast import refused, turned_down
from tests.complaining import Complaining
from tests.contracting import PRICE, Story
from tests.tendering import decided, document

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry, RunningClock
from goufu.rooms.budget.interface import line_view
from goufu.rooms.contracts.interface import contract_of_thread
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import TermsDoNotFit


def offered(story: Story) -> str:
    """A contract that the provider has signed."""
    ref = story.draft()
    return decided(story.cast, "sign_contract_as_provider", story.cast.alpha_head, ref, ref, text=story.text)


def sign(story: Story, who: str = "head") -> str:
    ref = story.contract_ref
    return decided(story.cast, "sign_contract_as_purchaser", story.cast.people[who], ref, ref, text=story.text)


def test_the_signature_commits_the_budget_line(story: Story) -> None:
    offered(story)
    contract = story.cast.see(sign(story))
    line = line_view(contract.budget_line)
    assert contract.state == "signed"
    assert line is not None
    assert line.committed_fen == PRICE


def test_publication_and_filing_start_to_run(story: Story) -> None:
    offered(story)
    sign(story)
    clocks = {each.kind: each for each in RunningClock.objects.filter(case_ref=story.contract_ref)}
    assert {"contract_publication", "contract_filing"} <= set(clocks)
    assert clocks["contract_publication"].rule == "contract-pub-2wd"
    assert clocks["contract_filing"].rule == "contract-file-7wd"
    assert {each.start for each in clocks.values()} == {story.cast.see(story.contract_ref).signed_on}


def test_the_thirty_days_for_signing_are_met(story: Story) -> None:
    offered(story)
    sign(story)
    assert RunningClock.objects.get(thread=story.thread, kind="contract_signing").met_on is not None


def test_nobody_signs_while_a_challenge_to_the_result_is_open(story: Story) -> None:
    offered(story)
    story.challenge()
    with refused("challenge-suspends"):
        sign(story)
    assert story.cast.state(story.contract_ref) == "signed_by_provider"
    assert Contract.objects.get().signed_on is None


def test_a_provider_on_the_severe_list_is_refused(story: Story) -> None:
    offered(story)
    story.list_provider("severe")
    with refused("severe-list"):
        sign(story)


def test_a_late_signature_is_warned_of_and_kept_on_file(story: Story) -> None:
    offered(story)
    story.cast.wait(days=60)
    sign(story)
    verdicts = Entry.objects.get(act="sign_contract_as_purchaser").private["rulings"]
    late = next(each for each in verdicts if each["question"] == "contract_signed_in_time")
    assert late["material"]["verdict"] == "warned"


def test_the_purchasing_officer_cannot_sign_for_the_head(story: Story) -> None:
    offered(story)
    with turned_down(WrongOffice):
        sign(story, "officer")


def test_a_contract_on_a_fallen_award_is_not_signed_and_another_takes_its_place(complaint: Complaining) -> None:
    complaint.explained()
    complaint.story.contract()
    complaint.upheld("next_candidate")
    given = {
        "number": "示例终止1号", "reason_code": "award_fell", "facts": "投诉处理决定认定成交结果无效",
        "settlement": "尚未履行，无需结算", "handover": "由另行确定的供应商服务", "text": document("终止公告（示例）"),
    }  # fmt: skip
    complaint.cast.do("terminate_contract", complaint.cast.head, complaint.story.contract_ref, **given)
    assert contract_of_thread(complaint.story.thread) is None


def test_a_draft_on_a_fallen_award_is_not_signed(complaint: Complaining) -> None:
    complaint.explained()
    complaint.story.draft()
    complaint.upheld("next_candidate")
    with turned_down(TermsDoNotFit):
        complaint.story.sign()
