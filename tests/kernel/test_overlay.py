"""What acts put in force is written as a signed file: the law book is asked by it without a database."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from tests.cast import Cast
from tests.reviewing import log_apart

from goufu.base.errors import BadValue
from goufu.core.ledger.notes import server_keys
from goufu.core.ledger.sequencer import sequence
from goufu.law import load_law
from goufu.law.overlay import FILE, BrokenOverlay, overlay_of
from goufu.law.questions.price_weight import PriceWeight
from goufu.law.verdict import MethodTraits, Verdict
from goufu.rooms.governance.tests.test_put_figures_in_force import in_force
from goufu.rooms.governance.tests.test_repeal_document import FIFTEEN

CONSULTATION = MethodTraits("competitive_consultation", frozenset({"consultation"}))
__all__ = ["log_apart"]
ASKED = PriceWeight(weight=1200)


@pytest.fixture
def data(cast: Cast, log_apart: None) -> Path:
    """The data folder after a figure of the county came into force."""
    in_force(cast, figures=[FIFTEEN])
    while sequence():
        pass
    return Path(settings.GOUFU_DATA)


def verdict(data: Path, at: str = "510322") -> Verdict:
    overlay = overlay_of(data)
    law = load_law(figures=overlay, standings=overlay, calendar=overlay)
    return law.ask(ASKED, on=date(2025, 6, 3), at=at, method=CONSULTATION).verdict


def test_the_file_says_what_the_database_says(data: Path):
    assert verdict(data) is Verdict.REFUSED
    assert verdict(data, "510321") is Verdict.ALLOWED


@pytest.mark.parametrize(("old", "new"), [(b"1500", b"1000"), (b"510322", b"510321"), (b"overlay v1", b"overlay v2")])
def test_a_changed_file_is_found_out(data: Path, old: bytes, new: bytes):
    note = (data / FILE).read_bytes()
    assert old in note
    (data / FILE).write_bytes(note.replace(old, new, 1))
    with pytest.raises(BrokenOverlay):
        overlay_of(data)


def test_a_note_of_the_same_key_that_is_no_overlay_is_none(data: Path):
    (data / FILE).write_bytes(server_keys().checkpoint.note("something else\n{}\n"))
    with pytest.raises(BrokenOverlay):
        overlay_of(data)


def test_without_any_figure_the_law_stands_as_shipped_and_a_stray_folder_is_named(data: Path, tmp_path: Path):
    (data / FILE).unlink()
    assert verdict(data) is Verdict.ALLOWED
    stray = tmp_path / "stray"
    stray.mkdir()
    with pytest.raises(BadValue):
        overlay_of(stray)
