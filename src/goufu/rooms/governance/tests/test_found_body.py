"""A conference is set up by its own document."""

from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.core.exceptions import UnknownCase, WrongOffice

GIVEN = {
    "form": "leadership_group",
    "title": "富顺县政府购买服务改革领导小组（示例）",
    "document": "富委发〔2025〕示例2号",
    "term_from": "2025-01-01",
    "quorum": 3,
}


def test_a_conference_stands_under_the_leadership_group(cast: Cast) -> None:
    group = cast.do("found_body", cast.secretary, **GIVEN)
    held = cast.see(conference(cast, above=group).body)
    assert (held.above, held.office, held.synthetic, held.members.count()) == (group, "510322-finance", True, 3)


def test_a_body_above_that_is_none_is_turned_down(cast: Cast) -> None:
    with turned_down(UnknownCase):
        cast.do("found_body", cast.secretary, **GIVEN, above="GB-510322-NONE")


def test_an_officer_without_that_post_sets_up_none(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("found_body", cast.civil_officer, **GIVEN)
