"""What is remembered of a public page is given to strangers alone, and never outlives the record that it shows."""

import re
from typing import Any

import pytest
from django.test import Client
from tests.cast import Cast

from goufu.core.ledger.sequencer import sequence
from goufu.web import strangers


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every page that was made for strangers, not taken from memory."""
    found: list[Any] = []
    really = strangers._remember

    def remember(*words: Any) -> None:
        found.append(words[0])
        really(*words)

    monkeypatch.setattr(strangers, "_remember", remember)
    return found


def asked(address: str, **more: Any) -> str:
    return str(Client(headers={"accept-language": "zh-hans"}, **more).get(address).content.decode())


def test_the_second_stranger_is_given_what_the_first_was_shown(cast: Cast, made: list[Any]):
    cast.purchase()
    assert asked("/projects") == asked("/projects")
    assert len(made) == 1


def test_a_public_act_is_seen_at_once(cast: Cast):
    asked("/projects")
    ref = cast.purchase()
    assert ref in asked("/projects")


def test_the_number_in_the_log_is_seen_at_once(cast: Cast):
    ref = cast.purchase()
    before = asked(f"/projects/{ref}")
    while sequence():
        pass
    assert asked(f"/projects/{ref}") != before


def test_an_office_is_answered_for_herself(cast: Cast, browser: Any, made: list[Any]):
    ref = cast.purchase()
    office = browser(cast.officer)
    asked(f"/cases/{ref}")
    page = office.get(f"/cases/{ref}").content.decode()
    assert page != asked(f"/cases/{ref}")
    assert len(made) == 1
    assert "/acts/" not in asked(f"/cases/{ref}")
    assert re.search(r"/acts/\w+/" + ref, page)


def test_the_other_language_and_the_readers_switches_are_other_pages(cast: Cast, made: list[Any]):
    cast.purchase()
    chinese, english = asked("/projects"), asked("/en/projects")
    client = Client()
    client.cookies["goufu_theme"] = "dark"
    assert len({chinese, english, client.get("/projects").content.decode()}) == 3
    assert len(made) == 3


def test_it_is_forgotten_after_two_seconds(cast: Cast, made: list[Any], monkeypatch: pytest.MonkeyPatch):
    cast.purchase()
    asked("/projects")
    monkeypatch.setattr(strangers, "SECONDS", 0.0)
    asked("/projects")
    assert len(made) == 2
