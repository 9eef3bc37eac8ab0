"""A returned card is written anew; its figures are computed again."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongState
from goufu.rooms.experience.tests.conftest import CARD, Learning

ANEW = {name: value for name, value in CARD.items() if name != "synthetic"}


def test_the_figures_are_those_of_the_day_on_which_it_was_written_anew(learning: Learning) -> None:
    ref = learning.draft()
    assert learning.cast.see(ref).figures[0]["value"] == 0
    learning.cast.provider("alpha")
    learning.cast.do("return_experience", learning.cast.prefecture_officer, ref, reason="成本没有来源")
    learning.cast.wait(days=2)
    learning.cast.do("revise_experience", learning.cast.civil_officer, ref, **{**ANEW, "cost_fen": 1})
    card = learning.cast.see(ref)
    assert (card.state, card.cost_fen, card.synthetic) == ("drafted", 1, True)
    assert (card.figures[0]["value"], card.figures[0]["day"]) == (1, "2025-03-05")


def test_what_the_prefecture_looks_at_is_not_changed_under_its_eyes(learning: Learning) -> None:
    with turned_down(WrongState):
        learning.cast.do("revise_experience", learning.cast.civil_officer, learning.draft(), **ANEW)
