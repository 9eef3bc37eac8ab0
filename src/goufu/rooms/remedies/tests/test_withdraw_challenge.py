"""Withdrawing a challenge."""

from tests.cast import Cast, turned_down
from tests.reviewing import awarded
from tests.tendering import decided

from goufu.core.exceptions import WrongOffice
from goufu.core.models import RunningClock
from goufu.rooms.remedies.interface import open_challenges


def test_only_the_challenger_lets_it_rest(cast: Cast, log_apart: None) -> None:
    case = awarded(cast)
    given = {"tender": case.tender.ref, "about": "result", "facts": "评分有误", "request": "重新评审"}
    ref = decided(cast, "raise_challenge", cast.beta_head, None, case.tender.ref, **given)
    with turned_down(WrongOffice):
        cast.do("withdraw_challenge", cast.gamma_head, ref)
    cast.do("withdraw_challenge", cast.beta_staff, ref)
    assert cast.state(ref) == "withdrawn"
    assert open_challenges(case.row().thread) == ()
    assert RunningClock.objects.get(kind="challenge_answer").met_by is not None
