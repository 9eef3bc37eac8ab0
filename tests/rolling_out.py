"""Plans, criteria and an application, for the tests of the roll-out: constructed, and built through acts alone."""

from typing import Any

from tests.cast import FUSHUN, Cast
from tests.piloting import programme

from goufu.core.perform import perform
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure

PARTS: list[dict[str, Any]] = [
    {"section": "aims", "number": 1, "text": "两年内建成购买服务制度（示例）", "text_en": "Two years (sample)"},
    {
        "section": "measures", "number": 1, "text": "民政局牵头建立供需对接平台，每季度对接一次（示例）",
        "unit": "县民政局", "due": "2025-12-31",
    },
    {"section": "measures", "number": 2, "text": "合同签订后两个工作日内公开（示例）", "unit": "县财政局"},
    {"section": "units", "number": 1, "text": "民政局牵头，财政局配合（示例）"},
    {"section": "schedule", "number": 1, "text": "2025年建制度，2026年见成效（示例）", "due": "2026-12-31"},
    {"section": "safeguards", "number": 1, "text": "纳入部门年度考核（示例）"},
]  # fmt: skip
MONEY: list[dict[str, Any]] = [
    {"year": 2025, "source": "county", "amount": 300_000_000},
    {"year": 2025, "source": "province", "amount": 100_000_000, "note": "示例"},
]
CRITERIA: list[dict[str, Any]] = [
    {"number": 1, "title": "社会组织（示例）", "weight": 60, "measure": "organizations_registered", "at_least": 2},
    {"number": 2, "title": "已有采购项目（示例）", "weight": 20, "measure": "purchases_on_platform", "at_least": 4},
    {
        "number": 3, "title": "合同按时公开（示例）", "weight": 20, "measure": "contracts_published_in_time",
        "at_least": 10_000, "coverage_bp": 8_000,
    },
    {"number": 4, "title": "县委县政府重视（示例）", "weight": 30},
]  # fmt: skip
JUDGED = [{"number": 4, "met": 80, "finding": "已列入年度重点工作（示例）"}]
APPLIED: dict[str, Any] = {
    "reasons": "老龄化程度高（示例）",
    "undertakings": "三年投入不减（示例）",
    "stated": [{"what": "常住人口", "value": "四十万人（示例）", "source": "县统计局（示例）", "as_of": "2024-12-31"}],
}


def office(cast: Cast, region: str, role: str, key: str) -> Holder:
    """An office of a county outside the cast, named by that county's registrar."""
    keeper = Tenure.objects.get(office__code=f"{region}-registrar-1").pk
    register = perform_register(region)
    perform(
        "name_office_holder", holder=keeper, clock=cast.clock, case=register,
        given={
            "organ": f"{region}-{key}", "office": f"{region}-{key}-1", "title_zh": "经办岗", "title_en": "Officer",
            "about": {"name_zh": "民政局（示例）", "name_en": "Civil affairs", "kind": "state_organ", "region": region},
            "roles": [role], "person": "示例", "since": "2025-01-01",
        },
    )  # fmt: skip
    return holder_of(Tenure.objects.select_related("office__organ").get(office__code=f"{region}-{key}-1"))


def perform_register(region: str) -> str:
    """The reference of a division's register."""
    from goufu.core.models import Register

    return Register.objects.get(region=region).ref


def applicant(cast: Cast) -> Holder:
    """The civil affairs office of Rongxian, which is in no programme."""
    return office(cast, "510321", "civil.officer", "affairs")


def issued(cast: Cast, **changes: Any) -> str:
    """Fushun's plan, in force as version 1."""
    given = {
        "programme": programme(cast), "region": FUSHUN, "title": "富顺县试点实施方案（示例）",
        "document": "示例文件1号", "parts": [dict(each) for each in PARTS], "money": [dict(each) for each in MONEY],
        "synthetic": True,
    }  # fmt: skip
    return cast.do("enter_issued_plan", cast.province_officer, None, **{**given, **changes})


def drafted(cast: Cast, **changes: Any) -> str:
    """A plan that Fushun drafts."""
    given = {
        "programme": programme(cast), "title": "富顺县试点实施方案（示例）", "parts": [dict(each) for each in PARTS],
        "money": [dict(each) for each in MONEY], "synthetic": True,
    }  # fmt: skip
    return cast.do("draft_implementation_plan", cast.civil_officer, None, **{**given, **changes})


def handed_in(cast: Cast) -> str:
    """A plan before the province."""
    return cast.do("submit_implementation_plan", cast.civil_officer, drafted(cast))


def criteria(cast: Cast, of: str, **changes: Any) -> str:
    """The criteria of a programme."""
    given = {
        "programme": of, "title": "推开标准（示例）", "document": "示例通知", "since": "2025-01-01",
        "criteria": [dict(each) for each in CRITERIA], "synthetic": True,
    }  # fmt: skip
    return cast.do("set_admission_criteria", cast.province_officer, None, **{**given, **changes})


def studying(cast: Cast) -> tuple[str, Holder]:
    """Rongxian has studied Fushun's plan; the criteria are up."""
    plan, who = issued(cast), applicant(cast)
    criteria(cast, cast.see(plan).programme)
    return cast.do("declare_interest", who, None, studied=plan, interest="拟借鉴供需对接（示例）"), who


def applied(cast: Cast) -> tuple[str, Holder]:
    """Rongxian has applied."""
    ref, who = studying(cast)
    return cast.do("apply_to_join", who, ref, **APPLIED), who


def opined(cast: Cast) -> tuple[str, Holder]:
    """The prefecture is in favour."""
    ref, who = applied(cast)
    return cast.do(
        "give_application_opinion", cast.prefecture_officer, ref, agrees=True, opinion="同意推荐（示例）"
    ), who


def accepted(cast: Cast) -> tuple[str, Holder]:
    """The province has accepted."""
    ref, who = opined(cast)
    given = {"decision": "accept", "decision_reasons": "条件基本具备（示例）", "judged": JUDGED}
    return cast.do("decide_application", cast.province_officer, ref, **given), who


def with_plan(cast: Cast) -> tuple[str, str, Holder]:
    """Accepted, and its plan approved; the application and the plan."""
    ref, who = accepted(cast)
    plan = cast.do(
        "draft_implementation_plan", who, None, programme=cast.see(ref).programme, title="荣县试点实施方案（示例）",
        parts=[dict(each) for each in PARTS], money=[dict(each) for each in MONEY],
    )  # fmt: skip
    cast.do("submit_implementation_plan", who, plan)
    return ref, cast.do("approve_implementation_plan", cast.province_officer, plan, opinion="同意（示例）"), who
