"""An organ gets an office, and somebody to hold it."""

from typing import Any

import pytest
from tests.cast import Cast, turned_down, uscc

from goufu.base.errors import GoufuError
from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.models import Entry
from goufu.parties.models import Office, Organ, Tenure

ABOUT: dict[str, Any] = {"name_zh": "示例学校", "kind": "public_institution_class_two", "region": "510322"}
GIVEN: dict[str, Any] = {
    "organ": "510322-school",
    "about": {**ABOUT, "uscc": uscc("12510322MB0000077")},
    "office": "510322-school-1",
    "title_zh": "采购经办人",
    "roles": ["purchaser.officer", "expert"],
    "person": "示例乙",
    "since": "2025-03-01",
}


def test_organ_office_and_tenure_come_into_being(cast: Cast):
    cast.do("name_office_holder", cast.registrar, cast.register, **GIVEN)
    tenure = Tenure.objects.get(office__code="510322-school-1")
    assert tenure.office.roles == ["expert", "purchaser.officer"]
    assert (tenure.office.organ.name_zh, tenure.person.name, tenure.until) == ("示例学校", "示例乙", None)


def test_a_second_holder_of_a_known_office_needs_no_second_office(cast: Cast):
    cast.do("name_office_holder", cast.registrar, cast.register, **GIVEN)
    cast.do("name_office_holder", cast.registrar, cast.register, **{**GIVEN, "about": None, "person": "示例丙"})
    assert Tenure.objects.filter(office__code="510322-school-1").count() == 2
    assert Office.objects.filter(organ__code="510322-school").count() == 1


def test_a_person_already_known_takes_a_second_office(cast: Cast):
    key = str(cast.officer.person)
    cast.do("name_office_holder", cast.registrar, cast.register, **{**GIVEN, "person_key": key})
    assert str(Tenure.objects.get(office__code="510322-school-1").person_id) == key


def test_neither_name_nor_key_of_a_person_is_published(cast: Cast):
    key = str(cast.officer.person)
    cast.do("name_office_holder", cast.registrar, cast.register, **{**GIVEN, "person_key": key})
    body = bytes(Entry.objects.latest("id").body).decode()
    assert GIVEN["person"] not in body
    assert f'"person_key":"{key}"' not in body


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"about": None}, "organ"),
        ({"about": {**ABOUT, "uscc": "12510322MB0000077A"}}, "about.uscc"),
        ({"about": {**ABOUT, "region": "510321", "kind": "state_organ"}}, "about.region"),
        ({"about": {**ABOUT, "kind": "club"}}, "about.kind"),
        ({"since": "2025-02-30"}, "since"),
        ({"roles": []}, "roles"),
        ({"person": ""}, "person"),
    ],
)
def test_what_does_not_fit_is_named(module_cast: Cast, change: dict[str, Any], field: str):
    cast = module_cast
    with pytest.raises(GoufuError) as caught:
        cast.do("name_office_holder", cast.registrar, cast.register, **{**GIVEN, **change})
    assert caught.value.field == field
    assert caught.value.http_status == 422 or caught.value.http_status == 400
    assert not Organ.objects.filter(code=GIVEN["organ"]).exists()


def test_a_bidder_may_come_from_anywhere(cast: Cast):
    about = {**ABOUT, "region": "510100", "kind": "service_institution"}
    cast.do("name_office_holder", cast.registrar, cast.register, **{**GIVEN, "about": about})
    assert Organ.objects.get(code=GIVEN["organ"]).region == "510100"


def test_only_the_registrar_of_the_division_names(cast: Cast):
    for who in (cast.officer, cast.finance_head):
        with turned_down(WrongOffice):
            cast.do("name_office_holder", who, cast.register, **GIVEN)


def test_an_unknown_register_is_unknown(cast: Cast):
    from goufu.core.exceptions import UnknownCase

    with turned_down(UnknownCase):
        cast.do("name_office_holder", cast.registrar, "RG-510322-AAAAAAAA", **GIVEN)


def test_an_office_begins_on_its_day(cast: Cast):
    cast.do("name_office_holder", cast.registrar, cast.register, **{**GIVEN, "since": "2025-03-10"})
    from tests.cast import NEED

    tenure = Tenure.objects.get(office__code="510322-school-1").pk
    with turned_down(WrongOffice):
        cast.do("raise_need", tenure, **NEED)
    cast.wait(days=7)
    assert cast.do("raise_need", tenure, **NEED)


def test_an_empty_key_is_no_key(cast: Cast):
    with turned_down(BadInput):
        cast.do("name_office_holder", cast.registrar, cast.register, **{**GIVEN, "person_key": "x" * 37})
