"""Officers try the opening with dummy keys before it counts."""

import io
from typing import Any

from tests.cast import Cast, refused, turned_down
from tests.tendering import Tendering, approved, decided

from goufu.core.public import public_entries
from goufu.core.sealing.dealing import Dealt, Holder, Side, deal_key
from goufu.core.sealing.opening import prepare_rehearsal, release_share
from goufu.core.uploads.files import store
from goufu.rooms.procurement.acts.rehearse_opening import rehearsal_of
from goufu.rooms.procurement.ceremony import deals_of
from goufu.rooms.procurement.refusals import Mismatch


def test_the_holders_of_both_sides_open_a_dummy_bid(cast: Cast) -> None:
    tender = approved(cast)
    decided(cast, "rehearse_opening", cast.officer, tender.ref, tender.ref, **_rehearsal(tender, 2))
    known = public_entries(tender.row().thread)[-1].known
    assert len(known["offices"]) == 4
    assert cast.state(tender.ref) == "approved"


def test_one_share_of_each_side_opens_nothing(cast: Cast) -> None:
    tender = approved(cast)
    with refused("opening-quorum"):
        cast.do("rehearse_opening", cast.officer, tender.ref, **_rehearsal(tender, 1))


def test_dummy_keys_dealt_to_others_rehearse_nothing(cast: Cast) -> None:
    tender = approved(cast)
    given = _rehearsal(tender, 2)
    one = deals_of(tender.row(), "bids")[0]
    other = deal_key(
        tender=f"REHEARSAL-{tender.ref}", side=Side.PURCHASER, k=2, dealer=one.dealer,
        holders=[Holder(office=f"other-{holder.x}", recipient=holder.recipient) for holder in one.holders],
    )  # fmt: skip
    with turned_down(Mismatch):
        decided(
            cast, "rehearse_opening", cast.officer, tender.ref, tender.ref,
            **{**given, "deals": [other.deal.dump().decode(), given["deals"][1]]},
        )  # fmt: skip


def _rehearsal(tender: Tendering, least: int) -> dict[str, Any]:
    rehearsal = prepare_rehearsal(*deals_of(tender.row(), "bids"))
    shares = [share for dealt in rehearsal.dealt for share in _released(tender, dealt)[:least]]
    return {
        "deals": [dealt.deal.dump().decode() for dealt in rehearsal.dealt],
        "sealed": store(io.BytesIO(rehearsal.sealed)).sha256,
        "shares": shares,
    }


def _released(tender: Tendering, dealt: Dealt) -> list[str]:
    return [
        release_share(dealt.deal, file, tender.device(office), rehearsal_of(tender.row())).dump().decode()
        for office, file in dealt.share_files.items()
    ]
