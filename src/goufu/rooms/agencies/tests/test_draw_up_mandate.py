"""A mandate names its matters, its fee with the payer, and a term."""

from typing import Any

import pytest
from tests.cast import refused, turned_down
from tests.entrusting import TERMS, Entrusting

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.core.registry import ACTS
from goufu.core.standing import may_be_entrusted
from goufu.rooms.agencies.choices import ACTS as MATTERS
from goufu.rooms.agencies.choices import Matter


@pytest.mark.parametrize("change", [{"matters": []}, {"fee": " "}, {"ends": "2025-03-03"}])
def test_what_is_missing_is_refused(entrusting: Entrusting, change: dict[str, Any]) -> None:
    assert entrusting.cast.state(entrusting.draw_up()) == "drawn_up"
    with refused("mandate-complete"):
        entrusting.draw_up(**change)


def test_a_purchaser_is_not_its_own_agency(entrusting: Entrusting) -> None:
    with refused("no-mandate-to-oneself"):
        entrusting.draw_up(agency="510322-civil")


def test_it_is_no_agencys_to_draw_up(entrusting: Entrusting) -> None:
    with turned_down(WrongOffice):
        entrusting.cast.do("draw_up_mandate", entrusting.officer, **TERMS, text=entrusting.text)


def test_it_is_not_read_by_the_public_before_it_is_signed(entrusting: Entrusting) -> None:
    thread = entrusting.cast.see(entrusting.draw_up()).thread
    assert public_entries(thread) == []


@pytest.mark.parametrize("matter", Matter)
def test_every_matter_consists_of_acts_of_the_purchasing_officer(matter: Matter) -> None:
    assert all(may_be_entrusted(ACTS[name]) for name in MATTERS[matter])
