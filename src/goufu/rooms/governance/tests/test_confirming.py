"""The queue: what is only believed, what it would do once confirmed, whom it touched in the last year."""

import json
from datetime import date, datetime

import pytest
from django.test import Client
from tests.cast import Cast

from goufu.base.civil import SHANGHAI
from goufu.core.lawbook import the_law
from goufu.core.models import Entry
from goufu.law.questions.evaluator_independent import EvaluatorIndependent
from goufu.rooms.governance.confirming import Awaiting, awaiting
from goufu.rooms.governance.tests.test_pages import client, page

RULE = "evaluator-independence"
SPAN = {"since": date(2024, 3, 3), "until": date(2025, 3, 3)}


def judged(number: int, *, is_provider: bool, day: date = date(2025, 1, 6)) -> Entry:
    """A stored act whose evaluator was, or was not, the provider itself."""
    asked = EvaluatorIndependent(is_provider=is_provider, related=False)
    ruling = the_law().ask(asked, on=day, at="510322")
    material = json.loads(json.dumps(ruling.digest_material(), default=str))
    return Entry(
        id=10_000_000 + number, hash=number.to_bytes(32), act="open_assessment", case_kind="assessment",
        case_ref=f"AS-{number}", thread=f"PC-{number}", region="510322",
        instant=datetime(day.year, day.month, day.day, 10, tzinfo=SHANGHAI), turn=1,
        body=json.dumps({"public": {}, "facts": {}}).encode(), publish="once", withheld=False,
        private={"fields": {}, "rulings": [{"question": "evaluator_independent", "salt": "", "material": material}]},
    )  # fmt: skip


@pytest.fixture
def lived(cast: Cast) -> Cast:
    """A year with three assessments: two by the provider itself, one of them before the span."""
    outside = judged(3, is_provider=True, day=date(2024, 3, 2))
    Entry.objects.bulk_create([judged(1, is_provider=True), judged(2, is_provider=False), outside])
    return cast


def found(rule: str = RULE) -> Awaiting:
    return next(each for each in awaiting(**SPAN) if each.rule == rule)


def test_a_rule_names_the_cases_that_it_warned_and_would_have_refused(lived: Cast) -> None:
    waits = found()
    assert (waits.becomes, set(waits.warned), set(waits.refused)) == ("refused", {"AS-1"}, {"AS-1"})
    assert awaiting(**SPAN)[0].rule == RULE, "what touched most comes first"


def test_every_believed_rule_waits_and_no_other(cast: Cast) -> None:
    law = the_law()
    believed = {rule.file.id for rule in law.rules if law.standing(rule) == "believed"}
    assert {each.rule for each in awaiting(**SPAN)} == believed
    assert RULE in believed


def test_looking_confirms_nothing_and_a_confirmed_rule_waits_no_more(lived: Cast) -> None:
    before = Entry.objects.count()
    awaiting(**SPAN)
    assert (Entry.objects.count(), found().rule) == (before, RULE)
    given = {"rule": RULE, "source": "原件第九条，存省财政厅"}
    lived.do("confirm_rule", lived.province_finance_head, lived.register, **given)
    assert RULE not in {each.rule for each in awaiting(**SPAN)}


def test_the_province_sees_the_button_and_a_county_who_decides(lived: Cast) -> None:
    shown = page(client(lived.province_finance_head), "/confirmations")
    for said in ("评价", "警示 → 不予通过", f"rule={RULE}", "一次确认，全省各县（市、区）统一适用"):
        assert said in shown
    county = page(client(lived.finance_head), "/confirmations")
    assert f"rule={RULE}" not in county
    assert "个案中不确定的事实" in county


def test_the_button_leads_to_the_act_with_the_rule_filled_in(lived: Cast) -> None:
    reader = client(lived.province_finance_head)
    address = page(reader, "/confirmations").partition(f"?rule={RULE}")[0].rpartition('"')[2]
    assert f'value="{RULE}"' in page(reader, f"{address}?rule={RULE}")


def test_a_provider_does_not_read_it(cast: Cast) -> None:
    assert client(cast.alpha_head).get("/confirmations").status_code == 403
    assert Client().get("/confirmations").status_code in {302, 401, 403}
