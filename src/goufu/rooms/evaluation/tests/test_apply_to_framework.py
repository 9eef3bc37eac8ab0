"""The open framework from the application to the admission, each refusal on its way."""

from datetime import timedelta

from tests.cast import Cast, refused, turned_down
from tests.inviting import OPEN, admitted, applied, taking_applications
from tests.tendering import chosen, document

from goufu.core.models import RunningClock
from goufu.core.public import public_entries
from goufu.rooms.evaluation.disclosure import DISCLOSES
from goufu.rooms.evaluation.models import Framework
from goufu.rooms.evaluation.open_framework import inside
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


def test_whoever_meets_the_invitation_is_let_in(cast: Cast) -> None:
    framework = taking_applications(cast)
    alpha = applied(cast, framework)
    with turned_down(DoneAlready):
        applied(cast, framework)
    assert RunningClock.objects.get(kind="application_answer").days == 7
    with refused("m-framework"):
        cast.do("answer_application", cast.officer, alpha, admitted=False)
    cast.do("answer_application", cast.officer, alpha, admitted=True)
    assert RunningClock.objects.get(kind="applicant_publication").days == 2
    cast.do("publish_applicant", cast.officer, alpha, agreement=document("签署页"))
    assert not RunningClock.objects.filter(kind__startswith="appli", met_by=None).exists()
    said = [each for each in public_entries(cast.see(alpha).thread) if each.act == "publish_applicant"]
    assert DISCLOSES["publish_applicant"](said[0]).release["tender"]["numberOfTenderers"] == 1
    beta = applied(cast, framework, "beta")
    cast.do("answer_application", cast.officer, beta, admitted=False, unmet="持证护理员不少于四名")
    assert cast.state(beta) == "turned_down"


def test_one_who_left_cannot_be_chosen_and_may_apply_again(cast: Cast) -> None:
    framework = taking_applications(cast)
    ref, row = admitted(cast, framework), Framework.objects.get(ref=framework)
    assert [each["organ"] for each in inside(row)] == ["alpha"]
    cast.do("leave_framework", cast.alpha_head, ref, reason="人员调整")
    assert inside(row) == []
    again = applied(cast, framework)
    assert cast.state(again) == "filed"
    cast.clock.put(cast.clock.read().instant + timedelta(days=900))
    with turned_down(ReviewDoesNotFit):
        applied(cast, framework, "beta")


def test_without_one_standard_the_open_form_is_refused(cast: Cast) -> None:
    with refused("m-framework"):
        chosen(cast, **{**OPEN, "one_standard": False})
