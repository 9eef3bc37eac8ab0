"""The founding act: the first one is done by nobody's office, every later one by a registrar."""

from typing import Any

from tests.cast import NO_SUCH_TENURE, Cast, turned_down

from goufu.core.clock import SetClock
from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.models import Entry, Register
from goufu.core.perform import NOBODY, perform
from goufu.core.public import public_entries
from goufu.parties.models import Organ, Person, Tenure

GIVEN: dict[str, Any] = {
    "region": "510321",
    "title": "荣县第二登记簿",
    "organ": "510321-other",
    "organ_zh": "荣县示例机关",
    "office": "510321-other-1",
    "title_zh": "登记员",
    "person": "示例甲",
    "synthetic": True,
}


def test_nobody_founds_the_first_register_of_an_empty_house(fresh_database: str, cast_template: str):
    from tests.cast import FIRST_MORNING

    perform("found_register", holder=NOBODY, clock=SetClock(FIRST_MORNING), given=GIVEN)
    assert Register.objects.get().region == "510321"
    assert Tenure.objects.get().office.roles == ["registrar"]


def test_once_there_is_an_office_nobody_founds_no_more(cast: Cast):
    for who in (NOBODY, NO_SUCH_TENURE):
        with turned_down(WrongOffice):
            cast.do("found_register", who, **GIVEN)


def test_a_registrar_founds_the_next_one_and_an_officer_does_not(cast: Cast):
    ref = cast.do("found_register", cast.registrar, **GIVEN)
    assert cast.see(ref).region == "510321"
    with turned_down(WrongOffice):
        cast.do("found_register", cast.officer, **{**GIVEN, "organ": "510321-third", "office": "510321-third-1"})


def test_the_name_of_the_office_holder_is_not_published(cast: Cast):
    ref = cast.do("found_register", cast.registrar, **GIVEN)
    entry = Entry.objects.get(case_ref=ref)
    assert GIVEN["person"] not in bytes(entry.body).decode()
    assert entry.private["fields"]["person"]["personal"] is True
    assert Person.objects.get(tenures__office__code=GIVEN["office"]).name == GIVEN["person"]
    assert public_entries(entry.thread)[0].known["organ_zh"] == GIVEN["organ_zh"]


def test_what_is_made_up_is_marked_so(cast: Cast):
    cast.do("found_register", cast.registrar, **GIVEN)
    assert Organ.objects.get(code=GIVEN["organ"]).synthetic


def test_a_code_of_five_digits_is_named(cast: Cast):
    with turned_down(BadInput) as caught:
        cast.do("found_register", cast.registrar, **{**GIVEN, "region": "51032"})
    assert caught.value.field == "region"
