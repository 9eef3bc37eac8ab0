"""What the browser seals, Python opens: the bundle run by Node, the opening by `core.sealing`."""

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.sealing.conftest import CEREMONY, TENDER, make_document

from goufu.core.sealing.bid import OpeningKeys, open_bid
from goufu.core.sealing.envelope import check_sealed
from goufu.core.sealing.keys import identity_of
from goufu.core.sealing.opening import restore_keys

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent


BUNDLE = ROOT / "src/goufu/ui/static/goufu/vendor/seal.js"


def node() -> str:
    found = shutil.which("node") or next((str(path) for path in ROOT.glob(".tools/**/bin/node")), None)
    if found is None:
        pytest.skip("NOT TESTED: no Node to run the browser's sealing bundle with")
    return found


def bundle(folder: Path) -> Path:
    """A copy that Node takes for an ES module whatever its version."""
    if not BUNDLE.exists():
        pytest.skip("NOT TESTED: the browser's sealing bundle is absent; `make setup` builds it")
    return Path(shutil.copy(BUNDLE, folder / "seal.mjs"))


def seal_in_node(
    world, folder: Path, document: dict[str, Any], attachments: dict[str, bytes]
) -> tuple[dict[str, Any], Path]:
    packed = [{"name": name, "data": base64.b64encode(data).decode()} for name, data in attachments.items()]
    job, out = folder / "job.json", folder / "sealed.age"
    keys = json.loads(world.keys.dump())
    job.write_text(json.dumps({"document": document, "attachments": packed, "keys": keys}, ensure_ascii=False))
    words = [node(), str(HERE / "seal_in_node.mjs"), str(bundle(folder)), str(job), str(out)]
    run = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    return json.loads(run.stdout), out


def plain_document(**changes: object) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(make_document().dump())
    del document["attachments"]
    return document | changes


def test_python_opens_what_the_browser_seals(world, tmp_path):
    files = {"方案.pdf": os.urandom(90_000), "empty.txt": b""}
    said, out = seal_in_node(world, tmp_path, plain_document(provider_name="synthetic 𠮷 “服务”\n"), files)
    assert check_sealed(out.read_bytes()).plaintext_size == 256 * 1024
    shares = world.released(world.purchaser, 2) + world.released(world.supervisor, 2)
    bid = open_bid(out.read_bytes(), restore_keys(world.deals, shares, CEREMONY), TENDER)
    assert bid.attachments == files
    assert bid.document.provider_name == "synthetic 𠮷 “服务”\n"
    assert bid.document.items == make_document().items
    own = open_bid(out.read_bytes(), OpeningKeys.own(identity_of(said["identity"])), TENDER)
    assert own == bid
    assert said["fingerprint"] == world.keys.fingerprint()


def test_the_bidder_reads_her_own_copy_in_the_browser_and_no_other_key_does(world, tmp_path):
    files = {"方案.pdf": os.urandom(90_000), "empty.txt": b""}
    said, _ = seal_in_node(world, tmp_path, plain_document(), files)
    assert said["read"]["document"]["quote_fen"] == make_document().quote_fen
    assert said["read"]["sizes"] == {"方案.pdf": 90_000, "empty.txt": 0}
    assert said["stranger"] == "sealing-other-key"


def test_a_withdrawal_looks_like_a_bid_until_it_is_opened(world, tmp_path):
    said, out = seal_in_node(world, tmp_path, plain_document(kind="withdrawal", items=[], quote_fen=0), {})
    own = OpeningKeys.own(identity_of(said["identity"]))
    assert check_sealed(out.read_bytes()).plaintext_size == check_sealed(world.seal(make_document())).plaintext_size
    assert open_bid(out.read_bytes(), own, TENDER).document.kind == "withdrawal"


def test_the_browser_fills_in_what_may_be_left_out(world, tmp_path):
    least = {"tender": TENDER, "provider": "52510322MJY0000016", "contact": {"name": "林"}, "quote_fen": 0}
    said, out = seal_in_node(world, tmp_path, least, {})
    own = OpeningKeys.own(identity_of(said["identity"]))
    assert open_bid(out.read_bytes(), own, TENDER).document.kind == "bid"


MEMBERS = [
    {"provider": "52510322MJY0000016", "name": "牵头", "work": "上门探访", "share_bp": 6000},
    {"provider": "53100000500019795A", "name": "成员", "work": "助餐", "share_bp": 4000},
]


def test_python_opens_the_consortium_that_the_browser_seals(world, tmp_path):
    together = plain_document(members=MEMBERS, agreement="协议.pdf")
    said, out = seal_in_node(world, tmp_path, together, {"协议.pdf": b"signed"})
    opened = open_bid(out.read_bytes(), OpeningKeys.own(identity_of(said["identity"])), TENDER)
    assert [member.model_dump() for member in opened.document.members] == MEMBERS
    assert opened.attachments[opened.document.agreement] == b"signed"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"members": MEMBERS, "agreement": "协议.pdf"}, "agreement"),
        ({"members": MEMBERS[:1]}, "members"),
        ({"members": [MEMBERS[0], {**MEMBERS[1], "share_bp": 1}]}, "members"),
        ({"members": [MEMBERS[0], {**MEMBERS[1], "work": ""}]}, "members.1.work"),
        ({"quote_fen": 100.5}, "quote_fen"),
        ({"quote_fen": -1}, "quote_fen"),
        ({"provider": "123"}, "provider"),
        ({"contact": {"name": ""}}, "contact.name"),
        ({"items": [{"clause": "1", "offer": "x", "price": 3}]}, "items.0.price"),
        ({"surprise": 1}, "surprise"),
        ({"tender": "TD-OTHER"}, "tender"),
    ],
)
def test_the_browser_refuses_what_could_not_be_opened(world, tmp_path, changes, field):
    said, out = seal_in_node(world, tmp_path, plain_document(**changes), {})
    assert said["field"] == field
    assert said["code"].startswith("sealing-")
    assert not out.exists()


def test_the_browser_refuses_a_file_name_that_leaves_its_folder(world, tmp_path):
    said, out = seal_in_node(world, tmp_path, plain_document(), {"../plan.pdf": b"x"})
    assert said["field"] == "attachments"
    assert not out.exists()
