"""A prequalification is announced on approved documents, with five working days at least to apply."""

from datetime import timedelta

from tests.cast import Cast, refused, turned_down
from tests.prequalifying import announced, ready, told
from tests.tendering import TERMS, approved, decided, document

from goufu.core.public import public_entries
from goufu.rooms.procurement.disclosure import DISCLOSES
from goufu.rooms.procurement.refusals import Mismatch, StepMissing


def test_five_working_days_are_enough_and_four_are_not(cast: Cast) -> None:
    tender = ready(cast)
    with refused("prequalification-period"):
        announced(cast, tender, days=6)
    announced(cast, tender, days=7)
    entry = public_entries(tender.row().thread)[-1]
    release = DISCLOSES["publish_prequalification"](entry).release
    assert release["planning"]["milestones"][0]["dueDate"] == entry.known["until_utc"]
    assert release["tender"]["eligibilityCriteria"] == "符合法律规定的条件；不接受联合体参加"


def test_it_is_announced_once_and_the_documents_then_stand(cast: Cast) -> None:
    tender = ready(cast)
    announced(cast, tender)
    with turned_down(Mismatch):
        announced(cast, tender)
    with turned_down(Mismatch) as stopped:
        decided(
            cast, "draft_documents", cast.officer, tender.ref, tender.ref, **{**TERMS, "documents": document("另一份")}
        )
    assert stopped.value.field == "documents"


def test_a_consultation_has_none(cast: Cast) -> None:
    tender = approved(cast)
    cast.wait(days=30)
    with turned_down(Mismatch):
        announced(cast, tender)


def test_the_notice_waits_for_the_result(cast: Cast) -> None:
    tender = ready(cast)
    announced(cast, tender)
    cast.clock.put(cast.clock.read().instant + timedelta(days=1))
    with turned_down(StepMissing):
        decided(cast, "publish_notice", cast.officer, tender.ref, tender.ref, **told(cast))
