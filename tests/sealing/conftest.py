"""A constructed tender: two dealers of opposed interests, opening officers, one bidder. All of it is synthetic."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pyrage import x25519

from goufu.core.sealing.bid import BidDocument, BidItem, Contact, seal
from goufu.core.sealing.dealing import Dealt, Holder, Side, TenderKeys, deal_key, join_deals
from goufu.core.sealing.keys import DeviceKey
from goufu.core.sealing.opening import ReleasedShare, release_share

TENDER = "TD-510322-SYNTHETIC"
CEREMONY = "OPENING-1"


@dataclass(frozen=True)
class World:
    """Everything that exists before a deadline, officers' devices included."""

    devices: dict[str, DeviceKey]
    purchaser: Dealt
    supervisor: Dealt
    keys: TenderKeys
    bidder: DeviceKey

    @property
    def deals(self):
        return self.purchaser.deal, self.supervisor.deal

    def release(self, dealt: Dealt, office: str, ceremony: str = CEREMONY) -> ReleasedShare:
        return release_share(dealt.deal, dealt.share_files[office], self.devices[office], ceremony)

    def released(self, dealt: Dealt, count: int) -> list[ReleasedShare]:
        return [self.release(dealt, office) for office in list(dealt.share_files)[:count]]

    def seal(self, document: BidDocument, attachments: dict[str, bytes] | None = None) -> bytes:
        return seal(document, attachments or {}, self.keys, self.bidder.recipient)


def new_device() -> DeviceKey:
    return DeviceKey(x25519.Identity.generate())


def make_world(n: int = 3, k: int = 2, tender: str = TENDER) -> World:
    devices = {f"{side}-{number}": new_device() for side in Side for number in range(1, n + 1)}

    def dealt(side: Side) -> Dealt:
        holders = [Holder(office=o, recipient=d.recipient) for o, d in devices.items() if o.startswith(side)]
        return deal_key(tender=tender, side=side, holders=holders, k=k, dealer=f"{side}-dealer")

    one, other = dealt(Side.PURCHASER), dealt(Side.SUPERVISOR)
    return World(devices, one, other, join_deals(one.deal, other.deal), new_device())


def make_document(**changes: object) -> BidDocument:
    plain: dict[str, object] = {
        "tender": TENDER,
        "provider": "52510322MJY0000016",
        "provider_name": "synthetic 釜溪社会工作服务中心",
        "contact": Contact(name="synthetic 林某", phone="0813-0000000"),
        "quote_fen": 48_000_000,
        "items": (BidItem(clause="3.2", offer="每周两次入户探访", amount_fen=48_000_000),),
    }
    return BidDocument.model_validate(plain | changes)


@pytest.fixture(scope="module")
def world() -> World:
    return make_world()


@pytest.fixture
def document() -> Callable[..., BidDocument]:
    return make_document
