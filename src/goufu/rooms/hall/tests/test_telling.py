"""The live hall: what is told, in order, from where a browser left off, until it is over; and who finds a seat."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from tests.cast import Cast
from tests.tendering import Tendering, noticed

from goufu.core.clock import set_simulated_moment
from goufu.rooms.hall import watch as watching
from goufu.rooms.hall.telling import read_hall
from goufu.rooms.hall.watch import Watch, stream
from goufu.ui import live


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    """The bids are opened with one share of each side handed in before."""
    found = noticed(module_cast)
    found.three_bids(module_cast)
    found.past_the_deadline(module_cast)
    return found


@pytest.fixture(autouse=True)
def short_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "SILENCE", 0.01)
    monkeypatch.setattr(watching, "LONGEST", 3)


def heard(parts: list[str]) -> list[dict[str, Any]]:
    """The events, with their marks."""
    found = []
    for part in parts:
        lines = dict(line.split(": ", 1) for line in part.strip().splitlines() if not line.startswith(":"))
        if "data" in lines:
            found.append({**json.loads(lines["data"]), "mark": lines.get("id", ""), "event": lines["event"]})
    return found


def until_silence(told: Iterator[str]) -> list[dict[str, Any]]:
    parts: list[str] = []
    for part in told:
        if part == live.BEAT:
            return heard(parts)
        parts.append(part)
    return heard(parts)


def shares_by_office(tender: Tendering) -> dict[str, str]:
    offices = [office for dealt in tender.dealt.items() if dealt[0][1] == "bids" for office in dealt[1].share_files]
    return dict(zip(offices, tender.shares(), strict=True))


def test_shares_opening_opposition_and_answer_are_told_as_they_come_and_resumed_from_any_of_them(
    module_cast: Cast, tender: Tendering
) -> None:
    cast, ref, watch = module_cast, tender.ref, Watch(by_itself=False)
    before = read_hall(ref)
    told = stream(watch, ref, before, before.names[-1], "en")
    assert until_silence(told) == []
    shares = shares_by_office(tender)
    for who in (cast.officer, cast.supervisor):
        cast.do("release_share", who, ref, share=shares[who.office])
    watch.look()
    assert [each["kind"] for each in until_silence(told)] == ["share", "share"]
    tender.open(cast)
    given = {"tender": ref, "about": "record", "words": "收到时间有误"}
    opposition = cast.do("oppose_opening", cast.beta_staff, None, **given)
    cast.do("answer_opening_opposition", cast.officer, opposition, answer="以平台回执为准")
    watch.look()
    news = until_silence(told)
    assert [each["kind"] for each in news] == ["opened", "opposition", "answer"]
    assert news[0]["said"].startswith("Open the bids: 3 bids.")
    whole = stream(watch, ref, read_hall(ref), news[0]["mark"], "zh-hans")
    assert [(each["kind"], "异议" in each["said"]) for each in until_silence(whole)] == [
        ("opposition", True), ("answer", True),
    ]  # fmt: skip
    told.close()
    whole.close()


def test_nothing_told_names_a_bidder_a_price_or_words_that_are_private(tender: Tendering) -> None:
    hall = read_hall(tender.ref)
    text = "".join(each.text() for each in hall.told["zh"])
    assert not [each for each in ("alpha", "beta", "gamma", "收到时间有误", "520,000", "52000000") if each in text]


def test_in_silence_there_are_beats_and_after_some_of_them_the_browser_comes_again(tender: Tendering) -> None:
    hall = read_hall(tender.ref)
    parts = list(stream(Watch(by_itself=False), tender.ref, hall, hall.names[-1], "en"))
    assert parts == [live.BEAT] * 3


def test_whoever_comes_with_an_unknown_mark_or_after_very_much_is_told_to_read_the_page(
    tender: Tendering, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = read_hall(tender.ref)
    (behind,) = until_silence(stream(Watch(by_itself=False), tender.ref, hall, "0" * 64, "en"))
    assert (behind["kind"], behind["mark"]) == ("behind", hall.names[-1])
    monkeypatch.setattr(watching, "AT_ONCE", 2)
    (behind,) = until_silence(stream(Watch(by_itself=False), tender.ref, hall, "", "en"))
    assert behind["kind"] == "behind"


def test_the_address_answers_as_an_event_stream_and_goes_on_after_the_last_event(tender: Tendering) -> None:
    names = read_hall(tender.ref).names
    client = Client(headers={"last-event-id": names[-2]})
    answer: Any = client.get(f"/en/tenders/{tender.ref}/opening/told")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/event-stream; charset=utf-8")
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    text = b"".join(answer.streaming_content).decode()
    assert text.startswith("retry: 5000\n\n")
    assert [each["mark"] for each in heard(text.split("\n\n"))] == [names[-1]]
    assert Client().get("/tenders/TD-510322-2025-0999/opening/told").status_code == 404


def test_when_every_seat_is_taken_the_next_is_told_to_look_later_and_a_seat_is_given_back(tender: Tendering) -> None:
    client, address = Client(), f"/tenders/{tender.ref}/opening/told"
    held = [client.get(address) for _ in range(live.SEATS)]
    full = client.get(address)
    assert (full.status_code, full["Retry-After"]) == (503, "30")
    assert client.get(f"/tenders/{tender.ref}/opening").status_code == 200
    for each in held:
        each.close()
    again = client.get(address)
    assert again.status_code == 200
    again.close()


def test_the_page_names_its_stream_and_where_it_stands(tender: Tendering) -> None:
    page = Client().get(f"/en/tenders/{tender.ref}/opening").content.decode()
    assert f'data-stream="/en/tenders/{tender.ref}/opening/told"' in page
    assert f'data-after="{read_hall(tender.ref).names[-1]}"' in page
    assert "<noscript>" in page
    assert "What the record says" in page
    assert "以平台回执为准" in page


def test_when_the_deadline_passes_it_is_told_and_when_the_tender_ends_the_stream_does(cast: Cast) -> None:
    tender, watch = noticed(cast), Watch(by_itself=False)
    set_simulated_moment(cast.clock.read().instant)
    before = read_hall(tender.ref)
    told = stream(watch, tender.ref, before, before.names[-1], "en")
    assert until_silence(told) == []
    tender.past_the_deadline(cast)
    set_simulated_moment(cast.clock.read().instant)
    watch.look()
    assert [each["kind"] for each in until_silence(told)] == ["closed"]
    cast.do("fail_tender", cast.officer, tender.ref, ground="too_few", reason="无人响应")
    watch.look()
    news = until_silence(told)
    assert [each["event"] for each in news] == ["told", "end"]
    assert news[0]["kind"] == "over"
    gone = Client(headers={"last-event-id": news[0]["mark"]}).get(f"/tenders/{tender.ref}/opening/told")
    assert gone.status_code == 204
    assert "data-stream" not in Client().get(f"/tenders/{tender.ref}/opening").content.decode()
