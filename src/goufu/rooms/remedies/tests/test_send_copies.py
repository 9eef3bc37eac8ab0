"""Copies of a complaint."""

from tests.cast import turned_down
from tests.complaining import Complaining

from goufu.core.exceptions import ActError
from goufu.core.models import Message
from goufu.core.reading import may_read


def test_purchaser_and_winner_read_it_from_then_on(complaint: Complaining) -> None:
    cast = complaint.cast
    with turned_down(ActError):
        complaint.do("send_copies", "finance_officer")
    complaint.copies()
    row = complaint.row()
    assert (row.respondent, row.concerned) == ("510322-civil", "alpha")
    assert all(may_read(row, cast.people[name]) for name in ("officer", "alpha_staff"))
    assert not may_read(row, cast.gamma_head)
    assert {each.organ for each in Message.objects.filter(notice="send_copies")} == {"510322-civil", "alpha"}
    clock = complaint.clock("complaint_explanation")
    assert (clock.days, clock.unit, clock.rule) == (5, "working", "complaint-intake")
    assert complaint.clock("complaint_copies").met_on == complaint.day
