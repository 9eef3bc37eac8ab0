"""A purchase begun elsewhere comes onto the platform."""

from datetime import date

from tests.cast import Cast, turned_down

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.public import public_entries
from goufu.parties.holders import holder_of
from goufu.parties.models import Tenure
from goufu.rooms.needs.disclosure import DISCLOSES
from goufu.rooms.needs.interface import purchase_view

WHERE = {
    "office": "四川省政府采购一体化平台（示例）", "number": "示例2024-118", "on": "2024-11-04",
    "address": "https://ccgp.example/118",
}  # fmt: skip
WHAT = {"title": "示例镇社区矫正帮扶服务项目", "catalogue_code": "A0402"}


def test_it_has_a_number_of_its_own_and_says_where_it_was_begun(cast: Cast) -> None:
    ref = cast.elsewhere("enter_purchase", cast.officer, None, WHERE, **WHAT)
    found = purchase_view(ref)
    assert found is not None
    assert (found.purchaser, found.needs, found.state) == ("510322-civil", (), "open")
    assert found.law_date == date(2024, 11, 4)
    entry = public_entries(found.thread)[0]
    assert entry.elsewhere == {**WHERE, "file": None}
    assert DISCLOSES["enter_purchase"](entry).release["tender"]["title"] == WHAT["title"]


def test_it_is_never_entered_as_begun_here(cast: Cast) -> None:
    with turned_down(BadInput) as caught:
        cast.do("enter_purchase", cast.officer, **WHAT)
    assert caught.value.field == "elsewhere.office"


def test_a_body_that_may_not_buy_is_a_finding_and_no_bar(cast: Cast) -> None:
    about = {"name_zh": "示例福利院", "kind": "public_institution_class_one", "region": "510322"}
    cast.do(
        "name_office_holder", cast.registrar, cast.register, organ="510322-welfare", office="510322-welfare-1",
        title_zh="经办人", roles=["purchaser.officer"], person="经办人（示例）", since="2025-01-01", about=about,
    )  # fmt: skip
    holder = holder_of(Tenure.objects.select_related("office__organ").get(office__code="510322-welfare-1"))
    ref = cast.elsewhere("enter_purchase", holder, None, WHERE, **WHAT)
    verdicts = {each["question"]: each["verdict"] for each in public_entries(cast.see(ref).thread)[0].verdicts}
    assert verdicts["buyer_may_buy"] == "refused"


def test_only_a_purchasing_officer_enters_it(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.elsewhere("enter_purchase", cast.finance_officer, None, WHERE, **WHAT)
