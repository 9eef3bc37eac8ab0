"""A framework agreement with the cast, from the bids to the choice of the people served."""

from typing import Any

from tests.cast import Cast
from tests.reviewing import QUOTES, RESULT, Reviewing, declared, drawn, qualified, received, scored
from tests.tendering import decided, document, noticed

from goufu.core.ledger.sequencer import sequence

CHOSEN: dict[str, Any] = {"method": "framework_agreement", "ground": "users_choose", "users_choose": True}
AGREEMENT = {"starts": "2025-06-01", "ends": "2027-05-31"}


def framework_received(cast: Cast) -> Reviewing:
    """The panel's report on three bids: alpha first, beta second, gamma third."""
    for organ in QUOTES:
        cast.provider(organ)
    tender = noticed(cast, days=21, **CHOSEN)
    for organ, quote in QUOTES.items():
        tender.bid(cast, organ, quote)
    tender.past_the_deadline(cast)
    tender.open(cast)
    sequence()
    case = qualified(cast, declared(cast, drawn(cast, tender)))
    scored(cast, case)
    case.do(cast, "rank_bids", case.lead(cast))
    return received(cast, case)


def admission_published(cast: Cast) -> str:
    """Two are admitted and everybody knows; the reference of the framework."""
    case = framework_received(cast)
    ref = decided(cast, "admit_providers", cast.head, None, case.ref, review=case.ref, admitted=2)
    decided(cast, "publish_admission", cast.officer, ref, ref, contact=RESULT["contact"])
    return ref


def running(cast: Cast) -> str:
    """The agreement is signed."""
    ref = admission_published(cast)
    given = {**AGREEMENT, "agreement": document("框架协议（示例）")}
    return decided(cast, "sign_framework", cast.head, ref, ref, **given)
