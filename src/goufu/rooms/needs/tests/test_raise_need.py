"""A need is raised by whoever stands nearest to the residents."""

from tests.cast import NEED, NO_SUCH_TENURE, Cast, turned_down

from goufu.core.exceptions import BadInput, PersonalData, WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries


def test_a_village_raises_a_need_and_gets_a_numbered_thread(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    need = cast.see(ref)
    assert (ref, need.state, need.thread, need.synthetic) == ("ND-510322-2025-0001", "raised", ref, True)
    assert need.raised_by == "510322-village"


def test_the_public_learns_the_need_but_neither_evidence_nor_on_whose_behalf(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    known = public_entries(ref)[0].known
    assert (known["title"], known["people"]) == (NEED["title"], 120)
    body = bytes(Entry.objects.get(case_ref=ref).body).decode()
    assert NEED["evidence"] not in body
    assert NEED["on_behalf_of"] not in body


def test_a_small_number_of_people_is_not_published(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **{**NEED, "people": 3})
    known = public_entries(ref)[0].known
    assert known["people_below"] == 10
    assert "people" not in known


def test_a_telephone_number_in_the_title_is_refused(cast: Cast) -> None:
    cast.do("raise_need", cast.village_clerk, **NEED)
    with turned_down(PersonalData):
        cast.do("raise_need", cast.village_clerk, **{**NEED, "title": "请联系13800138000"})


def test_nobody_raises_a_need_without_an_office(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("raise_need", NO_SUCH_TENURE, **NEED)
    with turned_down(WrongOffice):
        cast.do("raise_need", cast.alpha_staff, **NEED)


def test_an_empty_place_is_named(cast: Cast) -> None:
    with turned_down(BadInput) as caught:
        cast.do("raise_need", cast.village_clerk, **{**NEED, "place": "  "})
    assert caught.value.field == "place"
