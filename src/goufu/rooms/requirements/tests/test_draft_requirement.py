"""The requirement begins as a draft."""

import json

from tests.cast import Cast, refused, turned_down
from tests.tendering import REQUIREMENT, drafted_requirement

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.requirements.refusals import RequirementDoesNotFit


def test_a_draft_is_not_public_before_the_consultation_opens(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    ref = drafted_requirement(cast, purchase)
    assert (cast.state(ref), cast.see(ref).catalogue_code) == ("drafted", "A0402")
    assert Entry.objects.get(case_ref=ref).publish == "open_public_consultation"
    assert ref not in {entry.case for entry in public_entries(cast.see(ref).thread)}


def test_a_small_number_of_people_is_never_stated(cast: Cast) -> None:
    ref = drafted_requirement(cast, cast.arranged_purchase(), people=4)
    body = bytes(Entry.objects.get(case_ref=ref).body).decode()
    assert '"people_below":10' in body
    assert '"people":4' not in body


def test_milestones_that_pay_more_than_the_price_are_refused(cast: Cast) -> None:
    steps = [*REQUIREMENT["milestones"], {"title": "另加", "due": "2026-06-30", "share_bp": 1}]
    with turned_down(RequirementDoesNotFit) as caught:
        drafted_requirement(cast, cast.arranged_purchase(), milestones=steps)
    assert caught.value.field == "milestones"


def test_a_provider_may_not_draft_it(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    with turned_down(WrongOffice):
        cast.do("draft_requirement", cast.alpha_staff, **{**REQUIREMENT, "purchase": purchase})


def test_a_wording_that_shuts_out_providers_from_elsewhere_is_refused(cast: Cast) -> None:
    with refused("nondiscrimination-8"):
        drafted_requirement(cast, cast.arranged_purchase(), staff="服务机构须在本县登记注册，护理员四名")


def test_a_certificate_that_no_law_requires_is_a_warning_and_where_it_may_be_local_it_is(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    post = {"kind": "护理员", "people": 4, "certificate": "四级养老护理员证书"}
    ref = drafted_requirement(cast, purchase, posts=[post], users="本县户籍独居老人")
    assert cast.see(ref).posts == [{**post, "certificate_basis": ""}]
    said = {
        answer["verdict"]
        for entry in Entry.objects.filter(case_ref=ref)
        for ruling in json.loads(bytes(entry.body))["verdicts"]
        for answer in ruling["answers"]
        if answer["rule"] == "nondiscrimination-8"
    }
    assert said == {"warned"}
