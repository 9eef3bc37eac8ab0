"""A contract made elsewhere goes on here: its terms, what was done under it, and what the law says to it."""

from datetime import date

import pytest
from tests.cast import turned_down
from tests.contracting import Story
from tests.running import STANDARDS, Running, step, terms, where

from goufu.core.exceptions import BadInput, WrongOffice, WrongState
from goufu.core.models import RunningClock
from goufu.core.public import PublicEntry, public_entries
from goufu.rooms.contracts.disclosure import DISCLOSES
from goufu.rooms.contracts.interface import contract_of_thread
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import ContractDrawnUp, TermsDoNotFit


def entry_of(running: Running, ref: str) -> PublicEntry:
    return public_entries(running.cast.see(ref).thread)[-1]


def clocks(running: Running, ref: str) -> dict[str, date]:
    found = RunningClock.objects.filter(thread=running.cast.see(ref).thread, met_by=None)
    return {each.kind: each.start for each in found}


def test_it_stands_as_far_as_it_came_elsewhere_and_no_clock_runs_for_what_is_done(running: Running) -> None:
    ref = running.record()
    found = running.cast.see(ref)
    assert (found.state, found.recorded, found.provider) == ("filed", True, "alpha")
    assert (found.signed_on, found.published_on, found.filed_on) == (
        date(2024, 12, 20), date(2024, 12, 23), date(2024, 12, 25),
    )  # fmt: skip
    assert clocks(running, ref) == {}
    view = contract_of_thread(found.thread)
    assert view is not None
    assert [each.paid_on for each in view.instalments] == [date(2025, 2, 20), None, None]


def test_what_was_not_published_elsewhere_runs_from_the_recorded_signature(running: Running) -> None:
    ref = running.record(steps=[step("letter", "示例2024-118-3", "2024-12-10")])
    assert running.cast.state(ref) == "signed"
    assert clocks(running, ref) == dict.fromkeys(("contract_publication", "contract_filing"), date(2024, 12, 20))


def test_what_the_law_refuses_stays_on_file_and_bars_nothing(running: Running) -> None:
    ref = running.record(
        ends="2029-12-31", payment_days=180, budget_fen=30_000_000,
        steps=[step("letter", "示例2024-118-3", "2024-10-10")],
    )  # fmt: skip
    verdicts = {each["question"]: each["verdict"] for each in entry_of(running, ref).verdicts}
    assert {name for name, verdict in verdicts.items() if verdict == "refused"} >= {
        "contract_term", "quote_within_budget",
    }  # fmt: skip
    assert verdicts["provider_registered"] == "allowed"


def test_it_is_never_recorded_as_made_here(running: Running) -> None:
    purchase = running.enter()
    with turned_down(BadInput) as caught:
        running.cast.do("record_running_contract", running.cast.officer, **terms(purchase))
    assert caught.value.field == "elsewhere.office"
    entry = entry_of(running, running.record(purchase))
    assert entry.elsewhere is not None
    assert (entry.elsewhere["number"], entry.day) == ("富民购〔2024〕示例7号", date(2024, 12, 20))


def test_its_release_names_award_supplier_and_what_was_paid(running: Running) -> None:
    release = DISCLOSES["record_running_contract"](entry_of(running, running.record())).release
    award, contract = release["awards"][0], release["contracts"][0]
    assert contract["awardID"] == award["id"]
    assert award["suppliers"][0]["id"].startswith("CN-USCC-")
    assert [each["value"]["amount"] for each in contract["implementation"]["transactions"]] == [120_000]
    assert [each["status"] for each in contract["milestones"]] == ["met", "met", "scheduled"]


def test_the_same_number_is_recorded_once(running: Running) -> None:
    running.record()
    with turned_down(ContractDrawnUp):
        running.record()
    assert Contract.objects.count() == 1


def test_a_purchase_has_one_contract(running: Running) -> None:
    purchase = running.enter()
    running.record(purchase)
    with turned_down(ContractDrawnUp):
        running.record(purchase, number="富民购〔2024〕示例8号")


def test_a_provider_must_be_in_the_register_first(running: Running) -> None:
    with turned_down(TermsDoNotFit) as caught:
        running.record(provider="52510322MJ0000022X"[:18])
    assert caught.value.field == "provider"


def test_a_contract_under_which_everything_is_paid_does_not_run(running: Running) -> None:
    paid = {
        "title": "终期", "due": "2025-02-28", "amount_fen": 36_000_000, "standards": STANDARDS,
        "accepted_on": "2025-02-10", "paid_on": "2025-02-20",
    }  # fmt: skip
    with turned_down(TermsDoNotFit):
        running.record(instalments=[paid])
    running.record(instalments=[{**paid, "paid_on": None}])


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"amount_fen": 36_000_001}, "instalments"),
        ({"ends": "2024-01-01"}, "ends"),
        ({"steps": [step("letter", "示例", "2025-03-04")]}, "steps.0.on"),
    ],
)
def test_what_cannot_be_is_named(running: Running, change: dict[str, object], field: str) -> None:
    with turned_down(TermsDoNotFit) as caught:
        running.record(**change)
    assert caught.value.field == field


def test_a_milestone_is_not_paid_before_it_was_accepted(running: Running) -> None:
    first = {**terms("")["instalments"][0], "accepted_on": None}
    with turned_down(TermsDoNotFit) as caught:
        running.record(instalments=[first, *terms("")["instalments"][1:]])
    assert caught.value.field == "instalments.0.paid_on"


def test_another_purchasers_officer_records_nothing_here(running: Running) -> None:
    purchase = running.enter()
    with turned_down(WrongOffice):
        running.cast.elsewhere("record_running_contract", running.cast.stranger, None, where(), **terms(purchase))


def test_a_budget_line_kept_here_is_bound_for_what_is_left(running: Running) -> None:
    purchase = running.enter()
    running.cast.sheet(purchase)
    line = running.cast.line(purchase)
    running.record(purchase, budget_line=line)
    assert running.cast.see(line).committed_fen == 24_000_000


def test_it_is_recorded_under_an_open_purchase_alone(story: Story) -> None:
    purchase = story.cast.see(story.cast.see(story.award).tender).purchase
    with turned_down(WrongState):
        story.cast.elsewhere("record_running_contract", story.cast.officer, None, where(), **terms(story.award))
    with turned_down(ContractDrawnUp):
        story.draft()
        story.cast.elsewhere("record_running_contract", story.cast.officer, None, where(), **terms(purchase))
