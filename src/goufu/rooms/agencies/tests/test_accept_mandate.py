"""The head of the agency signs the very text that was drawn up."""

from tests.cast import turned_down
from tests.entrusting import Entrusting
from tests.tendering import document

from goufu.core.exceptions import WrongOffice
from goufu.rooms.agencies.refusals import MandateDoesNotFit


def test_the_agency_signs_the_text_that_was_drawn_up(entrusting: Entrusting) -> None:
    ref = entrusting.draw_up()
    with turned_down(MandateDoesNotFit):
        entrusting.cast.do("accept_mandate", entrusting.head, ref, text=document("另一份协议（示例）"))
    assert entrusting.cast.state(entrusting.accept(ref)) == "accepted"


def test_its_officer_does_not_bind_it(entrusting: Entrusting) -> None:
    with turned_down(WrongOffice):
        entrusting.cast.do("accept_mandate", entrusting.officer, entrusting.draw_up(), text=entrusting.text)
