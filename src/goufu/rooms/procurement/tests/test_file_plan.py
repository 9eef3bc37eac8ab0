"""The plan is filed before anything is announced."""

from tests.cast import Cast, refused, turned_down
from tests.tendering import PLAN, chosen, decided, filed

from goufu.core.exceptions import WrongOffice


def test_the_plan_is_filed_on_its_day(cast: Cast) -> None:
    ref = filed(cast)
    assert (cast.state(ref), cast.see(ref).plan_filed) == ("filed", cast.clock.read().day)


def test_keeping_others_out_needs_a_written_policy(cast: Cast) -> None:
    ref = chosen(cast)
    with refused("org-form-set-aside"):
        cast.do("file_plan", cast.officer, ref, **PLAN, only_social_organizations=True)


def test_more_than_the_budget_line_is_refused(cast: Cast) -> None:
    ref = chosen(cast, amount_fen=60_000_001)
    with refused("budget-first"):
        cast.do("file_plan", cast.officer, ref, **PLAN)


def test_finance_does_not_file_it_for_the_purchaser(cast: Cast) -> None:
    ref = chosen(cast)
    with turned_down(WrongOffice):
        decided(cast, "file_plan", cast.finance_officer, ref, ref, **PLAN)
