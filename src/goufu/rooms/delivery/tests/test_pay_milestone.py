"""Finance pays what the contract owes: never before, never more."""

from tests.cast import refused, turned_down
from tests.contracting import HALF, PRICE, Story

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry, RunningClock
from goufu.core.public import public_entries
from goufu.rooms.budget.interface import line_view
from goufu.rooms.delivery.disclosure import DISCLOSES
from goufu.rooms.delivery.models import Milestone


def invoiced(story: Story) -> None:
    story.contract()
    story.start()
    story.deliver()
    story.invoice()


def test_a_payment_is_booked_on_milestone_and_budget_line(story: Story) -> None:
    invoiced(story)
    story.pay()
    delivery = story.cast.see(story.delivery_ref)
    line = line_view(delivery.budget_line)
    assert line is not None
    assert (delivery.paid_fen, line.spent_fen, Milestone.objects.get(place=1).state) == (HALF, HALF, "paid")
    assert not RunningClock.objects.filter(kind__in=("payment_due", "payment_on_invoice"), met_by=None).exists()


def test_payment_before_acceptance_is_refused(story: Story) -> None:
    story.contract()
    story.start()
    with refused("pay-under-contract"):
        story.pay()
    assert story.cast.see(story.delivery_ref).paid_fen == 0


def test_payment_without_an_invoice_is_refused(story: Story) -> None:
    story.contract()
    story.start()
    story.deliver()
    with refused("pay-under-contract"):
        story.pay()


def test_more_than_the_instalment_is_refused(story: Story) -> None:
    invoiced(story)
    with refused("pay-under-contract"):
        story.pay(1, HALF + 1)


def test_an_instalment_is_not_paid_twice(story: Story) -> None:
    invoiced(story)
    story.pay()
    with refused("pay-under-contract"):
        story.pay()


def test_two_parts_make_a_whole(story: Story) -> None:
    invoiced(story)
    story.pay(1, HALF - 1_000)
    assert Milestone.objects.get(place=1).state == "accepted"
    story.pay(1, 1_000)
    assert Milestone.objects.get(place=1).state == "paid"


def test_the_purchaser_does_not_pay_itself(story: Story) -> None:
    invoiced(story)
    with turned_down(WrongOffice):
        story.pay(who="officer")


def test_a_late_payment_asks_for_the_interest(story: Story) -> None:
    invoiced(story)
    story.cast.wait(days=90)
    story.pay()
    asked = [each["question"] for each in Entry.objects.get(act="pay_milestone").private["rulings"]]
    assert asked == ["payment_under_contract", "late_interest"]


def test_the_last_payment_settles_delivery_contract_and_line(story: Story) -> None:
    story.contract()
    story.start()
    story.settle()
    delivery = story.cast.see(story.delivery_ref)
    line = line_view(delivery.budget_line)
    assert line is not None
    assert (delivery.state, delivery.paid_fen, line.state) == ("settled", PRICE, "closed")
    assert story.cast.state(story.contract_ref) == "completed"


def test_the_release_names_payer_payee_and_milestone(story: Story) -> None:
    invoiced(story)
    story.pay()
    entry = next(each for each in public_entries(story.thread) if each.act == "pay_milestone")
    release = DISCLOSES["pay_milestone"](entry).release
    transaction = release["contracts"][0]["implementation"]["transactions"][0]
    assert transaction["value"] == {"amount": HALF // 100, "currency": "CNY"}
    assert transaction["relatedImplementationMilestone"]["id"] == f"{story.delivery_ref}-1"
    assert {each["id"] for each in release["parties"]} == {transaction["payer"]["id"], transaction["payee"]["id"]}
