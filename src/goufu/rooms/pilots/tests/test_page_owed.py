"""What a county owes by when is one reading: purchases' clocks and the conference's tasks, the same from above."""

from datetime import timedelta

import pytest
from django.test import Client
from tests.cast import FUSHUN, SICHUAN, Cast
from tests.conferring import conference
from tests.piloting import task_list

from goufu.core.clock import set_simulated_moment
from goufu.core.models import RunningClock
from goufu.core.owing import owed
from goufu.parties.holders import Holder
from goufu.ui.visitor import OFFICE


@pytest.fixture(scope="module")
def task(module_cast: Cast) -> str:
    """A list, and a task of the conference that nobody reported on."""
    task_list(module_cast)
    given = conference(module_cast).task()
    module_cast.wait(days=90)
    set_simulated_moment(module_cast.clock.read().instant)
    return given


def desk(holder: Holder) -> str:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return client.get("/pilots/desk").content.decode()


def test_a_task_of_the_conference_is_owed_by_its_day(module_cast: Cast, task: str) -> None:
    found = [each for each in owed(FUSHUN, module_cast.civil_officer) if each.case.ref == task]
    due = RunningClock.objects.get(case_ref=task, met_by=None).due
    assert due is not None
    assert [(each.act, each.due) for each in found] == [("report_on_task", due)]
    assert found[0].late(due + timedelta(days=1))
    assert not found[0].late(due)


def test_the_desk_names_it_with_the_act_for_whom_it_is(module_cast: Cast, task: str) -> None:
    county = desk(module_cast.civil_officer)
    assert f"/acts/report_on_task/{task}" in county
    assert f"/cases/{task}" in desk(module_cast.finance_officer)
    assert f"/cases/{task}" not in desk(module_cast.alpha_head)


def test_it_is_the_same_reading_for_the_county_and_for_its_finance(module_cast: Cast, task: str) -> None:
    readers = (module_cast.civil_officer, module_cast.finance_officer)
    seen = [{(each.case.ref, each.act, each.due) for each in owed(FUSHUN, holder)} for holder in readers]
    assert seen[0] == seen[1] != set()
    wider = {(each.case.ref, each.act, each.due) for each in owed(SICHUAN, module_cast.civil_officer)}
    assert seen[0] <= wider
