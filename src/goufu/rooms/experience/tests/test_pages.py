"""The library and a card, as everybody and as offices meet them."""

from django.test import Client
from tests.cast import RONGXIAN

from goufu.core.clock import set_simulated_moment
from goufu.parties.holders import Holder
from goufu.rooms.experience.tests.conftest import QUERY, Learning
from goufu.rooms.experience.tests.test_state_how_it_fared import TOLD
from goufu.ui.visitor import OFFICE


def client(holder: Holder | None = None, language: str = "zh-hans") -> Client:
    made = Client(headers={"accept-language": language})
    if holder is not None:
        session = made.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    return made


def page(of: Client, address: str) -> str:
    answer = of.get(address)
    assert answer.status_code == 200, answer.content.decode()[:400]
    return answer.content.decode()


def test_a_card_is_found_by_its_chinese_words(learning: Learning) -> None:
    ref = learning.published()
    assert f"/experience/{ref}" in page(client(), "/experience?q=需求表")
    assert f"/experience/{ref}" not in page(client(), "/experience?q=养老护理")
    assert "/experience" in page(client(), "/"), "the foot leads there"


def test_a_draft_is_for_those_who_may_read_it(learning: Learning) -> None:
    ref = learning.draft()
    assert client().get(f"/experience/{ref}").status_code == 404
    assert client(learning.cast.alpha_head).get(f"/experience/{ref}").status_code == 404
    assert "一村一表" in page(client(learning.cast.prefecture_officer), f"/experience/{ref}")
    assert ref not in page(client(), "/experience")


def test_the_stated_figure_stands_beside_what_the_records_give_now(learning: Learning) -> None:
    learning.cast.provider("alpha")
    ref = learning.published(computed=[{**QUERY, "measure": "needs_taken_up"}, QUERY])
    set_simulated_moment(learning.cast.clock.read().instant)
    shown = page(client(), f"/experience/{ref}")
    assert shown.count("与当时一致") == 2
    assert shown.count('class="g-how" data-how="computed"') == 2, "the typed one looks different"
    assert "1 / 1" in shown
    learning.cast.provider("beta")
    again = page(client(), f"/experience/{ref}")
    assert "此后有变化" in again
    assert "1 / 1" in again, "what was stated stays"
    assert "2 / 2" in again


def test_who_adopted_it_and_how_it_fared_stands_on_the_card(learning: Learning) -> None:
    card = learning.published()
    assert "尚无其他县采用" in page(client(), f"/experience/{card}")
    ref = learning.adopted(card)
    assert "尚未反馈" in page(client(), f"/experience/{card}")
    learning.cast.do("state_how_it_fared", learning.cast.neighbour, ref, **TOLD)
    shown = page(client(), f"/experience/{card}")
    for said in ("荣县", "改为每半年一次", "部分有效", "代填质量不齐", "0 / 0"):
        assert said in shown
    assert "1个县" in page(client(), "/experience")
    assert "Rongxian" in page(client(language="en"), f"/en/experience/{card}")
    assert learning.cast.see(ref).region == RONGXIAN


def test_another_county_is_led_to_adopt_it_and_its_own_is_not(learning: Learning) -> None:
    card = learning.published()
    way = f"/acts/adopt_experience/{card}"
    assert way in page(client(learning.cast.neighbour), f"/experience/{card}")
    assert way not in page(client(learning.cast.civil_officer), f"/experience/{card}")
    assert f'value="{card}"' in page(client(learning.cast.neighbour), way)


def test_a_withdrawn_card_says_so(learning: Learning) -> None:
    card = learning.published()
    learning.cast.do("withdraw_experience", learning.cast.civil_officer, card, reason="数字有误")
    assert "该经验卡已撤回：数字有误" in page(client(), f"/experience/{card}")
