"""An opposition is answered once, by the purchaser, in the hearing of all, and names no bidder."""

import pytest
from tests.cast import Cast, turned_down
from tests.tendering import Tendering, opened

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.hall.interface import oppositions_waiting
from goufu.rooms.hall.refusals import AnswerNamesBidder
from goufu.rooms.procurement.interface import responses

ANSWER = "以平台回执为准，已当场核对"


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    return opened(module_cast)


@pytest.fixture(scope="module")
def opposition(module_cast: Cast, tender: Tendering) -> str:
    given = {"tender": tender.ref, "about": "procedure", "words": "收到时间有误"}
    return module_cast.do("oppose_opening", module_cast.beta_staff, None, **given)


def test_nobody_else_answers_and_no_answer_names_a_bidder(
    module_cast: Cast, tender: Tendering, opposition: str
) -> None:
    with turned_down(WrongOffice):
        module_cast.do("answer_opening_opposition", module_cast.supervisor, opposition, answer=ANSWER)
    name = next(each.name_zh for each in responses(tender.ref) if each.organ == "beta")
    with turned_down(AnswerNamesBidder):
        module_cast.do("answer_opening_opposition", module_cast.officer, opposition, answer=f"{name}的文件已核对")


def test_it_is_answered_once_and_for_all_to_read(module_cast: Cast, tender: Tendering, opposition: str) -> None:
    module_cast.do("answer_opening_opposition", module_cast.officer, opposition, answer=ANSWER)
    assert oppositions_waiting(tender.ref) == 0
    assert Message.objects.filter(notice="answer_opening_opposition", organ="beta").exists()
    entry = next(each for each in public_entries(tender.row().thread) if each.act == "answer_opening_opposition")
    assert (entry.known["number"], entry.known["answer"]) == (1, ANSWER)
    with turned_down(WrongState):
        module_cast.do("answer_opening_opposition", module_cast.officer, opposition, answer=ANSWER)
