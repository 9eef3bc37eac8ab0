"""Sealing without a server: device keys, dealing, sealing a bid, releasing a share, opening, reading one's own copy."""

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import typer

from goufu.base.errors import BadValue, GoufuError
from goufu.base.uscc import parse_uscc
from goufu.cli.words import lang, say
from goufu.core.sealing.bid import BidDocument, OpenedBid, OpeningKeys, open_bid, seal
from goufu.core.sealing.dealing import Deal, Dealt, Holders, Side, TenderKeys, deal_key, join_deals
from goufu.core.sealing.envelope import check_sealed
from goufu.core.sealing.keys import default_folder, new_key, read_key
from goufu.core.sealing.opening import Outcome, ReleasedShare, open_all, prepare_rehearsal, release_share, restore_keys

In = Annotated[Path, typer.Option(exists=True, dir_okay=False, readable=True)]
KeyFile = Annotated[
    Path, typer.Option(exists=True, dir_okay=False, help="The tender's key file, as `goufu tender-keys` writes it.")
]
BidFile = Annotated[
    Path,
    typer.Option(
        exists=True,
        dir_okay=False,
        help="JSON: kind, tender, provider (credit code), provider_name, contact, quote_fen, items; of a consortium "
        "members and agreement.",
    ),
]
Identity = Annotated[Path, typer.Option(help="Your device key file.")]
OneDeal = Annotated[Path, typer.Option("--deal", exists=True, dir_okay=False)]
BothDeals = Annotated[list[Path], typer.Option("--deal", exists=True, dir_okay=False, help="Twice: one of each side.")]
OutFile = Annotated[Path, typer.Option(help="The file to write; never overwritten.")]
OutFolder = Annotated[Path, typer.Option(help="The folder to write into.")]
Ceremony = Annotated[str, typer.Option(help="The number of the opening, as the platform names it.")]


class FileProblem(BadValue):
    """A file or folder named on the command line cannot be used."""

    problem = "file"
    context = "cli"


def register(app: typer.Typer) -> None:
    """Add the commands of sealing."""
    keys = typer.Typer(no_args_is_help=True, help="Device keys of officers and bidders.")
    keys.command("new")(keys_new)
    keys.command("show")(keys_show)
    app.add_typer(keys, name="keys")
    for name, command in _COMMANDS.items():
        app.command(name)(command)


def keys_new(
    office: Annotated[str, typer.Option(help="Code of the office, or the bidder's credit code.")],
    folder: Annotated[Path | None, typer.Option(help="Where to keep it; a folder of your own by default.")] = None,
) -> None:
    """Make a device key for an office, or for a bidder by her credit code."""
    path = new_key(folder or default_folder(), office)
    say("Key file, for you alone; keep a copy in a safe: {path}", path=path)
    say("Public key, to hand out: {recipient}", recipient=read_key(path).recipient)


def keys_show(identity: Identity) -> None:
    """Print the public half of a device key."""
    typer.echo(read_key(identity).recipient)


def deal_command(
    tender: Annotated[str, typer.Option(help="The name the key is for, as the platform gives it.")],
    side: Annotated[Side, typer.Option(help="Whose key it is.")],
    holders: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="JSON: the holders, each with a key.")],
    k: Annotated[int, typer.Option("--k", help="Shares needed to open.")],
    dealer: Annotated[str, typer.Option(help="The office that deals.")],
    out: OutFolder,
) -> None:
    """Deal one of a tender's two keys on this device; its private half is split and forgotten."""
    named = Holders.load(holders.read_bytes()).holders
    _write_deal(out, deal_key(tender=tender, side=side, holders=named, k=k, dealer=dealer))


def tender_keys(deal: BothDeals, out: OutFile) -> None:
    """Join the two deals of a tender into the key file for bidders."""
    keys = join_deals(*_two_deals(deal))
    _write(out, keys.dump())
    say("Fingerprint, for the procurement documents: {fingerprint}", fingerprint=keys.fingerprint())


def seal_command(
    tender: KeyFile,
    bid: BidFile,
    identity: Identity,
    out: OutFile,
    attach: Annotated[
        list[Path] | None, typer.Option(exists=True, dir_okay=False, help="A file to seal with it; may come again.")
    ] = None,
    expect: Annotated[str, typer.Option(help="The fingerprint printed in the procurement documents.")] = "",
) -> None:
    """Seal a bid for a tender; nothing leaves this device but the file you then send."""
    keys = TenderKeys.load(tender.read_bytes())
    _check_fingerprint(keys, expect)
    document = BidDocument.load(bid.read_bytes())
    for uscc in (document.provider, *(member.provider for member in document.members)):
        parse_uscc(uscc, "provider")
    sealed = seal(document, _attachments(attach or []), keys, read_key(identity).recipient)
    size = check_sealed(sealed).plaintext_size
    _write(out, sealed)
    say("Sealed to the keys with the fingerprint {fingerprint}", fingerprint=keys.fingerprint())
    say("SHA-256 {sha256}, padded to {size} bytes", sha256=hashlib.sha256(sealed).hexdigest(), size=size)


def share_command(
    deal: OneDeal,
    share: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="Your share file.")],
    identity: Identity,
    ceremony: Ceremony,
    out: OutFile,
) -> None:
    """Release your share for one opening: after this, whoever has the file has your share."""
    released = release_share(Deal.load(deal.read_bytes()), share.read_bytes(), read_key(identity), ceremony)
    _write(out, released.dump(), mode=0o600)
    say("Share of {office} released for the opening {ceremony}", office=released.share.office, ceremony=ceremony)


def open_command(
    bids: Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder of sealed bids (*.age).")],
    deal: BothDeals,
    shares: Annotated[list[Path], typer.Option(exists=True, dir_okay=False, help="Released shares, one each.")],
    ceremony: Ceremony,
    out: OutFolder,
    *,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Open all bids with a quorum of each side; ends with 1 when one of them cannot be opened."""
    deals = _two_deals(deal)
    released = [ReleasedShare.load(path.read_bytes()) for path in shares]
    keys = restore_keys(deals, released, ceremony)
    found = sorted(bids.glob("*.age"))
    if not found:
        raise FileProblem("There is no sealed bid (*.age) in {path}.", field="bids", path=bids)
    sealed = ((path.stem, path.read_bytes()) for path in found)
    outcomes = [_keep(outcome, out) for outcome in open_all(sealed, keys, deals[0].tender)]
    _report(outcomes, as_json=as_json)


def read_own(
    bid: In,
    tender: Annotated[str, typer.Option(help="The number of the tender.")],
    identity: Identity,
    out: OutFolder,
) -> None:
    """Read the copy of your own bid with your own key."""
    opened = open_bid(bid.read_bytes(), OpeningKeys.own(read_key(identity).identity), tender)
    _write_bid(out, opened)
    say("Your bid is in clear in {path}", path=out)


def rehearse(deal: BothDeals, out: OutFolder) -> None:
    """Prepare a rehearsal: dummy keys for the same officers and a dummy bid, to release and open as on the day."""
    rehearsal = prepare_rehearsal(*_two_deals(deal))
    for dealt in rehearsal.dealt:
        _write_deal(out, dealt)
    _write(out / "bids" / "dummy.age", rehearsal.sealed)


def _check_fingerprint(keys: TenderKeys, expected: str) -> None:
    if expected and expected.replace(" ", "").lower() != keys.fingerprint().replace(" ", ""):
        raise FileProblem(
            "The key file has another fingerprint: {found}",
            field="tender", found=keys.fingerprint(),
            cure="Do not seal. Take the key file from the tender's page again and compare with the documents.",
        )  # fmt: skip


def _two_deals(paths: list[Path]) -> tuple[Deal, Deal]:
    if len(paths) != 2:
        raise FileProblem("Give --deal twice, once for each side.", field="deal")
    one, other = (Deal.load(path.read_bytes()) for path in paths)
    return one, other


def _attachments(paths: list[Path]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for path in paths:
        if path.name in found:
            raise FileProblem("Two attachments have the name {name}.", field="attach", name=path.name)
        found[path.name] = path.read_bytes()
    return found


def _write(path: Path, data: bytes, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.touch(mode=mode, exist_ok=False)
    except FileExistsError:
        raise FileProblem(
            "The file {path} exists already.", field="out", path=path, cure="Name another file, or move this one away."
        ) from None
    path.write_bytes(data)


def _write_deal(folder: Path, dealt: Dealt) -> None:
    side = dealt.deal.side
    _write(folder / f"deal-{side}.json", dealt.deal.dump())
    for holder in dealt.deal.holders:
        _write(folder / f"share-{side}-{holder.x}.age", dealt.share_files[holder.office])
        say("Share file for {office}: {path}", office=holder.office, path=folder / f"share-{side}-{holder.x}.age")


def _write_bid(folder: Path, opened: OpenedBid) -> None:
    _write(folder / "bid.json", opened.document.dump(), mode=0o600)
    for name, data in opened.attachments.items():
        _write(folder / "attachments" / name, data, mode=0o600)


def _keep(outcome: Outcome, out: Path) -> Outcome:
    if outcome.bid is not None:
        _write_bid(out / outcome.name, outcome.bid)
    return outcome


def _report(outcomes: Iterable[Outcome], *, as_json: bool) -> None:
    rows = [_row(outcome) for outcome in outcomes]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, sort_keys=True))
    else:
        for row in rows:
            typer.echo(f"{row['bid']}  {row['provider'] or row['fault']}")
    if any(row["fault"] for row in rows):
        raise typer.Exit(1)


def _row(outcome: Outcome) -> dict[str, str | None]:
    fault: GoufuError | None = outcome.fault
    return {
        "bid": outcome.name,
        "provider": outcome.bid.document.provider if outcome.bid else None,
        "problem": fault.problem if fault else None,
        "fault": fault.text(lang()) if fault else None,
    }


_COMMANDS: dict[str, Callable[..., None]] = {
    "deal": deal_command,
    "tender-keys": tender_keys,
    "seal": seal_command,
    "share": share_command,
    "open": open_command,
    "read-own": read_own,
    "rehearse": rehearse,
}
