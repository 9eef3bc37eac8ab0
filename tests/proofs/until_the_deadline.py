"""Plays the story up to the last bid before the opening, and takes what an intruder would take.

`python until_the_deadline.py FOLDER` in the surroundings of a house; writes FOLDER/dump.sql and FOLDER/tried.json.
"""

import itertools
import json
import sys
from pathlib import Path
from typing import Any


def main(folder: Path) -> None:
    """The whole of it."""
    from goufu.cli.house import house

    with house():
        stage = played()
        from tests.dumping import dump

        folder.mkdir(parents=True, exist_ok=True)
        (folder / "dump.sql").write_bytes(dump())
        (folder / "tried.json").write_text(json.dumps(tried(stage), ensure_ascii=False))


def played() -> Any:
    """The stage after the chapter of the tender: six bids lie sealed, the deadline is just past."""
    from goufu.cli.demo.chapters import tender
    from goufu.cli.demo.stage import Stage
    from goufu.cli.demo.story import CHAPTERS
    from goufu.core.ledger.sequencer import sequence
    from goufu.project.environment import read_environment

    stage = Stage(Path(read_environment().keys), lambda _: None)
    for chapter in CHAPTERS[: CHAPTERS.index(tender) + 1]:
        chapter.play(stage)
        while sequence():
            pass
    return stage


def tried(stage: Any) -> dict[str, Any]:
    """Every set of shares that falls one short, on every bid, by the platform's own opening code."""
    from goufu.cli.demo.chapters.tender import devices_of
    from goufu.cli.demo.devices import BIDS, SIDES
    from goufu.core.sealing.bid import open_bid
    from goufu.core.sealing.dealing import Deal
    from goufu.core.sealing.errors import SealingError
    from goufu.core.sealing.keys import read_key
    from goufu.core.sealing.opening import open_all, release_share, restore_keys
    from goufu.core.uploads.files import open_file
    from goufu.rooms.procurement.ceremony import ceremony_of
    from goufu.rooms.procurement.interface import sealed_under
    from goufu.rooms.procurement.models import Bid, Tender

    tender, devices = stage.refs["tender"], devices_of(stage)
    ceremony, name = ceremony_of(Tender.objects.get(ref=tender), BIDS), sealed_under(tender, BIDS)
    folder = devices._deals(tender, BIDS)
    deals = {side: Deal.load((folder / f"deal-{side}.json").read_bytes()) for side in SIDES}
    released = {}
    for side, offices in SIDES.items():
        for who in offices:
            key = read_key(devices.key(who))
            holder = next(each for each in deals[side].holders if each.office == devices.offices[who])
            share = (folder / f"share-{side}-{holder.x}.age").read_bytes()
            released[side, who] = release_share(deals[side], share, key, ceremony)
    bids = [(bid.ref, open_file(bid.sealed).read()) for bid in Bid.objects.filter(tender=tender)]
    least = {side: deals[side].k for side in SIDES}
    sets = [
        chosen
        for size in range(len(released) + 1)
        for chosen in itertools.combinations(released, size)
        if any(sum(1 for side, _ in chosen if side == each) < least[each] for each in SIDES)
    ]
    opened, short = [], 0
    for chosen in sets:
        try:
            restore_keys(deals.values(), [released[each] for each in chosen], ceremony)
            opened.append(sorted(who for _, who in chosen))
        except SealingError:
            short += 1
    keys_here = [read_key(path).identity for path in Path(stage.keys).rglob("*") if _is_key(path)]
    full = restore_keys(deals.values(), released.values(), ceremony)
    return {
        "bids": len(bids),
        "sets": len(sets),
        "refused": short,
        "opened": opened,
        "opened_by_one_key": _by_one_key(bids, keys_here, open_bid, name),
        "keys": len(keys_here),
        "opened_by_all": sum(1 for outcome in open_all(bids, full, name) if outcome.bid is not None),
    }


def _is_key(path: Path) -> bool:
    return (
        path.is_file()
        and path.read_bytes()[:60].count(b"AGE-SECRET-KEY") + path.read_bytes().count(b"AGE-SECRET-KEY") > 0
    )


def _by_one_key(bids: list[tuple[str, bytes]], keys: list[Any], open_bid: Any, name: str) -> int:
    """How often a single device, an officer's or a rival's, opens a bid (the bidder's own opens her own)."""
    import contextlib

    from goufu.core.sealing.bid import OpeningKeys
    from goufu.core.sealing.errors import SealingError

    opened = 0
    for key in keys:
        for _, data in bids:
            with contextlib.suppress(SealingError):
                open_bid(data, OpeningKeys.own(key), name)
                opened += 1
    return opened


if __name__ == "__main__":
    main(Path(sys.argv[1]))
