"""Sixty-one made-up items over six regions, every one marked."""

from tests.cast import FUSHUN, Cast
from tests.piloting import programme

from goufu.rooms.pilots.interface import pilots
from goufu.rooms.pilots.kinds import Mechanism
from goufu.rooms.pilots.samples import sample_items


def test_sixty_one_items_over_six_regions_and_every_mechanism() -> None:
    items = [each for pilot in pilots() for each in sample_items(pilot.region.code)]
    assert (len(items), {each["source"] for each in items}) == (61, {"synthetic"})
    assert all("示例" in each["text_zh"] for each in items)
    assert {each["mechanism"] for each in items} == {each.value for each in Mechanism}


def test_a_regions_part_can_be_put_into_force(cast: Cast) -> None:
    items = sample_items(FUSHUN)
    given = {"region": FUSHUN, "title": "示例清单", "document": "示例", "stated_items": len(items), "items": items}
    ref = cast.do("adopt_task_list", cast.province_officer, None, programme=programme(cast), synthetic=True, **given)
    assert cast.see(ref).items_now() == len(items)
