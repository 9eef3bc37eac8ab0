"""A county takes over the catalogue above with its differences."""

import pytest
from tests.cast import turned_down

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.rooms.catalogue.items import central
from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.refusals import DoesNotFit
from goufu.rooms.catalogue.tests.conftest import ADDED, ADOPTED, Keeping
from goufu.rooms.catalogue.versions import differences, items_of


def test_a_draft_holds_the_catalogue_above_with_exactly_its_differences(keeping: Keeping) -> None:
    version = CatalogueVersion.objects.get(ref=keeping.draft())
    assert len(items_of(version)) == len(central())
    told = {(each.kind, each.code) for each in differences(version)}
    assert told == {("added", "A0499"), ("renamed", "A0402"), ("removed", "A0101")}


@pytest.mark.parametrize(
    "change",
    [
        {"left_out": ["A04"]},
        {"left_out": ["A9901"]},
        {"added": [{**ADDED, "code": "A0401"}]},
        {"added": [{**ADDED, "code": "A9901"}]},
        {"above": "GV-510322-XXXXXXXX"},
    ],
)
def test_what_does_not_fit_the_catalogue_above_is_turned_down(keeping: Keeping, change: dict[str, object]) -> None:
    with turned_down(DoesNotFit):
        keeping.draft(**change)


def test_a_code_that_is_none_is_turned_down(keeping: Keeping) -> None:
    with turned_down(BadInput):
        keeping.draft(added=[{**ADDED, "code": "C0101"}])


def test_a_purchaser_keeps_no_catalogue(keeping: Keeping) -> None:
    with turned_down(WrongOffice):
        keeping.cast.do("adopt_catalogue", keeping.cast.officer, **ADOPTED)


def test_a_later_version_rests_on_the_published_one(keeping: Keeping) -> None:
    first = keeping.published()
    second = keeping.draft(above=first, left_out=[], renamed=[], added=[])
    version = CatalogueVersion.objects.get(ref=second)
    assert "A0499" in items_of(version)
    assert differences(version) == ()
