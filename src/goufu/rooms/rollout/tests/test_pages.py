"""Plans, boards and applications as everybody, county, prefecture and province meet them."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.cast import FUSHUN, RONGXIAN, Cast
from tests.rolling_out import opined

from goufu.core.clock import set_simulated_moment
from goufu.core.ledger.sequencer import sequence
from goufu.parties.holders import Holder
from goufu.rooms.rollout.models import Candidacy, ImplementationPlan
from goufu.ui.visitor import OFFICE


@pytest.fixture(scope="module")
def story(module_cast: Cast) -> Cast:
    """Rongxian has applied, the prefecture is in favour; Fushun drafts its second version from the first."""
    module_cast.provider("alpha", home=RONGXIAN)
    opined(module_cast)
    first = ImplementationPlan.objects.get(region=FUSHUN).ref
    given = {"implementation_plan": first, "title": "富顺县试点实施方案二版（示例）", "reason": "新增需求"}
    second = module_cast.do("draft_next_version", module_cast.civil_officer, None, **given)
    text = "民政局牵头建立供需对接平台，每月对接一次（示例）"
    module_cast.do("amend_plan_part", module_cast.civil_officer, second, section="measures", number=1, text=text)
    set_simulated_moment(module_cast.clock.read().instant)
    return module_cast


def page(holder: Holder | None, address: str) -> tuple[int, str]:
    client = Client()
    if holder:
        session = client.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


def plan(version: int) -> str:
    return ImplementationPlan.objects.get(region=FUSHUN, version=version).ref


def test_everybody_reads_a_published_plan_and_nobody_else_a_draft(story: Cast) -> None:
    status, text = page(None, "/pilots/plans")
    assert (status, text.count(f'href="/pilots/plans/{plan(1)}"')) == (200, 1)
    assert page(None, f"/pilots/plans/{plan(1)}")[0] == 200
    assert page(None, f"/pilots/plans/{plan(0)}")[0] == 404
    assert page(story.civil_officer, f"/pilots/plans/{plan(0)}")[0] == 200


def test_differences_of_two_versions_are_marked(story: Cast) -> None:
    status, text = page(story.civil_officer, f"/pilots/plans/side-by-side?left={plan(1)}&right={plan(0)}")
    assert status == 200
    assert re.findall(r"<mark>(.*?)</mark>", text) == ["每季度", "每月"]
    assert "共6条，5条相同，1条不同" in text


def test_a_part_is_borrowed_into_ones_own_draft_with_its_origin(story: Cast) -> None:
    _, text = page(story.civil_officer, f"/pilots/plans/{plan(1)}")
    assert f"/acts/amend_plan_part/{plan(0)}?" in text
    assert f"borrowed_from={plan(1)}" in text
    assert "borrowed_from" not in page(story.province_officer, f"/pilots/plans/{plan(1)}")[1]


def test_the_board_says_each_step_and_the_county_page_its_parts(story: Cast) -> None:
    status, board = page(story.province_officer, "/pilots/counties")
    assert (status, len(re.findall(r'href="/pilots/counties/51\d{4}"', board))) == (200, 183)
    _, applied = page(story.province_officer, "/pilots/counties?step=2")
    assert re.findall(r'href="/pilots/counties/(51\d{4})"', applied) == [RONGXIAN]
    status, county = page(story.province_officer, f"/pilots/counties/{RONGXIAN}")
    assert status == 200
    assert "已申报；准备度：37.5%" in county
    assert "/acts/decide_application/" in county


def test_a_figure_leads_to_the_entries_it_rests_on(story: Cast) -> None:
    address = f"/pilots/counties/{RONGXIAN}/evidence/organizations_registered"
    assert address in page(story.province_officer, f"/pilots/counties/{RONGXIAN}")[1]
    status, text = page(story.province_officer, address + "?since=2024-01-01")
    assert (status, len(re.findall(r'href="/receipts/[0-9a-f]{64}"', text))) == (200, 1)
    assert page(story.province_officer, f"/pilots/counties/{RONGXIAN}/evidence/enthusiasm")[0] == 404


def test_an_application_shows_computed_and_typed_apart(story: Cast) -> None:
    address = f"/pilots/applications/{Candidacy.objects.get().ref}"
    status, text = page(story.province_officer, address)
    assert status == 200
    assert text.count('class="g-how" data-how="computed"') == 7
    assert len(re.findall(r'class="g-how">', text)) == 1
    assert page(story.civil_officer, address)[0] == 403
    assert page(None, address)[0] in {302, 401}


def test_applications_and_plans_stand_on_the_desks(story: Cast) -> None:
    ref = Candidacy.objects.get().ref
    assert f"/acts/decide_application/{ref}" in page(story.province_officer, "/pilots/desk")[1]
    assert f"/acts/submit_implementation_plan/{plan(0)}" in page(story.civil_officer, "/pilots/desk")[1]
    assert f"/acts/decide_application/{ref}" not in page(story.prefecture_officer, "/pilots/desk")[1]


def test_the_tiles_say_the_new_steps(story: Cast) -> None:
    _, text = page(story.province_officer, "/pilots")
    assert "荣县：已申报，准备度37%" in text
    assert "data-lined" in text


def test_a_county_outside_is_shown_how_to_begin(story: Cast) -> None:
    applicant = Candidacy.objects.get()
    _, text = page(story.province_officer, "/pilots/counties/510311")
    assert "该县未纳入试点" in text
    assert applicant.ref not in text
    assert page(story.province_officer, "/pilots/counties/999999")[0] == 404


@pytest.mark.parametrize(
    "address", ["/pilots/plans", "/pilots/counties", f"/pilots/counties/{FUSHUN}", "/pilots/applications"]
)
def test_every_page_speaks_english_too(story: Cast, address: str) -> None:
    status, text = page(story.prefecture_officer, f"/en{address}")
    assert status == 200
    assert '<html lang="en"' in text
    assert re.search(r"<h1>(Implementation plans|The roll-out|Fushun|Applications)", text)


def test_the_board_asks_no_question_a_county(story: Cast, log_apart: None) -> None:
    sequence()
    client = Client()
    session = client.session
    session[OFFICE] = str(story.province_officer.tenure)
    session.save()
    for address, most in (("/pilots", 40), ("/pilots/counties", 40)):
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        assert len(asked) <= most, [each["sql"][:80] for each in asked]
