"""Each application is judged after the deadline; the law's refusals are findings, an unmet condition bars too."""

import re

import pytest
from tests.cast import Cast, turned_down
from tests.prequalifying import announced, applied, client_of, judged, past, ready
from tests.tendering import Tendering

from goufu.core.exceptions import WrongOffice
from goufu.rooms.procurement.models import JudgedApplication
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.providers.interface import provider_of_organ


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    """Alpha, beta and gamma have applied, alpha twice; beta is on the list of serious breach by then."""
    found = ready(module_cast)
    announced(module_cast, found)
    for organ in ("alpha", "alpha", "beta", "gamma"):
        applied(module_cast, found, organ)
    known = provider_of_organ("beta")
    assert known is not None
    today = module_cast.clock.read().day.isoformat()
    listed = {"list": "severe", "reason": "示例", "decision": "示例1号", "since": today}
    module_cast.do("list_provider", module_cast.civil_officer, known.ref, **listed)
    past(module_cast, found)
    return found


def standing(tender: Tendering, organ: str) -> JudgedApplication:
    return JudgedApplication.objects.filter(tender__ref=tender.ref, provider=organ).latest("place")


def test_a_sound_applicant_qualifies(module_cast: Cast, tender: Tendering) -> None:
    judged(module_cast, tender, "alpha")
    assert (standing(tender, "alpha").standing, standing(tender, "alpha").findings) == ("qualified", [])


def test_a_listed_applicant_is_found_with_the_article(module_cast: Cast, tender: Tendering) -> None:
    judged(module_cast, tender, "beta")
    assert standing(tender, "beta").standing == "refused"
    assert [each["rule"] for each in standing(tender, "beta").findings] == ["severe-list"]


def test_an_unmet_condition_bars_and_can_be_mended(module_cast: Cast, tender: Tendering) -> None:
    judged(module_cast, tender, "gamma", unmet="未提交审计报告")
    assert standing(tender, "gamma").standing == "refused"
    judged(module_cast, tender, "gamma")
    assert standing(tender, "gamma").standing == "qualified"


def test_of_two_applications_by_one_organization_the_later_counts(module_cast: Cast, tender: Tendering) -> None:
    with turned_down(Mismatch):
        judged(module_cast, tender, "alpha", which=0)


def test_the_purchaser_alone_reads_applications_and_their_papers(module_cast: Cast, tender: Tendering) -> None:
    address, officer = f"/tenders/{tender.ref}/applications", client_of(module_cast.officer)
    page = officer.get(address).content.decode()
    refs = re.findall(r"PQ-510322-[0-9A-Z]+", page)
    assert len(set(refs)) == 3, "of two applications by one organization the later counts"
    assert officer.get(f"{address}/{refs[0]}").getvalue().decode() == "alpha的申请文件"
    for other in (module_cast.supervisor, module_cast.alpha_head, module_cast.stranger):
        assert client_of(other).get(address).status_code == 403
        assert client_of(other).get(f"{address}/{refs[0]}").status_code == 403


def test_another_countys_officer_does_not_judge(module_cast: Cast, tender: Tendering) -> None:
    with turned_down(WrongOffice):
        judged(module_cast, tender, "alpha", who="stranger")
