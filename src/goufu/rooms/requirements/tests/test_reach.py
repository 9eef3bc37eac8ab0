"""How many registered organizations meet the conditions, and which conditions keep the others out."""

from dataclasses import replace
from datetime import date

from goufu.law.kinds import SOCIAL_ORGANIZATIONS, OrganizationKind
from goufu.rooms.providers.interface import ProviderView
from goufu.rooms.requirements.reach import Gate, marks, reach

DAY = date(2025, 3, 3)


def organization(number: int, **changes: object) -> ProviderView:
    held = ProviderView(
        ref=f"PV-{number}", organ=f"o{number}", uscc=f"52510322MJX00000{number}X", name_zh=f"第{number}服务中心",
        name_en="", kind=OrganizationKind.SERVICE_INSTITUTION, home="510322", state="registered",
        founded=date(2020, 1, 1), legal_person=True, scope="", scope_codes=("A04",),
        head_key="", controllers=(), rating=0, rated_on=None,
        listings=(), annual_report="", synthetic=True,
    )  # fmt: skip
    return replace(held, **changes)  # type: ignore[arg-type]


REGISTER = (
    organization(1),
    organization(2, home="510107", rating=3, rated_on=date(2023, 1, 1)),
    organization(3, founded=date(2023, 6, 1), rating=4, rated_on=date(2019, 1, 1)),
    organization(4, kind=OrganizationKind.ENTERPRISE, listings=(("severe", date(2024, 1, 1), None),)),
)


def test_without_conditions_all_qualify() -> None:
    found = reach((), REGISTER, DAY)
    assert (found.registered, found.qualify, found.kept) == (4, 4, ())


def test_each_condition_is_counted_by_whom_it_keeps_out_and_whom_it_alone_keeps_out() -> None:
    gates = (Gate("本县登记", "conditions.0.text", home="510322"), Gate("成立满三年", "conditions.1.text", years=3))
    found = reach(gates, REGISTER, DAY)
    assert (found.qualify, [(each.gate.text, each.out, each.alone) for each in found.kept]) == (
        2, [("本县登记", 1, 1), ("成立满三年", 1, 1)],
    )  # fmt: skip


def test_a_rating_counts_while_it_holds() -> None:
    assert reach((Gate("3A", rating=3),), REGISTER, DAY).qualify == 1


def test_kind_scope_and_lists_are_read_from_the_register() -> None:
    assert reach((Gate("社会组织", kinds=SOCIAL_ORGANIZATIONS),), REGISTER, DAY).qualify == 3
    assert reach((Gate("范围", scope="A0402"),), REGISTER, DAY).qualify == 4
    assert reach((Gate("范围", scope="B01"),), REGISTER, DAY).qualify == 0
    assert reach((Gate("名单", lists=frozenset({"severe"})),), REGISTER, DAY).qualify == 3


def test_conditions_of_the_documents_that_leave_one_of_several_fit_one() -> None:
    assert reach((Gate("3A级", "conditions.0.text", rating=3),), REGISTER, DAY).fits_one
    assert not reach((Gate("3A级", rating=3),), REGISTER, DAY).fits_one
    assert not reach((Gate("3A级", "conditions.0.text", rating=3),), REGISTER[:2], DAY).fits_one


def test_a_founding_day_points_to_one_organization_only_where_no_other_shares_it() -> None:
    said = marks(REGISTER)
    assert "2023年6月1日" in said
    assert "2020年1月1日" not in said
    assert "第1服务中心" in said
