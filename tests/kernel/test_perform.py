"""The one door: what an act does when it comes about, and that nothing is left when it does not."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from tests.cast import LINE, NEED, NO_SUCH_TENURE, Cast, refused, turned_down

from goufu.base.errors import GoufuError
from goufu.core.exceptions import (
    BadInput,
    CaseMovedOn,
    PersonalData,
    SameHand,
    UnknownAct,
    UnknownCase,
    WrongOffice,
    WrongState,
)
from goufu.core.ledger.merkle import leaf_hash
from goufu.core.ledger.notes import server_keys
from goufu.core.ledger.promise import holds
from goufu.core.models import Attempt, Entry, Message, Queue, RunningClock
from goufu.core.perform import perform

VERIFIED = {"finding": "情况属实", "people": 118}


@pytest.fixture
def need(cast: Cast) -> str:
    return cast.do("raise_need", cast.village_clerk, **NEED)


def verify(cast: Cast, ref: str | None, **changes: Any) -> Any:
    """The act that every test below performs; each refusal changes one thing of it."""
    asked: dict[str, Any] = {"holder": cast.township_officer, "clock": cast.clock, "case": ref, "given": VERIFIED}
    return perform("verify_need", **{**asked, **changes})


def record() -> tuple[int, int, int, int]:
    return Entry.objects.count(), Queue.objects.count(), RunningClock.objects.count(), Message.objects.count()


class TestItComesAbout:
    def test_the_case_moves_on_and_keeps_the_hash_of_its_last_entry(self, cast: Cast, need: str):
        promise = verify(cast, need)
        case = cast.see(need)
        assert (case.state, case.turn, case.people) == ("verified", 2, 118)
        assert bytes(case.last_hash).hex() == promise.entry

    def test_the_promise_is_signed_and_names_entry_case_turn_and_instant(self, cast: Cast, need: str):
        promise = verify(cast, need)
        assert holds(promise, server_keys().promise.public)
        assert (promise.case, promise.turn, promise.act, promise.thread) == (need, 2, "verify_need", need)
        assert promise.instant == "2025-03-03T01:00:00Z"
        assert leaf_hash(bytes(Entry.objects.get(act="verify_need").body)).hex() == promise.entry

    def test_each_entry_of_a_case_names_the_one_before_it(self, cast: Cast, need: str):
        verify(cast, need)
        first, second = Entry.objects.filter(case_ref=need).order_by("id")
        assert f'"prev":"{bytes(first.hash).hex()}"' in bytes(second.body).decode()

    def test_the_entry_waits_for_its_number_and_the_one_who_raised_is_told(self, cast: Cast, need: str):
        verify(cast, need)
        entry = Entry.objects.get(act="verify_need")
        assert Queue.objects.filter(entry_id=entry.pk).exists()
        assert Message.objects.get(notice="verify_need").organ == "510322-village"

    def test_the_clock_is_read_once_and_everything_bears_that_instant(self, cast: Cast, need: str):
        class Running:
            """Goes on by an hour each time it is read."""

            readings = 0

            def read(self) -> Any:
                self.readings += 1
                cast.wait(hours=1)
                return cast.clock.read()

        clock = Running()
        promise = verify(cast, need, clock=clock)
        assert clock.readings == 1
        entry = Entry.objects.get(act="verify_need")
        assert promise.instant == entry.instant.strftime("%Y-%m-%dT%H:%M:%SZ")


class TestItDoesNot:
    """The same set-up, one thing wrong: the right error, a line in the attempt log, and nothing else."""

    @pytest.fixture
    def cast(self, module_cast: Cast) -> Cast:
        """One database for all: nothing changes in it."""
        return module_cast

    WRONG: tuple[tuple[str, dict[str, Any], type[GoufuError], str], ...] = (
        ("an act that does not exist", {"act": "praise_need"}, UnknownAct, ""),
        ("a case that does not exist", {"case": "ND-510322-2025-0099"}, UnknownCase, "wrong"),
        ("a reference of no kind", {"case": "XX-1"}, UnknownCase, "wrong"),
        ("a case of another kind", {"case": "RG-510322-2025-0001"}, UnknownCase, "wrong"),
        ("no case at all", {"case": None}, UnknownCase, "wrong"),
        ("an office nobody holds", {"holder": NO_SUCH_TENURE}, WrongOffice, "wrong"),
        ("a form of an older turn", {"seen": 0}, CaseMovedOn, "wrong"),
        ("a missing field", {"given": {"finding": "属实"}}, BadInput, "people"),
        ("an unknown field", {"given": {**VERIFIED, "rank": 1}}, BadInput, "rank"),
        ("a fraction of a person", {"given": {**VERIFIED, "people": 1.5}}, BadInput, "people"),
        ("a number as text", {"given": {**VERIFIED, "people": "12"}}, BadInput, "people"),
        ("an empty finding", {"given": {**VERIFIED, "finding": " "}}, BadInput, "finding"),
        ("a telephone number", {"given": {**VERIFIED, "finding": "电话13800138000"}}, PersonalData, "finding"),
    )

    @pytest.mark.parametrize(("why", "change", "error", "field"), WRONG, ids=[each[0] for each in WRONG])
    def test_and_nothing_changes(
        self, cast: Cast, need: str, why: str, change: dict[str, Any], error: type[GoufuError], field: str
    ):
        before, asked = record(), {"act": "verify_need", "case": need, "holder": cast.township_officer, **change}
        with pytest.raises(error) as caught:
            perform(asked.pop("act"), **{"clock": cast.clock, "given": VERIFIED, **asked})
        assert record() == before
        assert (cast.state(need), cast.see(need).turn) == ("raised", 1)
        assert 400 <= caught.value.http_status < 500
        assert caught.value.text("zh") != caught.value.text("en")
        if field not in {"", "wrong"}:
            assert caught.value.field == field
            assert Attempt.objects.get(case_ref=need).problem == caught.value.problem


class TestItIsNotForHer:
    """Authority, state and law: who else could, and why not now."""

    @pytest.mark.parametrize("who", ["village_clerk", "finance_head", "alpha_staff"])
    def test_an_office_without_the_role_is_told_whose_it_is(self, cast: Cast, need: str, who: str):
        with turned_down(WrongOffice) as caught:
            verify(cast, need, holder=getattr(cast, who))
        assert caught.value.cure_text("en") == "It is for: Township officer."
        attempt = Attempt.objects.get()
        assert (attempt.act, attempt.case_ref, attempt.problem) == ("verify_need", need, "wrong-office")

    def test_an_office_of_another_county_is_the_wrong_one(self, cast: Cast):
        purchase = cast.purchase()
        with turned_down(WrongOffice):
            cast.do("draft_budget_line", cast.stranger, **LINE, purchase=purchase)

    def test_a_tenure_that_has_ended_is_none(self, cast: Cast, need: str):
        office = cast.township_officer.office
        cast.do("end_tenure", cast.registrar, cast.register, office=office, until=cast.clock.read().day.isoformat())
        verify(cast, need, seen=1)
        again = cast.do("raise_need", cast.village_clerk, **NEED)
        cast.wait(days=1)
        with turned_down(WrongOffice):
            verify(cast, again)

    def test_a_case_that_has_moved_on_says_so(self, cast: Cast, need: str):
        verify(cast, need)
        with turned_down(WrongState):
            verify(cast, need)

    def test_the_law_refuses_with_rule_article_fact_and_cure(self, cast: Cast):
        need = cast.need()
        before = record()
        with refused("no-class1-institution") as caught:
            perform(
                "open_purchase",
                holder=_head_of_a_class_one_institution(cast),
                clock=cast.clock,
                given={"needs": [need], "title": "养老", "catalogue_code": "A0402"},
            )
        assert caught.value.article
        assert cast.state(need) == "prioritised"
        after = record()
        assert (after[0], after[1]) == (before[0] + 1, before[1] + 1), "the naming of the officer alone"
        assert "no-class1-institution" in Attempt.objects.latest("at").rules


def _head_of_a_class_one_institution(cast: Cast) -> UUID:
    cast.do(
        "name_office_holder",
        cast.registrar,
        cast.register,
        organ="510322-library",
        about={
            "name_zh": "示例图书馆",
            "kind": "public_institution_class_one",
            "region": "510322",
        },
        office="510322-library-buyer",
        title_zh="采购经办人",
        roles=["purchaser.officer"],
        person="示例",
        since="2025-01-01",
    )
    from goufu.parties.models import Tenure

    return Tenure.objects.get(office__code="510322-library-buyer").pk


class TestSameHand:
    def test_who_drafted_may_not_approve(self, cast: Cast):
        purchase = cast.purchase()
        both = _two_offices(cast)
        sheet = cast.do("draft_eligibility_sheet", both["officer"], purchase=purchase, **_sheet())
        with turned_down(SameHand) as caught:
            cast.do("approve_eligibility_sheet", both["head"], sheet)
        assert caught.value.article == "gpl 61"
        assert cast.do("approve_eligibility_sheet", cast.head, sheet) == sheet

    def test_another_thread_is_another_matter(self, cast: Cast):
        first, second, both = cast.purchase(), cast.purchase(), _two_offices(cast)
        cast.do("draft_eligibility_sheet", both["officer"], purchase=first, **_sheet())
        sheet = cast.do("draft_eligibility_sheet", cast.officer, purchase=second, **_sheet())
        assert cast.do("approve_eligibility_sheet", both["head"], sheet) == sheet


def _sheet() -> dict[str, Any]:
    from tests.cast import SHEET

    return SHEET


def _two_offices(cast: Cast) -> dict[str, UUID]:
    """One person who is purchasing officer and head at once."""
    from goufu.parties.models import Person, Tenure

    key = ""
    for name, role in (("officer", "purchaser.officer"), ("head", "purchaser.head")):
        cast.do(
            "name_office_holder",
            cast.registrar,
            cast.register,
            organ="510322-civil",
            office=f"510322-both-{name}",
            title_zh="兼任",
            roles=[role],
            person="示例兼任者",
            person_key=key,
            since="2025-01-01",
        )
        key = key or str(Person.objects.get(tenures__office__code="510322-both-officer").pk)
    return {name: Tenure.objects.get(office__code=f"510322-both-{name}").pk for name in ("officer", "head")}


def test_a_number_of_a_refused_opening_act_may_be_used_again(cast: Cast):
    """References that anybody may count leave no gap behind a refusal."""
    with turned_down(PersonalData):
        cast.do("raise_need", cast.village_clerk, **{**NEED, "title": "请联系13800138000"})
    assert cast.do("raise_need", cast.village_clerk, **NEED) == "ND-510322-2025-0001"


def test_the_reference_counts_in_the_year_of_the_act(cast: Cast):
    cast.clock.put(cast.clock.read().instant + timedelta(days=365))
    assert cast.do("raise_need", cast.village_clerk, **NEED) == "ND-510322-2026-0001"
