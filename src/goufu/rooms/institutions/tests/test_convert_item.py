"""By decision the money moves, the contract begins, posts are bound."""

from datetime import date

import pytest
from tests.cast import refused, turned_down

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.governance.models import Topic
from goufu.rooms.institutions.balance import balance
from goufu.rooms.institutions.models import Institution
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.tests.conftest import POSTS, Reform

CONTRACT = {"contract_number": "示例合同1号"}


def test_a_conversion_balances_to_the_fen(reform: Reform) -> None:
    institution, item = reform.converted()
    account, found = reform.account(institution), reform.see(item)
    assert account.appropriation_fen + found.purchase_fen + found.returned_fen == 500_000_000
    assert (account.personnel_fen, account.operating_fen, account.moved_fen) == (250_000_000, 170_000_000, 80_000_000)
    assert (found.state, found.kept_fen) == ("in_transition", 0)
    assert isinstance(reform.cast.see(found.decision), Topic)
    assert Institution.objects.get(ref=institution).posts_frozen == 250
    day = reform.cast.clock.read().day
    assert balance(Institution.objects.get(ref=institution), 2025, day).findings == ()
    assert set(Message.objects.filter(notice="convert_item").values_list("organ", flat=True)) == {"publicity", "media"}


def test_no_conversion_without_a_decision(reform: Reform) -> None:
    institution, item = reform.planned()
    with turned_down(BadInput):
        reform.do("convert_item", "finance_head", item, **CONTRACT, decision=" ")
    others = (reform.decision(about=institution), reform.decision(subject="figure"), "联席〔2025〕示例1号", item)
    for by in others:
        with refused("decision-behind-it"):
            reform.do("convert_item", "finance_head", item, **CONTRACT, decision=by)
    reform.do("convert_item", "finance_head", item, **CONTRACT, decision=reform.decision(about=item))


def test_where_a_division_has_no_conference_the_one_above_decides(reform: Reform) -> None:
    _, item = reform.planned()
    with refused("decision-behind-it"):
        reform.do("convert_item", "finance_head", item, **CONTRACT, decision=reform.decided_in("510321"))
    reform.do("convert_item", "finance_head", item, **CONTRACT, decision=reform.decided_in("510300"))


def test_accounts_restated_meanwhile_stop_the_conversion(reform: Reform) -> None:
    institution, item = reform.planned()
    reform.accounts(institution, item, appropriated=79_999_999)
    with turned_down(DoesNotAddUp):
        reform.do("convert_item", "finance_head", item, **CONTRACT, decision=reform.decision())
    assert reform.account(institution).moved_fen == 0


def test_the_department_does_not_move_the_money_itself(reform: Reform) -> None:
    _, item = reform.planned()
    with turned_down(WrongOffice):
        reform.do("convert_item", "publicity_head", item, **CONTRACT, decision=reform.decision())


@pytest.mark.parametrize("stated", [True, False])
def test_money_without_posts_is_warned_of(reform: Reform, stated: bool) -> None:
    institution, item = reform.planned()
    if stated:
        reform.do("state_posts", "staffing_officer", institution, **POSTS)
    reform.do("convert_item", "finance_head", item, **CONTRACT, decision=reform.decision())
    entry = next(each for each in public_entries(reform.see(item).thread) if each.act == "convert_item")
    told = {each["question"]: each["verdict"] for each in entry.verdicts}
    assert told["money_and_posts_stated"] == ("allowed" if stated else "warned")


def test_a_year_that_ended_without_a_word_on_what_was_delivered_is_a_finding(reform: Reform) -> None:
    institution, item = reform.converted()
    found = Institution.objects.get(ref=institution)
    later = date(2026, 1, 5)
    assert [each.answer.rule for each in balance(found, 2025, later).findings] == ["inst-contract-managed"]
    reform.do("state_delivery", "publicity_officer", item, year=2025, quantity=120, quality=8800)
    assert balance(found, 2025, later).findings == ()
