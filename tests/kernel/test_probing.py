"""A prober's record: every line signed and chained, so that none is changed, cut out or put in."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.kernel.test_uptime import answering
from typer.testing import CliRunner

from goufu.cli.main import build
from goufu.core.ledger.notes import Signer, signer_in
from goufu.core.uptime.probes import BrokenProbes, Probe, read_probes, seen_between, signed_line

NOON = datetime(2025, 4, 21, 4, tzinfo=UTC)


@pytest.fixture
def signer(tmp_path: Path) -> Signer:
    return signer_in(tmp_path / "prober.key", "goufu-probe/example")


def record(signer: Signer, *ups: bool) -> bytes:
    """A look each minute from noon."""
    lines: list[bytes] = []
    for number, up in enumerate(ups, 1):
        probe = Probe(NOON + timedelta(minutes=number - 1), "https://example", up, "" if up else "TimeoutError")
        lines.append(signed_line(signer, probe, before=lines[-1] if lines else b"", number=number))
    return b"\n".join(lines) + b"\n"


def test_a_record_is_read_back_as_it_was_seen(signer: Signer) -> None:
    probes = read_probes(record(signer, True, False, False, True), signer.verifier)
    assert [each.up for each in probes] == [True, False, False, True]
    assert seen_between(probes, NOON + timedelta(minutes=1), NOON + timedelta(minutes=3)) == (3, 2)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_line_cut_out_is_found(signer: Signer, place: int) -> None:
    lines = record(signer, True, False, False, True).splitlines()
    del lines[place]
    with pytest.raises(BrokenProbes):
        read_probes(b"\n".join(lines), signer.verifier)


def test_a_look_that_was_turned_round_is_found(signer: Signer) -> None:
    changed = record(signer, True, True).replace(b'"up":true', b'"up":false', 1)
    with pytest.raises(BrokenProbes, match="Line 1"):
        read_probes(changed, signer.verifier)


def test_anothers_key_does_not_vouch_for_it(signer: Signer, tmp_path: Path) -> None:
    other = signer_in(tmp_path / "other.key", "goufu-probe/example")
    with pytest.raises(BrokenProbes):
        read_probes(record(signer, False), other.verifier)


@pytest.mark.parametrize("data", [b"", b"{}\n", b"[]\n", b"\xff\xfe\n", b'{"at":1,"signature":"AA=="}\n'])
def test_what_is_no_record_is_refused(signer: Signer, data: bytes) -> None:
    with pytest.raises(BrokenProbes):
        read_probes(data, signer.verifier)


@pytest.mark.parametrize("key", ["", "a+b", "a+b+!", "a+b+AAAA"])
def test_what_is_no_key_is_refused(signer: Signer, key: str) -> None:
    with pytest.raises(BrokenProbes, match="key"):
        read_probes(record(signer, True), key)


def test_the_command_looks_signs_and_goes_on_where_it_ended(tmp_path: Path) -> None:
    to, key = tmp_path / "probes.jsonl", tmp_path / "prober.key"
    with answering(200) as url:
        run(url, to, key)
    run(url, to, key)
    probes = read_probes(to.read_bytes(), signer_in(key, "x").verifier)
    assert [each.up for each in probes] == [True, False]
    assert probes[1].why == "ConnectionRefusedError"


def run(url: str, to: Path, key: Path) -> None:
    said = CliRunner().invoke(
        build(), ["probe", url, "--to", str(to), "--key", str(key), "--every", "1", "--seconds", "1"]
    )
    assert said.exit_code == 0, said.output
