"""Every locality that comes with the house keeps one contract, found by its folder."""

from pathlib import Path

import pytest
from tests.architecture.source import REPOSITORY

from goufu.base.regions import check_region
from goufu.law.loader import locality_folders
from goufu.law.localities import objections

LOCALITIES = REPOSITORY / "localities"


def unexplained(place: Path) -> list[str]:
    """What is missing in a locality's folder."""
    code, _, name = place.name.partition("_")
    found = [] if check_region(code, "code") and name else [f"{place.name}: not named by code and name"]
    said = place / "README.md"
    if not said.exists() or code not in said.read_text(encoding="utf-8"):
        found.append(f"{place.name}: no README that says what is known here")
    return found


@pytest.mark.parametrize("place", locality_folders(LOCALITIES), ids=lambda place: place.name)
def test_a_locality_says_what_is_known_and_where_from(place: Path):
    assert unexplained(place) == []
    assert place.name in (LOCALITIES / "README.md").read_text(encoding="utf-8")


def test_no_locality_loosens_or_shuts_out():
    assert objections(LOCALITIES) == []


def test_planted_a_folder_without_a_word_is_caught(tmp_path: Path):
    (tmp_path / "510521_luxian").mkdir()
    assert unexplained(tmp_path / "510521_luxian") == ["510521_luxian: no README that says what is known here"]
