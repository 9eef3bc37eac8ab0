"""What the officer's browser deals, Python puts on file, releases and restores."""

import base64
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pyrage import x25519
from tests.sealing.conftest import CEREMONY, TENDER, make_document
from tests.sealing.test_browser import HERE, ROOT, node

from goufu.core.sealing.bid import open_bid, seal
from goufu.core.sealing.dealing import Deal, join_deals
from goufu.core.sealing.keys import read_key
from goufu.core.sealing.opening import ReleasedShare, check_released, release_share, restore_keys

BUNDLE = ROOT / "src/goufu/ui/static/goufu/vendor/deal.js"


def dealt_in_node(folder: Path, *plans: dict[str, Any]) -> list[dict[str, Any]]:
    if not BUNDLE.exists():
        pytest.skip("NOT TESTED: the browser's dealing bundle is absent; `make setup` builds it")
    module, job, out = Path(shutil.copy(BUNDLE, folder / "deal.mjs")), folder / "job.json", folder / "out.json"
    job.write_text(json.dumps({"plans": list(plans)}), encoding="utf-8")
    words = [node(), str(HERE / "deal_in_node.mjs"), str(module), str(job), str(out)]
    subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    return list(json.loads(out.read_text(encoding="utf-8")))


def plan(side: str, *offices: str, k: int = 2) -> dict[str, Any]:
    return {"tender": TENDER, "side": side, "dealer": f"{side}-经办", "k": k, "offices": list(offices)}


def released(folder: Path, dealt: dict[str, Any], deal: Deal, count: int) -> Any:
    """The shares of the first holders, each opened with the key file that the browser gave her."""
    for key, share in list(zip(dealt["keys"], dealt["shares"], strict=True))[:count]:
        path = folder / f"{key['office']}.agekey"
        path.write_text(key["file"], encoding="utf-8")
        path.chmod(0o600)
        yield release_share(deal, base64.b64decode(share["file"]), read_key(path), CEREMONY)


def test_a_key_dealt_in_the_browser_opens_a_bid_again(tmp_path):
    plans = (plan("purchaser", "甲", "乙", "丙"), plan("supervisor", "丁", "戊"))
    both = dealt_in_node(tmp_path, *plans)
    deals = [Deal.load(each["deal"].encode()) for each in both]
    own = x25519.Identity.generate()
    sealed = seal(make_document(quote_fen=49_000_000), {}, join_deals(*deals), str(own.to_public()))
    shares = [share for each, deal in zip(both, deals, strict=True) for share in released(tmp_path, each, deal, 2)]
    opened = open_bid(sealed, restore_keys(deals, shares, CEREMONY), TENDER)
    assert opened.document.quote_fen == 49_000_000


def released_in_node(folder: Path, asked: list[dict[str, str]]) -> list[dict[str, str]]:
    job, out = folder / "asked.json", folder / "released.json"
    job.write_text(json.dumps({"asked": asked}), encoding="utf-8")
    words = [node(), str(HERE / "release_in_node.mjs"), str(folder / "deal.mjs"), str(job), str(out)]
    subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    return list(json.loads(out.read_text(encoding="utf-8")))


def asked_of(dealt: dict[str, Any], holder: int, **changes: str) -> dict[str, str]:
    key, share = dealt["keys"][holder]["file"], dealt["shares"][holder]["file"]
    return {"deal": dealt["deal"], "share": share, "key": key, "ceremony": CEREMONY, **changes}


def test_shares_released_in_the_browser_restore_both_keys(tmp_path):
    both = dealt_in_node(tmp_path, plan("purchaser", "甲", "乙", "丙"), plan("supervisor", "丁", "戊"))
    deals = [Deal.load(each["deal"].encode()) for each in both]
    asked = [asked_of(each, holder) for each in both for holder in (0, 1)]
    shares = [ReleasedShare.load(each["released"].encode()) for each in released_in_node(tmp_path, asked)]
    for share in shares:
        deal = next(each for each in deals if each.side == share.share.side)
        check_released(deal, share, CEREMONY)
    own = x25519.Identity.generate()
    sealed = seal(make_document(), {}, join_deals(*deals), str(own.to_public()))
    assert open_bid(sealed, restore_keys(deals, shares, CEREMONY), TENDER).document == make_document()


def test_the_browser_and_the_command_release_the_same_bytes(tmp_path):
    dealt = dealt_in_node(tmp_path, plan("purchaser", "甲", "乙"))[0]
    by_command = next(iter(released(tmp_path, dealt, Deal.load(dealt["deal"].encode()), 1)))
    assert released_in_node(tmp_path, [asked_of(dealt, 0)])[0]["released"].encode() == by_command.dump()


def test_the_browser_says_why_a_share_cannot_be_released(tmp_path):
    dealt = dealt_in_node(tmp_path, plan("purchaser", "甲", "乙"))[0]
    stranger = dealt_in_node(tmp_path, plan("purchaser", "丙", "丁"))[0]
    asked = [
        asked_of(dealt, 0, key=stranger["keys"][0]["file"]),
        asked_of(dealt, 0, share=dealt["shares"][1]["file"]),
        asked_of(dealt, 0, key="no key at all"),
    ]
    assert [each["code"] for each in released_in_node(tmp_path, asked)] == ["holder", "share", "key"]


def test_the_browser_deals_no_key_to_one_holder_or_with_an_impossible_quorum(tmp_path):
    plans = (plan("purchaser", "甲"), plan("purchaser", "甲", "乙", k=0))
    assert [each["code"] for each in dealt_in_node(tmp_path, *plans)] == ["holders", "quorum"]


def test_the_browser_names_no_office_twice(tmp_path):
    assert dealt_in_node(tmp_path, plan("purchaser", "甲", "甲"))[0]["code"] == "twice"
