"""Items of a draft are joined to those above."""

from tests.cast import turned_down

from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.refusals import DoesNotFit
from goufu.rooms.catalogue.tests.conftest import Keeping
from goufu.rooms.catalogue.versions import differences


def test_a_mapped_item_is_another_name_and_no_addition(keeping: Keeping) -> None:
    ref = keeping.draft(left_out=[], renamed=[])
    keeping.cast.do(
        "map_catalogue_items", keeping.cast.finance_officer, ref, pairs=[{"code": "A0499", "above": "A0402"}]
    )
    told = differences(CatalogueVersion.objects.get(ref=ref))
    assert [(each.kind, each.code) for each in told] == [("renamed", "A0499")]


def test_what_is_in_neither_catalogue_is_turned_down(keeping: Keeping) -> None:
    ref = keeping.draft()
    for pair in ({"code": "A9999", "above": "A0402"}, {"code": "A0499", "above": "A9999"}):
        with turned_down(DoesNotFit):
            keeping.cast.do("map_catalogue_items", keeping.cast.finance_officer, ref, pairs=[pair])
