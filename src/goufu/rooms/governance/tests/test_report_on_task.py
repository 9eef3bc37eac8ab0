"""The lead unit reports, with what shows it."""

from io import BytesIO

from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.core.exceptions import WrongOffice
from goufu.core.models import RunningClock
from goufu.core.uploads.files import store


def evidence() -> str:
    return store(BytesIO(b"%PDF-1.7 evidence"), name="evidence.pdf").sha256


def test_the_report_meets_the_clock_of_its_own_task_alone(cast: Cast) -> None:
    held = conference(cast)
    first, second = held.task(), held.task(due="2025-05-30")
    cast.do("report_on_task", cast.civil_officer, first, report="已印发", evidence=evidence())
    assert cast.state(first) == "reported"
    assert [each.case_ref for each in RunningClock.objects.filter(met_on=None)] == [second]


def test_another_organ_does_not_report_for_the_lead_unit(cast: Cast) -> None:
    ref = conference(cast).task()
    with turned_down(WrongOffice):
        cast.do("report_on_task", cast.finance_officer, ref, report="已印发", evidence=evidence())
