"""The signed refusal of a sealed file: evidence for the bidder that she tried, for the platform of what it answered.

The line in the attempt log names neither bidder nor tender. This paper carries the line's number and the SHA-256 of the
file as it came; who holds the file and the paper can show both, and the platform cannot deny its signature.
"""

import base64
from typing import Any

from goufu.base.canonical import canonical
from goufu.base.civil import instant_text
from goufu.base.errors import GoufuError
from goufu.core.clock import Moment
from goufu.core.exceptions import Refused
from goufu.core.ledger.notes import server_keys

PREFIX = b"goufu refusal v1\n"


def signed_refusal(act: str, sha256: str, moment: Moment, refusal: GoufuError) -> dict[str, Any]:
    """The paper: line, act, instant (UTC text), reason, rules, SHA-256 of what came (empty where nothing did)."""
    signer = server_keys().promise
    said = {
        "attempt": refusal.attempt,
        "act": act,
        "at": instant_text(moment.instant),
        "problem": refusal.problem,
        "rules": [answer.rule for answer in refusal.answers] if isinstance(refusal, Refused) else [],
        "said_zh": refusal.text("zh"),
        "said_en": refusal.text("en"),
        "sha256": sha256,
        "key": signer.ident,
    }
    return {**said, "signature": base64.b64encode(signer.sign(PREFIX + canonical(said))).decode()}
