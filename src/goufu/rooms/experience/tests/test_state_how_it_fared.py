"""The adopting county says how it fared, with at least one figure; later reports take the place of earlier ones."""

from typing import Any

from tests.cast import RONGXIAN, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.experience.refusals import CardDoesNotFit
from goufu.rooms.experience.tests.conftest import QUERY, TYPED, Learning

TOLD: dict[str, Any] = {
    "fared": "in_part", "finding": "对接成功率提高，但代填质量不齐。", "computed": [{**QUERY, "region": RONGXIAN}],
}  # fmt: skip


def test_the_report_carries_figures_and_the_writer_of_the_card_is_told(learning: Learning) -> None:
    ref = learning.adopted(learning.published())
    learning.cast.do("state_how_it_fared", learning.cast.neighbour, ref, **TOLD)
    found = learning.cast.see(ref)
    assert (found.state, found.fared, found.figures[0]["region"]) == ("reported", "in_part", RONGXIAN)
    assert Message.objects.get(notice="state_how_it_fared").organ == "510322-civil"


def test_a_later_report_stands_and_the_earlier_one_stays_on_record(learning: Learning) -> None:
    ref = learning.adopted(learning.published())
    for fared in ("not", "as_hoped"):
        learning.cast.do("state_how_it_fared", learning.cast.neighbour, ref, **{**TOLD, "fared": fared})
    assert learning.cast.see(ref).fared == "as_hoped"
    assert [each.known["fared"] for each in public_entries(ref)[1:]] == ["not", "as_hoped"]


def test_without_a_figure_nothing_shows_it(learning: Learning) -> None:
    ref = learning.adopted(learning.published())
    with turned_down(CardDoesNotFit):
        learning.cast.do("state_how_it_fared", learning.cast.neighbour, ref, **{**TOLD, "computed": []})
    learning.cast.do("state_how_it_fared", learning.cast.neighbour, ref, **{**TOLD, "computed": [], "typed": [TYPED]})


def test_the_county_of_the_card_does_not_report_on_another(learning: Learning) -> None:
    ref = learning.adopted(learning.published())
    with turned_down(WrongOffice):
        learning.cast.do("state_how_it_fared", learning.cast.civil_officer, ref, **TOLD)
