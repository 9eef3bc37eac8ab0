"""A selected card enters the public library, and its county is told."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongState
from goufu.core.ledger.sequencer import sequence
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.experience.library import cards
from goufu.rooms.experience.tests.conftest import Learning


def test_with_it_everything_that_led_there_is_public(learning: Learning, log_apart: None) -> None:
    ref = learning.published()
    while sequence():
        pass
    assert [each.act for each in public_entries(ref)] == [
        "draft_experience", "review_experience", "select_experience", "publish_experience",
    ]  # fmt: skip
    assert [each.ref for each in cards()] == [ref]
    assert Message.objects.get(notice="publish_experience").organ == "510322-civil"


def test_what_is_not_selected_is_not_published(learning: Learning) -> None:
    with turned_down(WrongState):
        learning.cast.do("publish_experience", learning.cast.province_officer, learning.reviewed())
    assert not cards().exists()
