"""Somebody who did not draft the documents answers for them."""

from tests.cast import FUSHUN, Cast, turned_down
from tests.tendering import decided, drafted

from goufu.core.exceptions import SameHand, WrongOffice
from goufu.core.models import Attempt, Message
from goufu.core.perform import perform
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure


def test_the_head_approves_and_the_purchaser_is_told(cast: Cast) -> None:
    ref = drafted(cast)
    decided(cast, "approve_documents", cast.head, ref, ref)
    assert cast.state(ref) == "approved"
    assert Message.objects.filter(notice="approve_documents", organ="510322-civil", case_ref=ref).exists()


def test_an_officer_may_not_approve_her_own_draft_though_she_is_deputy_head_too(cast: Cast) -> None:
    deputy = _officer_who_is_deputy_head(cast)
    ref = drafted(cast)
    with turned_down(SameHand) as caught:
        cast.do("approve_documents", deputy, ref)
    assert caught.value.article == "gpl 61"
    assert cast.state(ref) == "drafting"
    assert Attempt.objects.filter(act="approve_documents", problem="same-hand").count() == 1


def test_an_officer_without_the_heads_office_may_not_approve(cast: Cast) -> None:
    ref = drafted(cast)
    with turned_down(WrongOffice):
        cast.do("approve_documents", cast.colleague, ref)


def _officer_who_is_deputy_head(cast: Cast) -> Holder:
    """The same person gets a second office, that of a deputy head."""
    perform("name_office_holder", holder=cast.registrar, clock=cast.clock, case=cast.register, given={
        "organ": "510322-civil", "office": "510322-civil-deputy", "title_zh": "副局长", "title_en": "Deputy head",
        "roles": ["purchaser.head"], "person": "采购经办人（示例）", "person_key": str(cast.officer.person),
        "since": "2025-01-01",
    })  # fmt: skip
    assert cast.officer.region == FUSHUN
    return holder_of(Tenure.objects.select_related("office__organ").get(office__code="510322-civil-deputy"))
