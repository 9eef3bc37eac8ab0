"""Who brought a sealed bid, sealed itself: age to both keys of the tender, padded to one length.

Without it anybody signed in could send a later bid in a rival's name and so push the rival's own bid aside. With it in
clear the database would tell who bids. So the platform seals the name of the signed-in organization to the tender's own
two keys and forgets it; at the opening it is compared with what the bid says, by the same quorum.
"""

import base64
import json
from dataclasses import dataclass

import pyrage

from goufu.core.sealing.bid import OpeningKeys
from goufu.core.sealing.dealing import TenderKeys
from goufu.core.sealing.keys import recipient_of
from goufu.parties.models import Organ

_CLEAR, _INNER, _PREFIX = 256, 2048, 4


@dataclass(frozen=True)
class Sender:
    """The organization that was signed in: code of the organ and unified social credit code."""

    organ: str
    uscc: str


def seal_sender(organ: str, keys: TenderKeys) -> str:
    """The organization of that code, sealed to both keys; base64 text."""
    uscc = Organ.objects.get(code=organ).uscc
    clear = json.dumps({"organ": organ, "uscc": uscc}, ensure_ascii=False).encode().ljust(_CLEAR)
    inner = pyrage.encrypt(clear, [recipient_of(keys.purchaser)])
    frame = (len(inner).to_bytes(_PREFIX, "big") + inner).ljust(_INNER, b"\0")
    return base64.b64encode(pyrage.encrypt(frame, [recipient_of(keys.supervisor)])).decode()


def open_sender(sealed: str, keys: OpeningKeys) -> Sender:
    """Who it was, once a quorum has restored both keys."""
    frame = pyrage.decrypt(base64.b64decode(sealed), [keys.supervisor])
    inner = frame[_PREFIX : _PREFIX + int.from_bytes(frame[:_PREFIX], "big")]
    found = json.loads(pyrage.decrypt(inner, [keys.purchaser]))
    return Sender(found["organ"], found["uscc"])
