"""The staffing office enters an institution; its posts are not for everybody."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.core.reading import columns, may_read
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.tests.conftest import Reform


def test_an_institution_is_public_without_its_posts(reform: Reform) -> None:
    ref = reform.institution()
    known = public_entries(ref)[0].known
    assert known["institution_class"] == "public_institution_class_two"
    assert not {"posts_authorised", "posts_filled", "posts_frozen"} & set(known)


def test_posts_are_read_by_finance_staffing_department_and_institution_alone(reform: Reform) -> None:
    case, cast = reform.cast.see(reform.institution()), reform.cast
    entitled = [cast.finance_officer, *(reform.people[each] for each in ("staffing_officer", "publicity_officer"))]
    assert all(may_read(case, each) for each in (*entitled, reform.people["media_staff"]))
    assert columns(case)["posts_filled"] == 4500
    assert not any(may_read(case, each) for each in (cast.officer, cast.supervisor, cast.civil_officer, None))


def test_more_filled_than_authorised_is_turned_down(reform: Reform) -> None:
    with turned_down(DoesNotAddUp):
        reform.do(
            "register_institution", "staffing_officer", organ="media", department="publicity", name_zh="示例",
            institution_class="public_institution_class_two", posts_authorised=100, posts_filled=150,
        )  # fmt: skip


def test_finance_does_not_enter_institutions(reform: Reform) -> None:
    with turned_down(WrongOffice):
        reform.do(
            "register_institution", "finance_officer", organ="media", department="publicity", name_zh="示例",
            institution_class="public_institution_class_two", posts_authorised=100, posts_filled=50,
        )  # fmt: skip
