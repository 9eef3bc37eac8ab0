"""With the purchaser's signature the contract stands, its money is committed and its clocks run."""

from tests.cast import refused, turned_down
from tests.contracting import PRICE, Story
from tests.tendering import decided

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry, RunningClock
from goufu.rooms.budget.interface import line_view
from goufu.rooms.contracts.models import Contract


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
