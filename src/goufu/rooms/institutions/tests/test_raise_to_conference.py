"""What the check finds is put to the joint conference, with figures."""

import pytest
from tests.cast import turned_down

from goufu.core.models import Message
from goufu.core.owing import owed
from goufu.rooms.institutions.models import Imbalance
from goufu.rooms.institutions.refusals import NotOfThisInstitution
from goufu.rooms.institutions.tests.conftest import POSTS, Reform


@pytest.fixture
def grown(reform: Reform) -> str:
    """An institution that was given new posts for what is bought."""
    ref, item = reform.converted()
    reform.do("state_posts", "staffing_officer", ref, **POSTS, items=[{"item": item, "hundredths": 500}])
    return ref


def test_the_finding_goes_to_the_conference_with_its_figures(reform: Reform, grown: str) -> None:
    ref = reform.do("raise_to_conference", "staffing_officer", institution=grown, year=2025, topic="议题示例1号")
    found = Imbalance.objects.get(ref=ref)
    assert found.state == "raised"
    assert "4.5名增至5名" in found.findings[0]["text_zh"]
    assert Message.objects.get(notice="raise_to_conference").organ == "publicity"


def test_where_nothing_is_found_nothing_is_raised(reform: Reform) -> None:
    ref, _ = reform.converted()
    with turned_down(NotOfThisInstitution):
        reform.do("raise_to_conference", "staffing_officer", institution=ref, year=2025, topic="议题示例1号")


def test_until_it_is_settled_it_is_owed_without_a_day(reform: Reform, grown: str) -> None:
    ref = reform.do("raise_to_conference", "staffing_officer", institution=grown, year=2025, topic="议题示例1号")
    for who, count in (("staffing_head", 1), ("publicity_officer", 1)):
        found = [each for each in owed("510322", reform.people[who]) if each.case.ref == ref]
        assert [(each.act, each.due) for each in found] == [("settle_imbalance", None)] * count
    assert [each for each in owed("510322", reform.cast.alpha_head) if each.case.ref == ref] == []
