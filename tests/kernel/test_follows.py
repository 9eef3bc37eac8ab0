"""News that travels back along the chain: acts that only follow from others, in the same transaction."""

import pytest
from tests.cast import NEED, Cast, turned_down

from goufu.core import registry
from goufu.core.exceptions import ActError, WrongOffice, WrongState
from goufu.core.models import Entry
from goufu.core.public import public_entries


def test_opening_a_purchase_adopts_its_needs(cast: Cast):
    purchase = cast.purchase()
    need = cast.see(purchase).thread
    assert (cast.state(need), cast.see(need).purchase) == ("adopted", purchase)
    assert [each.act for each in public_entries(need)][-2:] == ["open_purchase", "adopt_need"]


def test_what_follows_has_an_entry_and_a_turn_of_its_own(cast: Cast):
    purchase = cast.purchase()
    need = cast.see(cast.see(purchase).thread)
    opened, adopted = Entry.objects.filter(act__in=("open_purchase", "adopt_need")).order_by("id")
    assert (opened.case_ref, adopted.case_ref) == (purchase, need.ref)
    assert bytes(need.last_hash) == bytes(adopted.hash)
    assert adopted.office == opened.office
    assert adopted.instant == opened.instant


@pytest.mark.parametrize("act", sorted(name for name, act in registry.ACTS.items() if act.only_follows))
def test_nobody_does_by_hand_what_only_follows(cast: Cast, act: str):
    """Whatever the case and the input: no office gets past the door."""
    declared = registry.ACTS[act]
    holders = [each for each in cast.people.values() if any(a.role in each.roles for a in declared.authorities())]
    case = None if declared.opens else cast.register
    for holder in holders[:2]:
        with pytest.raises(ActError):
            cast.do(act, holder, case)


def test_by_hand_on_the_right_case_it_says_that_it_follows(cast: Cast):
    need = cast.need()
    with turned_down(WrongOffice) as caught:
        cast.do("adopt_need", cast.officer, need, purchase="PC-510322-2025-0001")
    assert "follows from another act" in caught.value.message
    assert cast.state(need) == "prioritised"


def test_when_what_follows_cannot_be_nothing_is(cast: Cast):
    """One of two needs is not ready to be adopted: the purchase is not opened either."""
    ready, raw = cast.need(), cast.do("raise_need", cast.village_clerk, **NEED)
    before = Entry.objects.count()
    with turned_down(WrongState):
        cast.do("open_purchase", cast.officer, needs=[ready, raw], title="养老", catalogue_code="A0402")
    assert Entry.objects.count() == before
    assert (cast.state(ready), cast.see(ready).purchase) == ("prioritised", "")


def test_an_act_may_not_be_made_to_follow_from_one_it_does_not_name(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(registry.act_named("adopt_need"), "only_follows", ("archive_purchase",))
    need = cast.need()
    with turned_down(WrongOffice):
        cast.do("open_purchase", cast.officer, needs=[need], title="养老", catalogue_code="A0402")
    assert cast.state(need) == "prioritised"
