"""What the storm needs before it begins: a tender that awaits bids, organizations signed in, bids sealed.

A plan is a file with one line a bidder: what she sends, from where, under which key. Sealed files and plan lie beside
the data folder, as they would on the bidders' own devices.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goufu.cli.demo.people import FUSHUN, code_from
from goufu.cli.demo.services import HOME_CARE
from goufu.cli.demo.stage import Stage
from goufu.core.sealing.bid import OpeningKeys
from goufu.project.environment import read_environment

FIRST_NUMBER = 1_000_000
QUOTE_FEN = 50_000_000
ORGAN = "示例组织"


@dataclass(frozen=True)
class Ground:
    """The stage, the tender under whose notice bids are awaited, and the keys that a quorum of both sides restores."""

    stage: Stage
    tender: str
    keys: OpeningKeys

    def secrets(self) -> dict[str, str]:
        """Both private halves, for the oracle alone."""
        return {"purchaser": str(self.keys.purchaser), "supervisor": str(self.keys.supervisor)}


def prepare() -> Ground:
    """Play the sample purchase up to its notice; the simulated moment stays a week before the deadline."""
    from goufu.cli.demo.chapters import founding, need, programme, requirement, tender
    from goufu.core.clock import set_simulated_moment

    stage = Stage(Path(read_environment().keys), lambda _: None)
    for chapter in (founding, programme, need, requirement):
        chapter.play(stage)
    ref, devices = stage.refs["tender"], tender.devices_of(stage)
    tender.draft(stage, ref)
    terms = tender.terms(HOME_CARE)
    stage.do("draft_documents", "colleague", ref, documents=tender.document("磋商文件（示例）"), **terms)
    tender.approve(stage, ref, devices)
    stage.until(2025, 4, 14)
    stage.do("publish_notice", "buyer", ref, **tender.notice(stage, 12))
    set_simulated_moment(stage.clock.read().instant)
    return Ground(stage, ref, _restored(ref, devices))


def _restored(ref: str, devices: Any) -> OpeningKeys:
    from goufu.core.sealing.opening import ReleasedShare, restore_keys
    from goufu.rooms.procurement.ceremony import BIDS, ceremony_of, deals_of
    from goufu.rooms.procurement.models import Tender

    tender = Tender.objects.get(ref=ref)
    ceremony = ceremony_of(tender, BIDS)
    shares = [ReleasedShare.load(text.encode()) for text in devices.shares(ref, BIDS, ceremony)]
    return restore_keys(deals_of(tender, BIDS), shares, ceremony)


def write_plan(ground: Ground, folder: Path, bidders: int, size: int, *, first: int = 0) -> Path:
    """Name so many organizations, sign them in, seal a bid of `size` bytes for each; returns the plan's file."""
    folder.mkdir(parents=True, exist_ok=True)
    plan = folder / f"plan-{first}.jsonl"
    with plan.open("w", encoding="utf-8") as file:
        for line in _lines(ground, folder, range(first, first + bidders), size):
            file.write(json.dumps(line) + "\n")
    return plan


def _lines(ground: Ground, folder: Path, numbers: range, size: int) -> Iterator[dict[str, Any]]:
    keys, own = keys_and_own(ground)
    for number in numbers:
        uscc = code_from(f"52{FUSHUN}MJ{FIRST_NUMBER + number:07d}")
        session = _signed_in(ground.stage, f"storm-{number}", uscc)
        attached = os.urandom(size)
        sealed = sealed_bid(keys, own, uscc, attached)
        path = folder / f"bid-{number}.age"
        path.write_bytes(sealed)
        yield {
            "bidder": number, "uscc": uscc, "session": session, "path": str(path), "key": secrets.token_hex(16),
            "sha256": hashlib.sha256(sealed).hexdigest(), "attached": hashlib.sha256(attached).hexdigest(),
        }  # fmt: skip


def keys_and_own(ground: Ground) -> tuple[Any, str]:
    """The tender's public keys, and a recipient that stands for every bidder's own."""
    from pyrage import x25519

    from goufu.rooms.procurement.ceremony import BIDS, keys_of
    from goufu.rooms.procurement.models import Tender

    return keys_of(Tender.objects.get(ref=ground.tender), BIDS), str(x25519.Identity.generate().to_public())


def sealed_bid(keys: Any, own: str, uscc: str, attached: bytes) -> bytes:
    """A bid with one attachment, as `goufu seal` seals it."""
    from goufu.core.sealing.bid import BidDocument, Contact, seal

    contact = Contact(name="示例联系人")
    document = BidDocument(tender=keys.tender, provider=uscc, contact=contact, quote_fen=QUOTE_FEN)
    return seal(document, {"方案.bin": attached}, keys, own)


def _signed_in(stage: Stage, organ: str, uscc: str) -> str:
    """An organization with one office, and the key of a session that acts in it."""
    from django.contrib.sessions.backends.db import SessionStore

    from goufu.parties.models import Tenure
    from goufu.ui.visitor import OFFICE

    keeper = Tenure.objects.get(office__code=f"{FUSHUN}-registrar-1").pk
    about = {"name_zh": f"{ORGAN}{organ}", "kind": "service_institution", "region": FUSHUN, "uscc": uscc}
    given = {
        "organ": organ, "about": about, "office": f"{organ}-staff", "title_zh": "项目专员", "person": "示例",
        "roles": ["provider.staff"], "since": "2025-01-01",
    }  # fmt: skip
    stage.do("name_office_holder", keeper, stage.refs["register"], **given)
    session = SessionStore()
    session[OFFICE] = str(Tenure.objects.get(office__code=f"{organ}-staff").pk)
    session.create()
    assert session.session_key
    return session.session_key
