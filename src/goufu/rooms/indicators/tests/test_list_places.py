"""A county says which of its places are town and which country; the newest list of a day counts."""

from datetime import date

from tests.cast import FUSHUN, Cast, turned_down
from tests.indicating import places

from goufu.core.exceptions import WrongOffice
from goufu.core.measures import Asked, Measure, measure
from goufu.core.rollup.shares import Scope, families, years
from goufu.rooms.indicators.interface import Gazetteer, PlaceFound
from goufu.rooms.indicators.refusals import FigureDoesNotFit

NEW = [{"name": "示例镇", "setting": "urban", "residents": 900}]


def test_a_description_is_found_by_the_longest_name_it_begins_with(cast: Cast) -> None:
    ref = places(cast, places=[{"name": "示例镇", "setting": "rural"}, {"name": "示例镇新城社区", "setting": "urban"}])
    assert (cast.see(ref).urban_places, cast.see(ref).rural_places) == (1, 1)
    found = Gazetteer({FUSHUN})
    assert found.find(FUSHUN, "示例镇新城社区3组") == PlaceFound("示例镇新城社区", "urban")
    assert found.find(FUSHUN, "示例镇示例村") == PlaceFound("示例镇", "rural")
    assert found.find(FUSHUN, "别处") is None


def test_the_newest_list_counts_from_its_day_on(cast: Cast) -> None:
    places(cast, as_of="2024-01-01")
    places(cast, as_of="2025-01-01", places=NEW)
    told = families()["residents"].tally(Scope(years(2023, date(2025, 3, 3))))
    assert {(figure, year): each.value for (_, figure, year), each in told.items()} == {
        ("residents:urban", 2024): 1000, ("residents:rural", 2024): 2000, ("residents:listed", 2024): 1,
        ("residents:urban", 2025): 900, ("residents:rural", 2025): 0, ("residents:listed", 2025): 1,
    }  # fmt: skip
    found = measure(Measure("residents", "", "people"), Asked(FUSHUN, date(2025, 1, 1), date(2025, 3, 3)))
    assert found is not None
    assert len(found.entries) == 1


def test_without_its_residents_a_list_does_not_say_who_lives_there(cast: Cast) -> None:
    places(cast, residents=None)
    told = families()["residents"].tally(Scope(years(2025, date(2025, 3, 3))))
    assert told[FUSHUN, "residents:listed", 2025].value == 0


def test_a_name_stands_once_and_the_day_has_come(cast: Cast) -> None:
    places(cast, places=NEW)
    with turned_down(FigureDoesNotFit):
        places(cast, places=[*NEW, *NEW])
    with turned_down(FigureDoesNotFit):
        places(cast, places=NEW, as_of="2026-01-01")


def test_finance_lists_no_places(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("list_places", cast.finance_officer, None, as_of="2025-01-01", source="表", places=NEW)
