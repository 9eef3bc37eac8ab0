"""The method resolver: its page without script, its address that can be passed on, and the same answer as data."""

import json
import re

import pytest
from django.test import Client
from tests.cast import Cast

from goufu.core.clock import set_simulated_moment
from goufu.parties.holders import Holder
from goufu.rooms.foresight.asked import MethodSearch, facts_of
from goufu.ui.visitor import OFFICE

HERE = "/methods/resolve"
ASKED = f"{HERE}?amount=600000&at=510322&item=A0402&on=2025-03-03&grounds.seen=1&grounds=purchase_of_services"


def client(holder: Holder | None = None, language: str = "zh-hans") -> Client:
    made = Client(headers={"accept-language": language})
    if holder is not None:
        session = made.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    return made


@pytest.fixture(name="cast", scope="module")
def _cast(module_cast: Cast) -> Cast:
    set_simulated_moment(module_cast.clock.read().instant)
    return module_cast


def page(of: Client, address: str) -> str:
    answer = of.get(address)
    assert answer.status_code == 200, answer.content.decode()[:400]
    return answer.content.decode()


def sheet(shown: str, method: str) -> str:
    """One method's sheet."""
    return shown.split(f'id="m-{method}"')[1].split("</section>", maxsplit=1)[0]


def test_an_unset_amount_is_uncertain_and_the_page_says_who_sets_it(cast: Cast) -> None:
    shown = page(client(), ASKED)
    assert "尚未确定" in sheet(shown, "competitive_consultation")
    assert "市（州）以上财政部门" in sheet(shown, "competitive_consultation")
    assert "省级人民政府" in shown
    assert 'data-verdict="allowed"' in sheet(shown, "open_tender")
    inquiry = sheet(shown, "price_inquiry")
    assert 'data-verdict="refused"' in inquiry
    assert "政府采购法" in inquiry, "the article that refuses"


def test_each_method_says_what_comes_before_it_with_its_article(cast: Cast) -> None:
    tender = sheet(page(client(language="en"), f"/en{ASKED}"), "open_tender")
    assert tender.count("Beforehand") == 2
    assert "intention" in tender
    assert "plan" in tender


def test_the_negative_list_bars_every_method(cast: Cast) -> None:
    barred = page(client(), f"{ASKED}&bars.seen=1&bars=staffing")
    assert "m-open_tender" not in barred
    assert "人员招聘" in barred


def test_an_auxiliary_item_is_no_public_service(cast: Cast) -> None:
    kinds = {code: facts_of(MethodSearch(amount=1, at="510322", item=code), cast.clock.read().day).kind.value
             for code in ("A0402", "B0101")}  # fmt: skip
    assert kinds == {"A0402": "public_service", "B0101": "auxiliary_service"}


def test_the_button_fills_in_the_choice_for_an_office_that_may_choose(cast: Cast) -> None:
    purchase = cast.purchase()
    shown = page(client(cast.officer), f"{ASKED}&purchase={purchase}")
    address = re.search(rf'href="(/acts/choose_method/{purchase}\?method=open_tender[^"]*)"', shown)
    assert address
    form = page(client(cast.officer), address.group(1).replace("&amp;", "&"))
    assert 'value="600,000"' in form
    assert re.search(r'<option value="main_method" selected|value="main_method" checked', form)
    assert "/acts/choose_method" not in page(client(), ASKED), "for everybody else it says who may"


def test_machines_get_the_same_answer(cast: Cast) -> None:
    said = json.loads(client().get(ASKED.replace(HERE, "/api/queries/methods")).content)
    verdicts = {each["method"]: each["verdict"] for each in said["methods"]}
    assert (verdicts["open_tender"], verdicts["competitive_consultation"]) == ("allowed", "uncertain")
    assert verdicts["competitive_negotiation"] == "refused"
    wrong = client(language="en").get("/api/queries/methods?amount=much&at=510322")
    assert (wrong.status_code, json.loads(wrong.content)["field"]) == (422, "amount")
    nobody = client(language="en").get("/api/queries/nothing")
    assert nobody.status_code == 404
    assert "methods" in json.loads(nobody.content)["cure"]


@pytest.mark.parametrize("wrong", ["amount=600000&at=999999", "amount=1&at=510322&item=Z9", "amount=x&at=510322"])
def test_what_cannot_be_asked_is_said_at_its_field(cast: Cast, wrong: str) -> None:
    shown = page(client(), f"{HERE}?{wrong}")
    assert "aria-invalid" in shown
    assert "m-open_tender" not in shown
