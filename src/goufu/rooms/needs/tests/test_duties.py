"""What stands on each office's list at the beginning of a purchase."""

from tests.cast import NEED, SHEET, Cast

from goufu.core.duties import duties
from goufu.parties.holders import Holder


def names(holder: Holder) -> set[str]:
    return {duty.act.name for duty in duties(holder)}


def test_a_need_walks_from_list_to_list(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    assert names(cast.township_officer) == {"verify_need"}
    cast.do("verify_need", cast.township_officer, ref, finding="属实", people=120)
    assert (names(cast.township_officer), names(cast.civil_officer)) == (set(), {"prioritise_need"})
    cast.do("prioritise_need", cast.civil_officer, ref, rank=1, reason="优先")
    assert "open_purchase" in names(cast.officer)


def test_money_is_thought_of_once_the_service_may_be_bought(cast: Cast) -> None:
    purchase = cast.purchase()
    assert "draft_eligibility_sheet" in names(cast.officer)
    assert not {"draft_budget_line", "archive_purchase"} & names(cast.officer)
    cast.sheet(purchase)
    assert "draft_budget_line" in names(cast.officer)
    assert not {"draft_eligibility_sheet", "archive_purchase"} & names(cast.officer)


def test_who_drafted_is_not_asked_to_confirm(cast: Cast) -> None:
    assert "confirm_budget_line" not in names(cast.finance_officer)
    purchase = cast.purchase()
    cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **SHEET)
    assert "approve_eligibility_sheet" in names(cast.head)
    assert "approve_eligibility_sheet" not in names(cast.officer)
