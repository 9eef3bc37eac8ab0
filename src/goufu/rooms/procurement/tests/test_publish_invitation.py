"""The invitation to an open framework."""

from tests.cast import Cast, refused, turned_down
from tests.inviting import INVITED, OPEN, approved_documents
from tests.tendering import approved, decided

from goufu.core.public import public_entries
from goufu.rooms.procurement.disclosure import DISCLOSES
from goufu.rooms.procurement.refusals import Mismatch


def test_it_takes_no_deadline_and_is_public_at_once(cast: Cast) -> None:
    ref = approved_documents(cast)
    with turned_down(Mismatch):
        cast.do("ask_supplier", cast.officer, ref, supplier="alpha", contact="采购岗")
    decided(cast, "publish_invitation", cast.officer, ref, ref, **INVITED)
    assert cast.state(ref) == "inviting"
    entry = next(each for each in public_entries(cast.see(ref).thread) if each.act == "publish_invitation")
    assert DISCLOSES["publish_invitation"](entry).release["tender"]["status"] == "active"


def test_other_methods_publish_a_notice(cast: Cast) -> None:
    tender = approved(cast)
    cast.wait(days=31)
    with turned_down(Mismatch):
        decided(cast, "publish_invitation", cast.officer, tender.ref, tender.ref, **INVITED)


def test_one_fee_and_one_standard_are_the_ground(cast: Cast) -> None:
    with refused("m-framework"):
        approved_documents(cast, **{**OPEN, "one_standard": False})
