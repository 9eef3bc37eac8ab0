"""The whole way of a sealed bid on the command line, with no server and no database."""

import json
import sys
from pathlib import Path

import pytest
from tests.sealing.conftest import CEREMONY, TENDER, make_document
from typer.testing import CliRunner

from goufu.cli.main import build, main
from goufu.core.sealing.bid import BidDocument
from goufu.core.sealing.errors import SealingError


class Desk:
    """A folder with the officers' and the bidder's devices, driven by the command alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app = build()

    def run(self, *words: object) -> str:
        result = CliRunner().invoke(self.app, [str(word) for word in words], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    def key(self, office: str) -> str:
        self.run("keys", "new", "--office", office, "--folder", self.folder / "keys")
        return self.run("keys", "show", "--identity", self.identity(office)).strip()

    def identity(self, office: str) -> Path:
        return self.folder / "keys" / f"{office}.agekey"

    def deal(self, side: str) -> Path:
        offices = [f"{side}-{n}" for n in (1, 2, 3)]
        holders = self.folder / f"holders-{side}.json"
        named = [{"office": office, "recipient": self.key(office)} for office in offices]
        holders.write_text(json.dumps({"holders": named}))
        plan = ("--tender", TENDER, "--side", side, "--holders", holders, "--k", 2, "--dealer", f"dealer-{side}")
        self.run("deal", *plan, "--out", self.folder / "deals")
        return self.folder / "deals" / f"deal-{side}.json"

    def release(self, deals: Path, side: str, number: int, ceremony: str = CEREMONY) -> Path:
        out = deals.parent / f"{deals.name}-{side}-{number}.json"
        share = deals / f"share-{side}-{number}.age"
        mine = ("--share", share, "--identity", self.identity(f"{side}-{number}"), "--ceremony", ceremony)
        self.run("share", "--deal", deals / f"deal-{side}.json", *mine, "--out", out)
        return out

    def quorum(self, deals: Path, ceremony: str = CEREMONY) -> list[object]:
        files = [
            self.release(deals, side, number, ceremony) for side in ("purchaser", "supervisor") for number in (1, 3)
        ]
        return [word for file in files for word in ("--shares", file)]

    def both(self, deals: Path) -> list[object]:
        return [word for side in ("purchaser", "supervisor") for word in ("--deal", deals / f"deal-{side}.json")]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch) -> Desk:
    monkeypatch.setenv("GOUFU_LANG", "en")
    monkeypatch.setenv("GOUFU_DATA", str(tmp_path / "platform"))
    return Desk(tmp_path)


@pytest.fixture
def tender(desk: Desk) -> Path:
    desk.deal("purchaser")
    desk.deal("supervisor")
    desk.run("tender-keys", *desk.both(desk.folder / "deals"), "--out", desk.folder / "tender.json")
    desk.key("bidder")
    (desk.folder / "bid.json").write_bytes(make_document().dump())
    (desk.folder / "plan.txt").write_text("方案 synthetic")
    return desk.folder / "tender.json"


def seal_words(desk: Desk, tender: Path) -> list[object]:
    own = ("--identity", desk.identity("bidder"), "--out", desk.folder / "sealed" / "one.age")
    return ["seal", "--tender", tender, "--bid", desk.folder / "bid.json", "--attach", desk.folder / "plan.txt", *own]


def test_deal_seal_release_and_open_without_a_server(desk: Desk, tender: Path):
    desk.run(*seal_words(desk, tender))
    deals = desk.folder / "deals"
    words = ("--bids", desk.folder / "sealed", *desk.both(deals), *desk.quorum(deals))
    printed = desk.run("open", *words, "--ceremony", CEREMONY, "--out", desk.folder / "open", "--json")
    assert json.loads(printed)[0]["provider"] == make_document().provider
    opened = BidDocument.load((desk.folder / "open" / "one" / "bid.json").read_bytes())
    assert opened.quote_fen == 48_000_000
    assert (desk.folder / "open" / "one" / "attachments" / "plan.txt").read_text() == "方案 synthetic"


def test_a_bid_that_cannot_be_opened_is_named_and_ends_with_one(desk: Desk, tender: Path):
    desk.run(*seal_words(desk, tender))
    (desk.folder / "sealed" / "two.age").write_bytes(b"not sealed")
    deals = desk.folder / "deals"
    words = ["open", "--bids", desk.folder / "sealed", *desk.both(deals), *desk.quorum(deals), "--ceremony", CEREMONY]
    result = CliRunner().invoke(desk.app, [str(word) for word in (*words, "--out", desk.folder / "open")])
    assert result.exit_code == 1
    assert "two  This is not a sealed bid" in result.output


def test_the_bidder_reads_her_own_copy_and_another_does_not(desk: Desk, tender: Path):
    desk.run(*seal_words(desk, tender))
    words = ("read-own", "--bid", desk.folder / "sealed" / "one.age", "--tender", TENDER)
    desk.run(*words, "--identity", desk.identity("bidder"), "--out", desk.folder / "mine")
    assert (desk.folder / "mine" / "attachments" / "plan.txt").exists()
    with pytest.raises(SealingError):
        desk.run(*words, "--identity", desk.identity("purchaser-1"), "--out", desk.folder / "theirs")
    assert not (desk.folder / "theirs").exists()


def test_a_rehearsal_runs_on_the_same_commands(desk: Desk, tender: Path):
    deals, dummy = desk.folder / "deals", desk.folder / "dummy"
    desk.run("rehearse", *desk.both(deals), "--out", dummy)
    words = ("--bids", dummy / "bids", *desk.both(dummy), *desk.quorum(dummy, "REHEARSAL"), "--ceremony", "REHEARSAL")
    assert "dummy  000000000000000000" in desk.run("open", *words, "--out", desk.folder / "rehearsed")


def failure(desk: Desk, monkeypatch, capsys, *words: object) -> str:
    monkeypatch.setattr(sys, "argv", ["goufu", *(str(word) for word in words)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    return str(capsys.readouterr().err)


def test_a_wrong_fingerprint_stops_the_bidder_before_anything_is_sealed(desk: Desk, tender: Path, monkeypatch, capsys):
    said = failure(desk, monkeypatch, capsys, *seal_words(desk, tender), "--expect", "0000 1111")
    assert "another fingerprint" in said
    assert "Do not seal" in said
    assert not (desk.folder / "sealed").exists()


def test_a_wrong_check_digit_of_the_credit_code_is_named(desk: Desk, tender: Path, monkeypatch, capsys):
    code = make_document().provider
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    (desk.folder / "bid.json").write_bytes(make_document(provider=wrong).dump())
    assert "[provider]" in failure(desk, monkeypatch, capsys, *seal_words(desk, tender))


def test_nothing_is_overwritten(desk: Desk, tender: Path, monkeypatch, capsys):
    desk.run(*seal_words(desk, tender))
    before = (desk.folder / "sealed" / "one.age").read_bytes()
    assert "exists already" in failure(desk, monkeypatch, capsys, *seal_words(desk, tender))
    assert (desk.folder / "sealed" / "one.age").read_bytes() == before


def test_failures_speak_chinese_by_default(desk: Desk, tender: Path, monkeypatch, capsys):
    monkeypatch.delenv("GOUFU_LANG")
    (desk.folder / "bid.json").write_bytes(make_document(tender="TD-OTHER").dump())
    said = failure(desk, monkeypatch, capsys, *seal_words(desk, tender))
    assert "不属于" in said
    assert "belongs" not in said


def test_released_shares_are_for_their_owner_alone(desk: Desk, tender: Path):
    released = desk.release(desk.folder / "deals", "purchaser", 1)
    assert released.stat().st_mode & 0o777 == 0o600
