"""Who applied is the applicant's own knowledge until the deadline; a late application is not taken."""

from tests.cast import Cast, turned_down
from tests.prequalifying import announced, applied, client_of, past, ready

from goufu.core.clock import set_simulated_moment
from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.core.reading import may_read
from goufu.rooms.procurement.models import Application
from goufu.rooms.procurement.refusals import DeadlinePassed, StepMissing


def test_an_application_is_its_applicants_alone_until_the_deadline(cast: Cast) -> None:
    tender = ready(cast)
    announced(cast, tender)
    ref = applied(cast, tender, "alpha")
    case = Application.objects.get(ref=ref)
    assert may_read(case, cast.alpha_head)
    for other in (cast.officer, cast.supervisor, cast.finance_officer, cast.beta_head):
        assert not may_read(case, other)
    assert not [each for each in public_entries(tender.row().thread) if each.act == "apply_for_prequalification"]
    assert Entry.objects.get(act="apply_for_prequalification").withheld


def test_before_the_deadline_no_officer_learns_who_or_how_many_applied(cast: Cast) -> None:
    tender = ready(cast)
    announced(cast, tender)
    ref = applied(cast, tender, "alpha")
    with turned_down(StepMissing) as stopped:
        cast.do("judge_application", cast.officer, tender.ref, application=ref, opinion="符合")
    assert "alpha" not in stopped.value.text("en")
    with turned_down(StepMissing):
        cast.do("close_prequalification", cast.head, tender.ref)
    set_simulated_moment(cast.clock.read().instant)
    answer = client_of(cast.officer).get(f"/tenders/{tender.ref}/applications")
    assert answer.status_code == 409
    assert ref not in answer.content.decode()


def test_a_late_application_is_not_taken(cast: Cast) -> None:
    tender = ready(cast)
    announced(cast, tender)
    applied(cast, tender, "alpha")
    past(cast, tender)
    with turned_down(DeadlinePassed):
        applied(cast, tender, "beta")


def test_without_a_prequalification_there_is_nothing_to_apply_for(cast: Cast) -> None:
    tender = ready(cast)
    with turned_down(StepMissing):
        applied(cast, tender, "alpha")


def test_an_office_that_does_not_bid_does_not_apply(cast: Cast) -> None:
    tender = ready(cast)
    announced(cast, tender)
    with turned_down(WrongOffice):
        applied(cast, tender, "", who="officer")
