"""Before the opening the world looks the same whether nobody bids or nine do: pages, answers, log bodies, files."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from tests.cast import Cast
from tests.reviewing import QUOTES
from tests.tendering import noticed

from goufu.core.clock import WallClock
from goufu.core.ledger.sequencer import sequence
from goufu.core.models import Message, RunningClock
from goufu.core.uploads.files import EPOCH
from goufu.parties.holders import Holder
from goufu.rooms.hall import watch
from goufu.rooms.hall.telling import Hall, read_hall
from goufu.ui.visitor import OFFICE

VARIABLE = re.compile(r'nonce="[^"]*"|name="(?:csrfmiddlewaretoken|_key)" value="[^"]*"|nonce-[\w+/=-]+')


def seen(addresses: list[str], who: Holder | None = None) -> dict[str, tuple[int, str]]:
    """What a stranger, or an office, is shown; what changes with every request taken out."""
    client = Client()
    if who is not None:
        session = client.session
        session[OFFICE] = str(who.tenure)
        session.save()
    shown = {}
    for address in addresses:
        answer = client.get(address)
        shown[address] = answer.status_code, VARIABLE.sub("", b"".join(_parts(answer)).decode())
    return shown


def _parts(answer: Any) -> list[bytes]:
    return [*answer.streaming_content] if answer.streaming else [answer.content]


def published() -> str:
    """The bodies that the log shows, without the places that are withheld."""
    bundles = sorted((Path(settings.GOUFU_DATA) / "log" / "entries").rglob("*"))
    lines = [line for path in bundles if path.is_file() for line in path.read_text().splitlines()]
    return "\n".join(line for line in lines if line != "null")


@pytest.fixture
def tender(cast: Cast, log_apart: None) -> Any:
    for organ in QUOTES:
        cast.provider(organ)
    return noticed(cast)


def test_one_three_and_nine_bids_look_alike(cast: Cast, tender: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(watch, "SILENCE", 0.01)
    monkeypatch.setattr(watch, "LONGEST", 2)
    row = tender.row()
    addresses = [
        prefix + address
        for prefix in ("", "/en")
        for address in (
            "/", f"/projects/{row.purchase}", f"/cases/{row.ref}", f"/tenders/{row.ref}/opening",
            f"/tenders/{row.ref}/opening/told", f"/tenders/{row.ref}", "/projects",
        )
    ]  # fmt: skip
    addresses += [f"/api/cases/{row.ref}", f"/api/cases/{row.purchase}"]
    sequence()
    before, said, told = seen(addresses), published(), Message.objects.count()
    assert sum(1 for status, _ in before.values() if status == 200) >= 6
    clocks = RunningClock.objects.count()
    sent = 0
    for count in (1, 3, 9):
        while sent < count:
            tender.bid(cast, list(QUOTES)[sent % 3], 50_000_000 + sent)
            sent += 1
        sequence()
        assert seen(addresses) == before, f"after {count} bids"
        assert published() == said
        assert (Message.objects.count(), RunningClock.objects.count()) == (told, clocks)


def test_one_three_and_nine_bids_wake_no_stream_of_the_hall(cast: Cast, tender: Any):
    """A stream speaks when the hall is read again and found another: no bid has it read, a public act does."""
    read: list[str] = []

    def reading(ref: str) -> Hall:
        read.append(ref)
        return read_hall(ref)

    looking = watch.Watch(reading, by_itself=False)
    with looking.watching(tender.ref, read_hall(tender.ref)):
        looking.look()
        before = len(read)
        for place in range(9):
            tender.bid(cast, list(QUOTES)[place % 3], 50_000_000 + place)
            looking.look()
        assert len(read) == before
        tender.past_the_deadline(cast)
        cast.do("fail_tender", cast.head, tender.ref, ground="cancelled", reason="项目任务取消")
        looking.look()
        assert len(read) == before + 1


def leaves() -> list[str]:
    """Every hash that the public tiles hold."""
    tiles = sorted((Path(settings.GOUFU_DATA) / "log" / "tile" / "0").rglob("*"))
    widest = {path.parent if path.parent.suffix == ".p" else path: path for path in tiles if path.is_file()}
    rows = b"".join(path.read_bytes() for path in widest.values())
    return [rows[at : at + 32].hex() for at in range(0, len(rows), 32)]


def test_whoever_asks_for_every_hash_of_the_log_cannot_count_the_bids(cast: Cast, tender: Any):
    """Hashes are public. What stands behind a sealed bid's is answered like a hash that was never there."""
    sequence()
    before = set(leaves())
    for place, organ in enumerate(QUOTES):
        tender.bid(cast, organ, 50_000_000 + place)
    sequence()
    new = [each for each in leaves() if each not in before]
    assert len(new) == len(QUOTES)
    client, strange = Client(), "0" * 64
    for path in ("/api/promises/", "/receipts/"):
        answers = {VARIABLE.sub("", client.get(path + each).content.decode()).replace(each, "").replace(each[:16], "")
                   for each in (strange, *new)}  # fmt: skip
        assert len(answers) == 1
    assert sum(client.get(f"/api/promises/{each}").status_code == 200 for each in before) > 0


def test_one_three_and_nine_bids_look_alike_to_officers_and_rivals_too(
    cast: Cast, tender: Any, monkeypatch: pytest.MonkeyPatch
):
    ref, now = tender.ref, cast.clock.read()
    monkeypatch.setattr(WallClock, "read", lambda _: now)  # pages that say the hour say the same one
    addresses = [f"/cases/{ref}", "/work", "/work/messages", f"/tenders/{ref}/opening", f"/tenders/{ref}/bid"]
    offices = [cast.officer, cast.head, cast.supervisor, cast.finance_head, cast.gamma_staff]
    before = [seen(addresses, who) for who in offices]
    assert before[-1][f"/tenders/{ref}/bid"][0] == 200
    sent = 0
    for count in (1, 3, 9):
        while sent < count:
            tender.bid(cast, ("alpha", "beta")[sent % 2], 50_000_000 + sent)
            sent += 1
        assert [seen(addresses, who) for who in offices] == before, f"after {count} bids"


def test_stored_files_bear_no_time_and_tell_nothing_of_their_length(cast: Cast, tender: Any):
    """Some bytes of chance (age's own) remain between sealed files of one class; thousands of content do not show."""
    before = {path for path in (Path(settings.GOUFU_DATA) / "files").rglob("*") if path.is_file()}
    for place, (organ, quote) in enumerate(QUOTES.items()):
        tender.bid(cast, organ, quote, files={"方案.txt": bytes(5_000 * place + 1)})
    new = {path for path in (Path(settings.GOUFU_DATA) / "files").rglob("*") if path.is_file()} - before
    assert len(new) == len(QUOTES)
    assert {path.stat().st_mtime for path in new} == {EPOCH}
    sizes = [path.stat().st_size for path in new]
    assert max(sizes) - min(sizes) < 1_000


def test_the_looking_would_see_a_difference(cast: Cast, tender: Any):
    """The control: a public act on the same tender changes what is shown."""
    addresses = [f"/projects/{tender.row().purchase}"]
    before = seen(addresses)
    tender.past_the_deadline(cast)
    cast.do("settle_question", cast.finance_head, tender.ref, question="bid_in_time", decision="go_on", reason="示例")
    assert seen(addresses) != before
