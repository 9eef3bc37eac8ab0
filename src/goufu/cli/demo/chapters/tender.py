"""Documents, keys, notice, sealed bids; and what must be refused on the way."""

import io
from datetime import timedelta
from typing import Any

from goufu.base.civil import civil_instant
from goufu.cli.demo.devices import BIDS, LAST_QUOTES, Devices
from goufu.cli.demo.people import PROVIDERS, body
from goufu.cli.demo.services import HOME_CARE, Service
from goufu.cli.demo.stage import Stage, expecting_ciphertext
from goufu.core.sealing.bid import OpeningKeys, open_bid
from goufu.core.sealing.dealing import Side
from goufu.core.sealing.keys import read_key
from goufu.core.uploads.files import open_file, store
from goufu.rooms.procurement.acts.rehearse_opening import rehearsal_of
from goufu.rooms.procurement.ceremony import ceremony_of
from goufu.rooms.procurement.interface import sealed_under
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender

TITLE = "Documents, notice, sealed bids"
QUOTES = {
    "linli": 52_000_000,
    "xiyang": 50_500_000,
    "qinghe": 55_000_000,
    "kangle": 54_000_000,
    "fuyuan": 54_100_000,
    "yixin": 51_000_000,
}
CANARY = "青石板巷十七号的腊梅"
"""A sentence in every bid that must be found nowhere on the platform before the opening."""
TERMS: dict[str, Any] = {
    "parts": ["commercial_terms", "requirement", "qualification", "price_rules", "evaluation_method", "draft_contract"],
    "factors": [
        {"name": "价格", "points": 1500, "bands": "最低有效报价除以报价乘以15分", "is_price": True},
        {"name": "服务方案", "points": 4500, "bands": "优45分，良35分，中20分"},
        {"name": "人员配备", "points": 2500, "bands": "每名持证社工5分，最高25分"},
        {"name": "应急预案", "points": 1500, "bands": "完整15分，基本完整8分"},
    ],
    "sme_deduction_bp": 1000,
}
"""What the documents of both services say alike."""


def play(stage: Stage) -> None:
    """From the documents to the last bid before the deadline, and one after it."""
    tender = stage.refs["tender"]
    devices = devices_of(stage)
    draft(stage, tender)
    _refused_terms(stage, tender)
    stage.do("draft_documents", "colleague", tender, documents=document("磋商文件（示例）"), **terms(HOME_CARE))
    stage.must_refuse("approve_documents", "colleague", tender, rule="duties-separate")
    approve(stage, tender, devices)
    _rehearse(stage, tender, devices)
    _wait_for_intention(stage)
    stage.must_refuse("publish_notice", "buyer", tender, rule="m-consultation", **notice(stage, 7))
    stage.do("publish_notice", "buyer", tender, **notice(stage, 12))
    stage.on_media("tender", tender, "SAMPLE-GG-0001")
    stage.wait_working(5)
    for organ in PROVIDERS:
        bid(stage, devices, tender, organ, QUOTES[organ])
    _read_early(stage, tender, devices)
    _late(stage, tender)


def devices_of(stage: Stage) -> Devices:
    """Everybody's devices, in the keys folder, outside the platform's data."""
    return Devices(stage.keys / "cast", {key: holder.office for key, holder in stage.people.items()})


def document(text: str) -> str:
    """Upload a text as a document."""
    return store(io.BytesIO(text.encode()), name="document.txt").sha256


def terms(service: Service) -> dict[str, Any]:
    """The documents' terms with the days of the service."""
    days = {"contract_starts": service.starts, "contract_ends": service.ends}
    return {**TERMS, **days, "milestones": service.milestones}


def draft(stage: Stage, tender: str) -> None:
    """The documents are drafted within a day or two of the plan."""
    stage.wait_working(1)
    stage.tell(f"documents of {tender}")


def _refused_terms(stage: Stage, tender: str) -> None:
    """A price weight of five per cent, and a contract of four years."""
    text = document("磋商文件（第一稿，示例）")
    light = [{**TERMS["factors"][0], "points": 500}, {**TERMS["factors"][1], "points": 5500}, *TERMS["factors"][2:]]
    stage.must_refuse(
        "draft_documents",
        "buyer",
        tender,
        rule="price-weight-service",
        documents=text,
        **{**terms(HOME_CARE), "factors": light},
    )
    stage.must_refuse(
        "draft_documents",
        "buyer",
        tender,
        rule="term-1y-3y",
        documents=text,
        **{**terms(HOME_CARE), "contract_ends": "2029-05-31"},
    )


def approve(stage: Stage, tender: str, devices: Devices) -> None:
    """The head approves, and both sides deal their keys: one for each opening that the method has."""
    stage.wait_working(1)
    stage.do("approve_documents", "head", tender)
    talks = method_named(Tender.objects.get(ref=tender).method).has(LAST_QUOTES)
    for side, dealer in ((Side.PURCHASER, "buyer"), (Side.SUPERVISOR, "supervisor")):
        rounds = (BIDS, LAST_QUOTES) if talks else (BIDS,)
        deals = {name: devices.deal(tender, side, name, sealed_under(tender, name)) for name in rounds}
        stage.do("deal_opening_key", dealer, tender, deal=deals[BIDS], last_quote_deal=deals.get(LAST_QUOTES, ""))


def _rehearse(stage: Stage, tender: str, devices: Devices) -> None:
    deals, sealed, folder = devices.rehearsal(tender)
    row = Tender.objects.get(ref=tender)
    shares = devices.shares(tender, BIDS, rehearsal_of(row), folder=folder)
    stage.do(
        "rehearse_opening", "supervisor", tender, deals=deals, sealed=store(io.BytesIO(sealed)).sha256, shares=shares
    )


def _wait_for_intention(stage: Stage) -> None:
    """The notice comes no earlier than thirty days after the intention."""
    stage.until(2025, 4, 14)


def notice(stage: Stage, days: int) -> dict[str, Any]:
    """A notice whose deadline lies `days` calendar days ahead, at half past nine."""
    day = stage.clock.read().day
    deadline = civil_instant(day + timedelta(days=days)) + timedelta(hours=9, minutes=30)
    return {
        "deadline": deadline.isoformat(),
        "offer_until": (day + timedelta(days=min(days, 8))).isoformat(),
        "obtaining": "在本平台免费下载",
        "contact": "富顺县民政局采购经办岗 0813-0000000（示例）",
    }


def bid_document(organ: str, quote_fen: int, kind: str, name: str) -> dict[str, Any]:
    """A bid as its provider writes it."""
    provider = body(organ)
    return {
        "kind": kind,
        "tender": name,
        "provider": provider.uscc,
        "provider_name": provider.zh,
        "contact": {"name": "示例联系人", "phone": "0813-0000000"},
        "quote_fen": quote_fen,
        "items": [{"clause": "上门探访", "offer": f"每周一次，留有记录。{CANARY}", "amount_fen": quote_fen}],
    }


def bid(stage: Stage, devices: Devices, tender: str, organ: str, quote_fen: int) -> None:
    """Seal on the bidder's own device, send the file, submit."""
    written = bid_document(organ, quote_fen, "bid", sealed_under(tender, BIDS))
    plan = {"服务方案.txt": f"{body(organ).zh}的服务方案。{CANARY}"}
    sealed = devices.seal(tender, BIDS, f"{organ}.staff", written, plan)
    stage.refs.setdefault("sealed", sealed)
    stage.do("submit_bid", f"{organ}.staff", tender=tender, sealed=sealed)


def _read_early(stage: Stage, tender: str, devices: Devices) -> None:
    """Before the deadline an officer with a full quorum is refused; and the stored file tells nothing by itself."""
    ceremony = ceremony_of(Tender.objects.get(ref=tender), BIDS)
    stage.must_refuse("open_bids", "buyer", tender, rule="reading-early", shares=devices.shares(tender, BIDS, ceremony))
    with open_file(stage.refs["sealed"]) as stream:
        stored = stream.read()
    keys = OpeningKeys.own(read_key(devices.key("buyer")).identity)
    with expecting_ciphertext(stage, stored, CANARY):
        open_bid(stored, keys, sealed_under(tender, BIDS))


def _late(stage: Stage, tender: str) -> None:
    deadline = Tender.objects.get(ref=tender).deadline
    assert deadline is not None
    stage.clock.put(deadline + timedelta(seconds=1))
    stage.must_refuse("submit_bid", "qinghe.staff", rule="late-bid", tender=tender, sealed=stage.refs["sealed"])
