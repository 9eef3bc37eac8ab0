"""The provider's ledger: numbers for everybody, names for nobody."""

from typing import Any

from tests.cast import refused, turned_down
from tests.contracting import Story
from tests.tendering import document

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.delivery.disclosure import DISCLOSES
from goufu.rooms.delivery.models import ServiceRecord
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit, MilestoneElsewhere

ROSTER: dict[str, Any] = {
    "roster_basis": "statutory_duty",
    "roster_purpose": "安排上门服务",
    "roster_until": "2027-06-30",
}


def running(story: Story) -> None:
    story.contract()
    story.start()


def known(story: Story) -> dict[str, object]:
    return dict(next(each for each in public_entries(story.thread) if each.act == "record_service").known)


def test_a_month_of_service_is_recorded_in_numbers(story: Story) -> None:
    running(story)
    story.record()
    record = ServiceRecord.objects.get()
    assert (record.people, record.sessions, record.staff_hours) == (118, 480, 960)
    assert (known(story)["people"], known(story)["sessions"]) == (118, 480)


def test_a_count_under_five_reaches_no_reader(story: Story) -> None:
    running(story)
    groups = [
        {"group": "独居老人", "people": 90},
        {"group": "重残老人", "people": 3},
        {"group": "失能老人", "people": 25},
    ]
    story.record(served=groups)
    assert known(story)["groups"] == {"独居老人": 90, "重残老人": None, "失能老人": None}
    assert b'"people":3' not in bytes(Entry.objects.get(act="record_service").body)


def test_the_roster_is_kept_apart_and_can_be_erased(story: Story) -> None:
    running(story)
    story.record(roster=document("名册（示例）"), **ROSTER)
    entry = Entry.objects.get(act="record_service")
    assert entry.private["fields"]["roster"]["personal"] is True
    assert document("名册（示例）").encode() not in bytes(entry.body)


def test_a_roster_without_a_lawful_basis_is_refused(story: Story) -> None:
    running(story)
    with refused("pi-legal-basis"):
        story.record(roster=document("名册（示例）"), **{**ROSTER, "roster_basis": None})


def test_a_service_passed_on_to_another_is_refused(story: Story) -> None:
    running(story)
    with refused("no-assignment"):
        story.record(assigned=True)


def test_service_of_days_to_come_is_not_recorded(story: Story) -> None:
    running(story)
    with turned_down(DeliveryDoesNotFit) as caught:
        story.record(until="2027-01-01")
    assert caught.value.field == "until"


def test_a_reported_milestone_takes_no_more_records(story: Story) -> None:
    running(story)
    story.record()
    story.report()
    with turned_down(MilestoneElsewhere):
        story.record()


def test_the_purchaser_does_not_write_the_providers_ledger(story: Story) -> None:
    running(story)
    with turned_down(WrongOffice):
        story.record(who="officer")


def test_the_release_leaves_out_what_is_kept_back(story: Story) -> None:
    running(story)
    story.record(served=[{"group": "独居老人", "people": 4}])
    entry = next(each for each in public_entries(story.thread) if each.act == "record_service")
    metrics = DISCLOSES["record_service"](entry).release["contracts"][0]["implementation"]["metrics"]
    assert [each["id"] for each in metrics] == ["sessions"]
