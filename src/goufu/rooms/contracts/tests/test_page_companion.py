"""Of a purchase: what was done here, what is recorded as done elsewhere with its proof, what is missing."""

from django.test import Client
from tests.cast import Cast
from tests.running import PLATFORM, Running

from goufu.core.clock import set_simulated_moment
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.contracts.companion import standings
from goufu.ui.visitor import OFFICE


def browser(cast: Cast, who: str) -> Client:
    """Signed in as one of the cast, in Chinese."""
    set_simulated_moment(cast.clock.read().instant)
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(cast.people[who].tenure)
    session.save()
    return client


def test_steps_are_here_elsewhere_or_missing(running: Running) -> None:
    purchase = running.enter()
    running.cast.sheet(purchase)
    running.cast.line(purchase)
    running.record(purchase)
    found = {each.act: each for each in standings(public_entries(running.cast.see(purchase).thread))}
    assert found["confirm_budget_line"].mark == "here"
    assert found["record_running_contract"].mark == found["publish_contract"].mark == "elsewhere"
    assert [each.on.isoformat() for each in found["accept_milestone"].done] == ["2025-02-10", "2025-02-28"]
    assert [each.on.isoformat() for each in found["publish_result"].done] == ["2024-12-10"]
    assert (found["draw_panel"].mark, found["publish_intention"].mark) == ("missing", "missing")


def test_the_page_shows_proof_and_offers_to_record_what_is_missing(running: Running) -> None:
    purchase = running.enter()
    running.record(purchase)
    page = browser(running.cast, "officer").get(f"/companion/{purchase}").content.decode()
    assert PLATFORM in page
    assert "富财合备2024-77" in page
    assert f"/acts/publish_intention/{purchase}?elsewhere=1" in page


def test_it_is_made_of_public_entries_and_another_county_reads_it_too(running: Running) -> None:
    assert browser(running.cast, "stranger").get(f"/companion/{running.enter()}").status_code == 200


def test_every_form_offers_to_record_the_act_as_done_elsewhere(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    desk, address = browser(cast, "officer"), f"/acts/publish_intention/{purchase}"
    assert "_elsewhere=1" in desk.get(address).content.decode()
    form = desk.get(f"{address}?elsewhere=1").content.decode()
    assert all(f'name="elsewhere.{name}"' in form for name in ("office", "number", "on", "address"))
    given = {
        "_elsewhere": "1", "purchase": purchase, "title": "示例项目", "outline": "示例概况", "budget_fen": "600000",
        "expected": "2025-04", "elsewhere.office": "四川政府采购网（示例）", "elsewhere.number": "示例2025-17",
        "elsewhere.address": "https://ccgp.example/17",
    }  # fmt: skip
    before = Entry.objects.count()
    wrong = desk.post(address, given)
    assert (wrong.status_code, Entry.objects.count()) == (422, before)
    assert "办理日期" in wrong.content.decode()
    done = desk.post(address, {**given, "elsewhere.on": "2025-02-20"})
    assert done.status_code == 302
    entry = next(each for each in public_entries(cast.see(purchase).thread) if each.act == "publish_intention")
    assert entry.elsewhere is not None
    assert (entry.elsewhere["number"], entry.day.isoformat()) == ("示例2025-17", "2025-02-20")


def test_a_button_turns_the_form_and_keeps_what_was_typed(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    desk = browser(cast, "officer")
    turned = desk.post(
        f"/acts/publish_intention/{purchase}", {"title": "示例项目甲", "_set": "_elsewhere=1"}
    ).content.decode()
    assert "示例项目甲" in turned
    assert 'name="elsewhere.office"' in turned
