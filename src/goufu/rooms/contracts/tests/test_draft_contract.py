"""The contract says what documents and award said, and what the law wants in it."""

import pytest
from tests.cast import refused, turned_down
from tests.contracting import HALF, PRICE, Story, instalments

from goufu.core.exceptions import WrongOffice
from goufu.core.ledger.sequencer import sequence
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import ContractDrawnUp, TermsDoNotFit


def test_the_contract_takes_parties_and_price_from_the_award(story: Story) -> None:
    contract = story.cast.see(story.draft())
    assert (contract.state, contract.provider, contract.amount_fen) == ("drafted", "alpha", PRICE)
    assert [(each.place, each.amount_fen) for each in contract.instalments.all()] == [(1, HALF), (2, PRICE - HALF)]
    assert contract.budget_line


def test_the_draft_stays_unread_until_the_contract_is_published(story: Story, log_apart: None) -> None:
    ref = story.draft()
    thread = story.cast.see(ref).thread
    assert "draft_contract" not in {each.act for each in public_entries(thread)}
    story.sign()
    story.publish()
    sequence()
    assert "draft_contract" in {each.act for each in public_entries(thread)}


def test_a_contract_of_four_years_is_refused(story: Story) -> None:
    with refused("term-1y-3y"):
        story.draft(starts="2025-07-01", ends="2029-06-30", stable=["budget", "content", "funding", "price"])
    assert not Contract.objects.exists()


def test_a_term_other_than_that_of_the_documents_is_a_changed_core_term(story: Story) -> None:
    with refused("contract-30d"):
        story.draft(ends="2026-12-31")


def test_another_price_than_the_awarded_one_is_refused(story: Story) -> None:
    with refused("contract-30d") as caught:
        story.draft(amount_fen=PRICE + 100, instalments=instalments(HALF + 100))
    assert "price" in caught.value.text("en")


def test_other_instalments_than_those_of_the_documents_are_refused(story: Story) -> None:
    with refused("contract-30d"):
        story.draft(instalments=instalments(HALF + 5_000_000, PRICE - HALF - 5_000_000))


def test_a_longer_time_for_payment_than_promised_is_refused(story: Story) -> None:
    with refused("contract-30d"):
        story.draft(payment_days=90)


@pytest.mark.parametrize("clause", ["content", "quantity", "quality", "settlement", "rights_and_duties", "breach"])
def test_a_contract_that_lacks_a_clause_is_refused(story: Story, clause: str) -> None:
    with refused("contract-contents"):
        story.draft(**{clause: ""})


def test_a_bond_in_cash_is_refused(story: Story) -> None:
    with refused("perf-bond-10pct"):
        story.draft(bond_fen=100, bond_in_cash=True)


def test_the_purchaser_may_not_guarantee_the_providers_borrowing(story: Story) -> None:
    with refused("contract-financing"):
        story.draft(purchaser_guarantees=True)


def test_an_advance_is_a_part_of_the_first_milestone_paid_sooner(story: Story) -> None:
    story.draft(advance_fen=100_000, instalments=instalments(HALF - 100_000))
    with refused("contract-30d"):
        story.draft(advance_fen=100_000, instalments=instalments(HALF, PRICE - HALF - 100_000))


def test_milestones_must_come_to_the_amount(story: Story) -> None:
    with turned_down(TermsDoNotFit) as caught:
        story.draft(advance_fen=100)
    assert caught.value.field == "instalments"


def test_there_is_one_contract_a_purchase(story: Story) -> None:
    story.draft()
    with turned_down(ContractDrawnUp):
        story.draft()


def test_another_county_cannot_draw_it_up(story: Story) -> None:
    with turned_down(WrongOffice):
        story.cast.do("draft_contract", story.cast.stranger, None, **story.terms())


def test_the_text_is_not_named_in_the_entry(story: Story) -> None:
    ref = story.draft()
    entry = Entry.objects.get(case_ref=ref)
    assert entry.private["fields"]["text"]["value"] == story.text
    assert story.text.encode() not in bytes(entry.body)
