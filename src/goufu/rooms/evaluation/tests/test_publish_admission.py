"""Everybody learns who was admitted."""

from tests.cast import Cast
from tests.framing import admission_published
from tests.reviewing import RESULT

from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.evaluation.disclosure import DISCLOSES


def test_those_admitted_and_those_left_out_are_told(cast: Cast, log_apart: None) -> None:
    ref = admission_published(cast)
    assert RESULT["contact"]
    entry = next(each for each in public_entries(cast.see(ref).thread) if each.act == "publish_admission")
    assert [each["organ"] for each in entry.known["admitted"]] == ["alpha", "beta"]
    assert len(DISCLOSES["publish_admission"](entry).release["tender"]["tenderers"]) == 2
    told = {each.organ: each.values["said_en"] for each in Message.objects.filter(notice="publish_admission")}
    assert (told["alpha"], told["gamma"]) == ("You are admitted.", "You are not admitted. Your rank: 3.")
