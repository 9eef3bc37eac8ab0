"""The conference's decision closes what was raised."""

from tests.cast import refused, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.rooms.institutions.models import Imbalance
from goufu.rooms.institutions.tests.conftest import POSTS, Reform


def test_a_decision_settles_it_and_finance_alone_may_not_by_its_officer(reform: Reform) -> None:
    institution, item = reform.converted()
    reform.do("state_posts", "staffing_officer", institution, **POSTS, items=[{"item": item, "hundredths": 500}])
    ref = reform.do("raise_to_conference", "staffing_officer", institution=institution, year=2025, topic="示例议题")
    decision = reform.decision(subject="other", about=ref)
    with turned_down(WrongOffice):
        reform.do("settle_imbalance", "finance_officer", ref, decision=decision)
    with refused("decision-behind-it"):
        reform.do("settle_imbalance", "staffing_head", ref, decision="联席〔2025〕示例2号")
    reform.do("settle_imbalance", "staffing_head", ref, decision=decision)
    found = Imbalance.objects.get(ref=ref)
    assert (found.state, found.decision) == ("settled", decision)
