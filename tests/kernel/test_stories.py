"""A story that is told once is the same story, each time a test's own."""

import pytest
from django.db import connection
from tests.cast import FIRST_MORNING, NEED, Cast
from tests.tendering import TERMS, Tendering, filed, noticed

from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.project.testing import copy_again


def acts() -> list[tuple[str, bytes]]:
    return [(each.act, bytes(each.hash)) for each in Entry.objects.order_by("pk")]


def test_who_comes_second_finds_what_the_first_left_and_can_go_on(cast: Cast, cast_template: str) -> None:
    first = noticed(cast)
    left, moment, name = acts(), cast.clock.read(), connection.settings_dict["NAME"]
    cast.do("raise_need", cast.village_clerk, **NEED)
    begin_again(cast, cast_template)
    second = noticed(cast)
    assert (second, acts(), cast.clock.read()) == (first, left, moment)
    assert connection.settings_dict["NAME"] == name
    second.three_bids(cast)
    second.past_the_deadline(cast)
    second.open(cast)
    assert second.row().responses == 3
    assert "open_bids" in [each.act for each in public_entries(second.row().thread)]


def test_what_a_test_adds_to_a_story_stays_with_it(cast: Cast, cast_template: str) -> None:
    noticed(cast).devices.clear()
    begin_again(cast, cast_template)
    assert noticed(cast).devices


def test_with_anything_changed_the_story_is_told_anew(cast: Cast) -> None:
    kept = noticed(cast)
    later = Tendering(filed(cast))
    assert later.ref != kept.ref
    assert Entry.objects.filter(act="file_plan").count() == 2


def test_with_other_inputs_the_story_is_another(
    cast: Cast, cast_template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    noticed(cast)
    begin_again(cast, cast_template)
    monkeypatch.setitem(TERMS, "sme_deduction_bp", 1500)
    assert noticed(cast).row().sme_deduction_bp == 1500


def begin_again(cast: Cast, cast_template: str) -> None:
    """The cast on its first morning, as the next test finds it."""
    copy_again(cast_template)
    cast.clock.put(FIRST_MORNING)
