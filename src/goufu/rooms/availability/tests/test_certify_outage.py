"""An outage is certified when a record shows it, and not by anybody's word."""

import io
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.ledger.notes import signer_in
from goufu.core.public import public_entries
from goufu.core.uploads.files import store
from goufu.core.uptime.probes import BrokenProbes, Probe, signed_line
from goufu.core.uptime.stretches import keep
from goufu.rooms.availability.refusals import NothingShowsIt


def away(cast: Cast, *, minutes: int, before: timedelta = timedelta(0)) -> dict[str, Any]:
    """The platform's own record holds a gap of so many minutes that ended `before` now."""
    until = cast.clock.read().instant - before
    since = until - timedelta(minutes=minutes)
    keep(since - timedelta(minutes=1))
    keep(since)
    keep(until)
    return {"since": since.isoformat(), "until": until.isoformat(), "what": "机房断电（示例）", "synthetic": True}


def certified(cast: Cast, **given: Any) -> str:
    return cast.do("certify_outage", cast.supervisor, None, **given)


def probed(folder: Path, since: datetime, *ups: bool) -> dict[str, str]:
    """A prober's file with a look a minute."""
    signer, lines = signer_in(folder / "prober.key", "goufu-probe/example"), list[bytes]()
    for number, up in enumerate(ups, 1):
        probe = Probe(since + timedelta(minutes=number), "https://example", up)
        lines.append(signed_line(signer, probe, before=lines[-1] if lines else b"", number=number))
    return {"record": store(io.BytesIO(b"\n".join(lines))).sha256, "prober_key": signer.verifier}


def test_a_gap_of_our_own_record_is_certified_with_its_seconds(cast: Cast) -> None:
    ref = certified(cast, **away(cast, minutes=12))
    known = public_entries(ref)[0].known
    assert (known["own_seconds"], known["looks"], known["minutes"]) == (720, 0, 12)


def test_without_a_gap_there_is_no_certificate(cast: Cast) -> None:
    given = away(cast, minutes=12)
    earlier = {name: _moved(given[name], hours=-5) for name in ("since", "until")}
    with turned_down(NothingShowsIt):
        certified(cast, **{**given, **earlier})


def test_a_prober_from_outside_shows_what_we_cannot_see(cast: Cast, tmp_path: Path) -> None:
    until = cast.clock.read().instant
    since = until - timedelta(minutes=10)
    span = {"since": since.isoformat(), "until": until.isoformat(), "what": "出口线路中断（示例）", "synthetic": True}
    with turned_down(NothingShowsIt):
        certified(cast, **span)
    with turned_down(NothingShowsIt):
        certified(cast, **span, **probed(tmp_path, since, True, True, True))
    known = public_entries(certified(cast, **span, **probed(tmp_path, since, True, False, False)))[0].known
    assert (known["own_seconds"], known["looks"], known["looks_in_vain"]) == (0, 3, 2)


def test_a_record_under_another_key_is_refused(cast: Cast, tmp_path: Path) -> None:
    given = away(cast, minutes=12)
    given |= probed(tmp_path, datetime.fromisoformat(given["since"]), False)
    other = signer_in(tmp_path / "other.key", "goufu-probe/example").verifier
    with pytest.raises(BrokenProbes):
        certified(cast, **{**given, "prober_key": other})


def test_an_outage_that_lasts_is_not_certified_yet(cast: Cast) -> None:
    given = away(cast, minutes=12)
    with turned_down(NothingShowsIt):
        certified(cast, **{**given, "until": _moved(given["until"], hours=1)})


def test_the_purchaser_does_not_certify_for_itself(cast: Cast) -> None:
    with pytest.raises(WrongOffice):
        cast.do("certify_outage", cast.officer, None, **away(cast, minutes=12))


def _moved(instant: str, **span: int) -> str:
    return (datetime.fromisoformat(instant) + timedelta(**span)).isoformat()
