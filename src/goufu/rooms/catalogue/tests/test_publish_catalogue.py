"""From its day on a published version decides what is listed, there and below."""

import json
from datetime import date

import pytest
from tests.cast import SHEET, refused, turned_down
from tests.conferring import conference

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.catalogue.interface import item, listed
from goufu.rooms.catalogue.refusals import NotReady
from goufu.rooms.catalogue.tests.conftest import PUBLISHED, Keeping

BEFORE, AFTER = date(2025, 3, 9), date(2025, 3, 10)


def test_an_added_item_is_listed_from_its_day_and_in_its_county_alone(keeping: Keeping) -> None:
    keeping.published()
    found = [listed("A0499", at=at, on=on) for at, on in (("510322", BEFORE), ("510322", AFTER), ("510321", AFTER))]
    assert found == [False, True, False]
    assert item("A0499").name_zh == "农村留守老人互助照护服务"


def test_an_item_left_out_is_listed_no_more(keeping: Keeping) -> None:
    keeping.published()
    assert (listed("A0101", at="510322", on=BEFORE), listed("A0101", at="510322", on=AFTER)) == (True, False)


def test_the_newest_version_holds_and_a_departments_own_comes_first(keeping: Keeping) -> None:
    keeping.published()
    keeping.published("2025-03-20", left_out=["A0102"])
    keeping.published("2025-03-20", left_out=["A0103"], department="510322-civil")
    late = date(2025, 3, 20)
    assert [listed(code, at="510322", on=late) for code in ("A0101", "A0102", "A0103")] == [True, False, True]
    own = [listed(code, at="510322", on=late, department="510322-civil") for code in ("A0102", "A0103")]
    assert own == [True, False]


def test_eligibility_looks_at_the_version_in_force_on_the_day_of_the_purchase(keeping: Keeping) -> None:
    cast, warned = keeping.cast, {}
    keeping.published()
    for days in (0, 10):
        cast.wait(days=days)
        purchase = cast.purchase()
        ref = cast.do(
            "draft_eligibility_sheet", cast.officer, **{**SHEET, "purchase": purchase, "catalogue_code": "A0499"}
        )
        verdicts = {each["question"].replace("_", "").lower(): each["verdict"] for each in _verdicts(ref)}
        warned[days] = verdicts["incatalogue"]
    assert warned == {0: "warned", 10: "allowed"}


def _verdicts(ref: str) -> list[dict[str, str]]:
    body = Entry.objects.get(case_ref=ref, act="draft_eligibility_sheet").body
    found: list[dict[str, str]] = json.loads(bytes(body))["verdicts"]
    return found


def test_the_published_version_says_how_it_differs(keeping: Keeping) -> None:
    ref = keeping.published()
    known = next(each for each in public_entries(ref) if each.act == "publish_catalogue").known
    assert {each["kind"] for each in known["differences"]} == {"added", "renamed", "removed"}


@pytest.mark.parametrize("since", ["2025-03-02"])
def test_nothing_is_published_without_argument_and_consultation_or_for_the_past(keeping: Keeping, since: str) -> None:
    cast, ref = keeping.cast, keeping.draft()
    given = {**PUBLISHED, "decision": keeping.decision}
    with turned_down(NotReady):
        cast.do("publish_catalogue", cast.finance_head, ref, **given)
    keeping.argued(ref)
    with turned_down(NotReady):
        cast.do("publish_catalogue", cast.finance_head, ref, **{**given, "since": since})


def test_another_office_publishes_nothing(keeping: Keeping) -> None:
    ref = keeping.argued(keeping.draft())
    with turned_down(WrongOffice):
        keeping.cast.do(
            "publish_catalogue", keeping.cast.city_finance_head, ref, **PUBLISHED, decision=keeping.decision
        )


def test_without_a_decision_on_the_catalogue_in_signed_minutes_it_is_not_published(keeping: Keeping) -> None:
    cast, ref = keeping.cast, keeping.argued(keeping.draft())
    held = conference(cast)
    given = {"subject": "catalogue", "title": "调整本县指导性目录"}
    unsigned, about_another = held.topic(**given), held.topic(**given, about=keeping.draft(number="另一版（示例）"))
    held.written(unsigned)
    held.signed(about_another)
    figure = held.topic()
    held.signed(figure)
    for by in ("联席〔2025〕示例3号", "TP-510322-XXXXXXXX", unsigned, about_another, figure, ref):
        with refused("decision-behind-it"):
            cast.do("publish_catalogue", cast.finance_head, ref, decision=by, since="2025-03-10")
    decided = held.topic(**given, about=ref)
    held.signed(decided)
    cast.do("publish_catalogue", cast.finance_head, ref, decision=decided, since="2025-03-10")
    assert cast.see(ref).decision == decided
