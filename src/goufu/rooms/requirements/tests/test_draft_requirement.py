"""The requirement begins as a draft."""

from tests.cast import Cast, turned_down
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
