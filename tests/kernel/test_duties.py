"""What an office is shown: what it can do now, and of everything else why not and who can."""

from datetime import date

import pytest
from django.db import transaction
from tests.cast import NEED, SHEET, Cast

from goufu.core.duties import Panel, duties, panels
from goufu.core.exceptions import ActError, SameHand, WrongOffice, WrongState
from goufu.core.perform import perform
from goufu.parties.holders import Holder


def listed(holder: Holder) -> dict[str, str]:
    return {duty.act.name: duty.case.ref for duty in duties(holder)}


def panel(cast: Cast, ref: str, act: str, holder: Holder) -> Panel:
    found = {each.act.name: each for each in panels(cast.see(ref), holder, cast.clock.read())}
    return found[act]


class TestDuties:
    def test_a_need_stands_on_the_list_of_its_township_and_of_nobody_elses(self, cast: Cast):
        need = cast.do("raise_need", cast.village_clerk, **NEED)
        assert listed(cast.township_officer) == {"verify_need": need}
        for who in ("stranger", "alpha_staff", "finance_head", "expert_1"):
            assert listed(getattr(cast, who)) == {}

    def test_done_it_is_gone(self, cast: Cast):
        need = cast.do("raise_need", cast.village_clerk, **NEED)
        cast.do("verify_need", cast.township_officer, need, finding="属实", people=120)
        assert listed(cast.township_officer) == {}

    def test_what_she_may_not_do_herself_is_not_asked_of_her(self, cast: Cast):
        from tests.kernel.test_perform import _two_offices

        purchase, both = cast.purchase(), _two_offices(cast)
        cast.do("draft_eligibility_sheet", both["officer"], purchase=purchase, **SHEET)
        from goufu.parties.holders import holder_of
        from goufu.parties.models import Tenure

        herself = holder_of(Tenure.objects.select_related("office__organ").get(pk=both["head"]))
        assert "approve_eligibility_sheet" not in listed(herself)
        assert "approve_eligibility_sheet" in listed(cast.head)

    def test_the_nearest_deadline_comes_first_and_is_shown(self, cast: Cast):
        from tests.tendering import announced, filed

        for _ in range(2):
            cast.wait(days=3)
            purchase = announced(cast)
        filed(cast, purchase)
        found = list(duties(cast.officer))
        dues = [duty.due or date.max for duty in found]
        assert dues == sorted(dues)
        assert len(found) > 2

    def test_nothing_is_on_a_list_that_could_not_be_done(self, cast: Cast):
        """Each listed act gets past authority, state and hand; only input and law are left to say no."""
        purchase = cast.purchase()
        cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **SHEET)
        cast.do("raise_need", cast.village_clerk, **NEED)
        for holder in cast.people.values():
            for duty in duties(holder):
                case = None if duty.act.opens else duty.case.ref
                try:
                    perform(duty.act.name, holder=holder, clock=cast.clock, case=case, given={})
                except (WrongOffice, WrongState, SameHand) as wrong:
                    raise AssertionError(f"{holder.office}: {duty.act.name}") from wrong
                except ActError:
                    pass


class TestPanels:
    def test_it_may_be_done(self, cast: Cast):
        need = cast.do("raise_need", cast.village_clerk, **NEED)
        assert panel(cast, need, "verify_need", cast.township_officer).may

    def test_the_state_is_the_reason(self, cast: Cast):
        need = cast.do("raise_need", cast.village_clerk, **NEED)
        cast.do("verify_need", cast.township_officer, need, finding="属实", people=120)
        shown = panel(cast, need, "verify_need", cast.township_officer)
        assert not shown.may
        assert isinstance(shown.problem, WrongState)

    def test_the_same_hand_is_the_reason(self, cast: Cast):
        from tests.kernel.test_perform import _two_offices

        from goufu.parties.holders import holder_of
        from goufu.parties.models import Tenure

        purchase, both = cast.purchase(), _two_offices(cast)
        sheet = cast.do("draft_eligibility_sheet", both["officer"], purchase=purchase, **SHEET)
        herself = holder_of(Tenure.objects.select_related("office__organ").get(pk=both["head"]))
        assert isinstance(panel(cast, sheet, "approve_eligibility_sheet", herself).problem, SameHand)

    def test_the_place_is_the_reason(self, cast: Cast):
        purchase = cast.purchase()
        sheet = cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **SHEET)
        elsewhere = Holder(**{**vars(cast.head), "organ": "510321-civil", "region": "510321"})
        assert isinstance(panel(cast, sheet, "approve_eligibility_sheet", elsewhere).problem, WrongOffice)

    def test_who_can_is_said(self, cast: Cast):
        need = cast.do("raise_need", cast.village_clerk, **NEED)
        assert panel(cast, need, "verify_need", cast.township_officer).roles == ("township.officer",)

    def test_offices_without_any_of_its_roles_are_not_bothered(self, cast: Cast):
        need = cast.do("raise_need", cast.village_clerk, **NEED)
        assert panels(cast.see(need), cast.expert_1, cast.clock.read()) == []

    @pytest.mark.parametrize("who", ["village_clerk", "township_officer", "civil_officer", "officer", "stranger"])
    def test_a_panel_says_what_the_door_says(self, cast: Cast, who: str):
        """For every act on a need, in three of its states: shown as possible exactly when the door lets it pass."""
        holder = getattr(cast, who)
        raised = cast.do("raise_need", cast.village_clerk, **NEED)
        verified = cast.do("raise_need", cast.village_clerk, **NEED)
        cast.do("verify_need", cast.township_officer, verified, **INPUTS["verify_need"])
        for ref in (raised, verified, cast.need()):
            shown = {each.act.name: each for each in panels(cast.see(ref), holder, cast.clock.read())}
            for act, given in INPUTS.items():
                said = the_door_says(cast, act, holder, ref, given)
                if act in shown:
                    assert said is type(shown[act].problem), (act, ref)
                else:
                    assert said in {WrongOffice, WrongState}, (act, ref)


INPUTS: dict[str, dict[str, object]] = {
    "verify_need": {"finding": "属实", "people": 120},
    "decline_need": {"reason": "重复"},
    "prioritise_need": {"rank": 2, "reason": "优先"},
}


def the_door_says(cast: Cast, act: str, holder: Holder, ref: str, given: dict[str, object]) -> type:
    """What `perform` raises, or NoneType; nothing stays."""
    try:
        with transaction.atomic():
            perform(act, holder=holder, clock=cast.clock, case=ref, given=given)
            transaction.set_rollback(True)
    except ActError as refusal:
        return type(refusal)
    return type(None)
