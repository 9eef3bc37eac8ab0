"""A document's figures come into force for its division, unless they shut providers out."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.conferring import conference, decision

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.lawbook import the_law
from goufu.core.models import Figure
from goufu.core.public import public_entries
from goufu.core.uploads.files import store
from goufu.law.questions.response_period import ResponsePeriod
from goufu.law.verdict import MethodTraits, Verdict
from goufu.rooms.governance.interface import documents_in_force, kind_of_body

DOCUMENT: dict[str, Any] = {
    "number": "富财采〔2025〕示例5号",
    "title": "关于政府购买服务采购意向公开时限的通知",
    "since": "2025-03-01",
    "wording": "采购意向应当在采购活动开始前四十五日公开。",
    "figures": [{"rule": "intent-30-days", "name": "least", "value": 45, "unit": "calendar days"}],
    "bars_outsiders": False,
    "fairness_review": "富审〔2025〕示例1号，2025-02-20",
}


def drafted(cast: Cast, **changes: Any) -> str:
    """A document with figures that the conference decided on."""
    decided = {} if "decision" in changes else {"decision": decision(cast)}
    return cast.do("draft_policy_document", cast.finance_officer, **{**DOCUMENT, **decided, **changes})


def in_force(cast: Cast, **changes: Any) -> str:
    """A document that holds."""
    return cast.do("put_figures_in_force", cast.finance_head, drafted(cast, **changes))


def test_a_longer_period_comes_into_force_for_the_county(cast: Cast) -> None:
    ref = drafted(cast)
    cast.do("put_figures_in_force", cast.finance_head, ref)
    figure = Figure.objects.get()
    assert (figure.rule, figure.region, figure.value, figure.since) == (
        "intent-30-days",
        "510322",
        45,
        date(2025, 3, 1),
    )
    assert [each.ref for each in documents_in_force("510322", date(2025, 3, 3))] == [ref]
    assert public_entries(ref)[-1].known["number"] == DOCUMENT["number"]


@pytest.mark.parametrize("behind", ["nothing", "unsigned minutes", "a refusal"])
def test_a_figure_without_the_decision_that_made_it_is_refused(cast: Cast, behind: str) -> None:
    topic = None
    if behind != "nothing":
        held = conference(cast)
        topic = held.topic()
        held.written(topic) if behind == "unsigned minutes" else held.signed(topic, "declined")
    ref = drafted(cast, decision=topic)
    with refused("decision-behind-it"):
        cast.do("put_figures_in_force", cast.finance_head, ref)
    assert not Figure.objects.exists()


def test_the_published_document_names_its_decision(cast: Cast) -> None:
    ref = in_force(cast)
    assert public_entries(ref)[-1].known["decision"] == cast.see(ref).decision


def test_a_figure_that_lowers_a_protection_is_refused_with_the_article(cast: Cast) -> None:
    ref = drafted(
        cast, figures=[{"rule": "price-weight-service", "name": "least", "value": 500, "unit": "basis points"}]
    )
    with refused("protection-kept") as caught:
        cast.do("put_figures_in_force", cast.finance_head, ref)
    assert "《" in caught.value.text("zh")


def test_words_that_let_only_bidders_of_the_place_take_part_are_refused_whatever_the_box_says(cast: Cast) -> None:
    ref = drafted(cast, wording="承接主体应当在本县登记。", bars_outsiders=False)
    with refused("no-local-only"):
        cast.do("put_figures_in_force", cast.finance_head, ref)


def test_a_document_that_touches_bidders_needs_its_review_attached(cast: Cast) -> None:
    ref = drafted(cast, touches_bidders=True)
    with refused("review-attached"):
        cast.do("put_figures_in_force", cast.finance_head, ref)
    review = store(BytesIO(b"%PDF-1.7 review"), name="review.pdf").sha256
    again = drafted(cast, touches_bidders=True, review_file=review)
    cast.do("put_figures_in_force", cast.finance_head, again)
    assert cast.state(again) == "in_force"


def test_a_figure_that_shuts_out_bidders_from_elsewhere_is_refused(cast: Cast) -> None:
    ref = drafted(cast, bars_outsiders=True, wording="仅限在本县登记的社会组织参加。")
    with refused("no-local-only"):
        cast.do("put_figures_in_force", cast.finance_head, ref)
    assert not Figure.objects.exists()
    assert cast.state(ref) == "drafted"


def test_a_document_without_fairness_review_is_warned_of(cast: Cast) -> None:
    ref = drafted(cast, fairness_review="")
    cast.do("put_figures_in_force", cast.finance_head, ref)
    verdicts = {each["question"]: each["verdict"] for each in public_entries(ref)[-1].verdicts}
    assert verdicts["local_figure_keeps_open"] == "warned"


def test_a_figure_of_no_rule_is_named(cast: Cast) -> None:
    ref = drafted(cast, figures=[{"rule": "no-such-rule", "name": "least", "value": 1, "unit": "days"}])
    with turned_down(BadInput) as caught:
        cast.do("put_figures_in_force", cast.finance_head, ref)
    assert caught.value.field == "figures"


@pytest.mark.parametrize("who", ["finance_officer", "head", "city_finance_head"])
def test_only_the_head_of_the_issuing_office_puts_it_in_force(cast: Cast, who: str) -> None:
    ref = drafted(cast)
    with turned_down(WrongOffice):
        cast.do("put_figures_in_force", getattr(cast, who), ref)


def test_the_register_says_what_a_body_is(cast: Cast) -> None:
    assert kind_of_body("510322-civil").value == "state_organ"
    assert kind_of_body("nobody").value == "other"


def test_a_figure_of_the_county_names_its_document_and_the_minutes_behind_it(cast: Cast) -> None:
    in_force(cast, figures=[{"rule": "m-consultation", "name": "least_days", "value": 12, "unit": "calendar days"}])
    day, traits = date(2025, 5, 6), MethodTraits("competitive_consultation", frozenset({"consultation"}))
    for days, verdict in ((11, Verdict.REFUSED), (12, Verdict.ALLOWED)):
        asked = ResponsePeriod(issued=day, deadline=day + timedelta(days=days))
        ruling = the_law().ask(asked, on=day, at=cast.civil_officer.region, method=traits)
        local = next(each for each in ruling.answers if each.local)
        assert local.verdict is verdict
        assert f"本地标准的依据：{DOCUMENT['number']}" in local.text("zh")
        assert "2025年第一次联席会议 〔2025〕1号" in local.text("zh")
    elsewhere = the_law().ask(asked, on=day, at="510321", method=traits)
    assert "本地标准" not in elsewhere.text("zh")
