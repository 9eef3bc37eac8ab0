"""Whom the people served chose under an open framework, published without a rank and without a panel."""

from typing import Any

from tests.cast import Cast, turned_down
from tests.inviting import admitted, taking_applications
from tests.tendering import decided, document, uscc_of

from goufu.core.public import public_entries
from goufu.rooms.evaluation.disclosure import DISCLOSES
from goufu.rooms.evaluation.interface import award_view
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


def test_the_people_choose_among_those_inside_and_the_choice_is_published(cast: Cast) -> None:
    framework = taking_applications(cast)
    admitted(cast, framework)
    choice: dict[str, Any] = {
        "framework": framework, "people": 40, "amount_fen": 20_000_000, "choices": document("登记表")
    }  # fmt: skip
    with turned_down(ReviewDoesNotFit) as caught:
        decided(cast, "record_users_choice", cast.officer, None, framework, **choice, provider=uscc_of("beta"))
    assert caught.value.field == "provider"
    given = {**choice, "provider": uscc_of("alpha")}
    award = decided(cast, "record_users_choice", cast.officer, None, framework, **given)
    with turned_down(ReviewDoesNotFit):
        cast.do("publish_result", cast.officer, award, contact="岗", address="路")
    cast.do("publish_choice", cast.officer, award, contact="采购岗")
    found = award_view(award)
    assert found is not None
    assert (found.organ, found.stands, found.score) == ("alpha", True, None)
    assert found.challenges_until is not None
    entry = next(each for each in public_entries(found.thread) if each.act == "publish_choice")
    assert DISCLOSES["publish_choice"](entry).release["awards"][0]["status"] == "active"
