"""What lies on officers' and bidders' own devices: keys, deals, shares, bids; made with the commands they would use.

The folder is outside the platform's data; the platform never reads it.
"""

import contextlib
import io
import json
from pathlib import Path
from typing import Any

from goufu.core.sealing.dealing import Deal, Side
from goufu.core.sealing.keys import read_key
from goufu.core.uploads.files import store

BIDS, LAST_QUOTES = "bids", "last_quotes"
SIDES: dict[Side, tuple[str, ...]] = {
    Side.PURCHASER: ("buyer", "colleague", "head"),
    Side.SUPERVISOR: ("supervisor", "supervisor2", "finance"),
}
QUORUM = 2


def run(*words: str) -> None:
    """Run a `goufu` command in this process, as its user would type it."""
    from goufu.cli.main import command

    with contextlib.redirect_stdout(io.StringIO()):
        command()(list(words), standalone_mode=False)


class Devices:
    """The devices of everybody who takes part in sealing and opening one tender."""

    def __init__(self, folder: Path, offices: dict[str, str]) -> None:
        self.folder, self.offices = folder, offices

    def key(self, who: str) -> Path:
        """The device key file of an office or a bidder, made at first use."""
        folder, office = self.folder / "devices" / who / "key", self.offices.get(who, who)
        found = sorted(folder.glob("*")) if folder.exists() else []
        if not found:
            run("keys", "new", "--office", office, "--folder", str(folder))
            found = sorted(folder.glob("*"))
        return found[0]

    def deal(self, tender: str, side: Side, round_: str, name: str) -> str:
        """Deal one side's key on its first officer's device; returns the public record as text."""
        folder = self._deals(tender, round_)
        holders = [
            {"office": self.offices[who], "recipient": str(read_key(self.key(who)).recipient)} for who in SIDES[side]
        ]
        listed = folder / f"holders-{side}.json"
        listed.parent.mkdir(parents=True, exist_ok=True)
        listed.write_text(json.dumps({"holders": holders}, ensure_ascii=False), encoding="utf-8")
        dealer = self.offices[SIDES[side][0]]
        run(
            "deal",
            "--tender",
            name,
            "--side",
            side.value,
            "--holders",
            str(listed),
            "--k",
            str(QUORUM),
            "--dealer",
            dealer,
            "--out",
            str(folder),
        )
        return (folder / f"deal-{side}.json").read_text(encoding="utf-8")

    def _deals(self, tender: str, round_: str) -> Path:
        return self.folder / "tenders" / tender / round_

    def shares(self, tender: str, round_: str, ceremony: str, *, folder: Path | None = None) -> list[str]:
        """A quorum of each side releases its shares for one opening."""
        dealt = folder or self._deals(tender, round_)
        return [text for side in Side for text in self._released(dealt, side, ceremony)]

    def _released(self, dealt: Path, side: Side, ceremony: str) -> list[str]:
        deal = Deal.load((dealt / f"deal-{side}.json").read_bytes())
        texts = []
        for who in SIDES[side][:QUORUM]:
            holder = next(each for each in deal.holders if each.office == self.offices[who])
            out = dealt / f"released-{side}-{holder.x}-{len(ceremony)}.json"
            out.unlink(missing_ok=True)
            run(
                "share",
                "--deal",
                str(dealt / f"deal-{side}.json"),
                "--share",
                str(dealt / f"share-{side}-{holder.x}.age"),
                "--identity",
                str(self.key(who)),
                "--ceremony",
                ceremony,
                "--out",
                str(out),
            )
            texts.append(out.read_text(encoding="utf-8"))
        return texts

    def rehearsal(self, tender: str) -> tuple[list[str], bytes, Path]:
        """Dummy deals and a dummy bid for the same officers: the deals, the sealed bid, the folder."""
        deals, out = self._deals(tender, BIDS), self.folder / "tenders" / tender / "rehearsal"
        given = [word for side in Side for word in ("--deal", str(deals / f"deal-{side}.json"))]
        run("rehearse", *given, "--out", str(out))
        texts = [(out / f"deal-{side}.json").read_text(encoding="utf-8") for side in Side]
        return texts, (out / "bids" / "dummy.age").read_bytes(), out

    def seal(self, tender: str, round_: str, who: str, document: dict[str, Any], attached: dict[str, str]) -> str:
        """Seal a bid on the bidder's device and send the file; returns its SHA-256."""
        place = self.folder / "devices" / who / round_ / tender
        place.mkdir(parents=True, exist_ok=True)
        (place / "bid.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        words = []
        for name, text in attached.items():
            (place / name).write_text(text, encoding="utf-8")
            words += ["--attach", str(place / name)]
        key_file = self._deals(tender, round_) / "tender-keys.json"
        if not key_file.exists():
            deals = [
                word for side in Side for word in ("--deal", str(self._deals(tender, round_) / f"deal-{side}.json"))
            ]
            run("tender-keys", *deals, "--out", str(key_file))
        out = place / "sealed.age"
        run(
            "seal",
            "--tender",
            str(key_file),
            "--bid",
            str(place / "bid.json"),
            "--identity",
            str(self.key(who)),
            "--out",
            str(out),
            *words,
        )
        with out.open("rb") as sealed:
            return store(sealed, name="sealed.age").sha256
