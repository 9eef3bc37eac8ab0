"""One small cast for every test: officers of Fushun County, three providers and their heads, experts, a stranger.

All of it is constructed, and built through acts alone. The database with the cast is made once a worker and
copied for each test.

    ref = cast.do("raise_need", cast.village_clerk, **NEED)
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from pytest_django.plugin import DjangoDbBlocker

from goufu.base.civil import SHANGHAI
from goufu.base.uscc import check_character
from goufu.core.clock import SetClock
from goufu.core.exceptions import ActError, Refused
from goufu.core.models import Register
from goufu.core.perform import NOBODY, perform
from goufu.core.registry import act_named, find_case
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure
from goufu.project.testing import database_copy, filled_template

FUSHUN, RONGXIAN, ZIGONG, CHENGDU, SICHUAN = "510322", "510321", "510300", "510100", "510000"
FIRST_MORNING = datetime(2025, 3, 3, 9, 0, tzinfo=SHANGHAI)
NO_SUCH_TENURE = UUID("00000000-0000-4000-8000-000000000000")


def uscc(first: str) -> str:
    """A unified social credit code from its first seventeen characters."""
    return first + check_character(first)


@dataclass(frozen=True)
class Organ:
    """An organ of the cast."""

    code: str
    zh: str
    en: str
    kind: str
    region: str = FUSHUN
    uscc: str = ""
    staffing: str = ""


@dataclass(frozen=True)
class Post:
    """A member of the cast: attribute of `Cast`, organ, title, roles."""

    name: str
    organ: str
    zh: str
    en: str
    roles: tuple[str, ...]


ORGANS = (
    Organ("510322-village", "富顺县示例镇示例村民委员会", "Sample Village Committee", "grassroots_committee"),
    Organ("510322-township", "富顺县示例镇人民政府", "Sample Township Government", "state_organ"),
    Organ(
        "510322-civil",
        "富顺县民政局（示例）",
        "Fushun County Civil Affairs Bureau (sample)",
        "state_organ",
        uscc=uscc("11510322008765432"),
    ),
    Organ("510322-finance", "富顺县财政局（示例）", "Fushun County Finance Bureau (sample)", "state_organ"),
    Organ("510322-government", "富顺县人民政府（示例）", "Fushun County Government (sample)", "state_organ"),
    Organ(
        "510322-supervision",
        "富顺县政府采购监督办公室（示例）",
        "Fushun County Procurement Supervision (sample)",
        "state_organ",
    ),
    Organ(
        "510321-civil", "荣县民政局（示例）", "Rongxian County Civil Affairs Bureau (sample)", "state_organ", RONGXIAN
    ),
    Organ("510321-finance", "荣县财政局（示例）", "Rongxian County Finance Bureau (sample)", "state_organ", RONGXIAN),
    Organ("510300-finance", "自贡市财政局（示例）", "Zigong Finance Bureau (sample)", "state_organ", ZIGONG),
    Organ("510300-civil", "自贡市民政局（示例）", "Zigong Civil Affairs Bureau (sample)", "state_organ", ZIGONG),
    Organ("510000-finance", "四川省财政厅（示例）", "Provincial Finance (sample)", "state_organ", SICHUAN),
    Organ("510000-civil", "四川省民政厅（示例）", "Provincial Civil Affairs (sample)", "state_organ", SICHUAN),
    Organ("expert-pool", "示例评审专家库", "Sample expert pool", "other"),
    Organ(
        "evaluator",
        "示例绩效评价中心",
        "Sample evaluation centre",
        "service_institution",
        CHENGDU,
        uscc("52510100MJ0000091"),
    ),
    Organ(
        "alpha",
        "富顺县示例邻里社会工作服务中心",
        "Sample Neighbours Social Work Centre",
        "service_institution",
        FUSHUN,
        uscc("52510322MJ0000011"),
    ),
    Organ(
        "beta",
        "富顺县示例夕阳助老服务中心",
        "Sample Sunset Elderly Aid Centre",
        "service_institution",
        FUSHUN,
        uscc("52510322MJ0000022"),
    ),
    Organ(
        "gamma",
        "成都示例公益服务中心",
        "Sample Chengdu Public Benefit Centre",
        "service_institution",
        CHENGDU,
        uscc("52510100MJ0000033"),
    ),
)

_PROVIDER_POSTS = tuple(
    Post(f"{organ}_{who}", organ, zh, en, roles)
    for organ in ("alpha", "beta", "gamma")
    for who, zh, en, roles in (
        ("staff", "项目专员", "Project officer", ("provider.staff",)),
        ("head", "法定代表人", "Legal representative", ("provider.head",)),
    )
)
POSTS = (
    Post("neighbour", "510321-civil", "社会组织管理岗", "Civil affairs of another county", ("civil.officer",)),
    Post("neighbour_finance", "510321-finance", "采购监管岗", "Finance of another county", ("finance.officer",)),
    Post("neighbour_treasurer", "510321-finance", "局长", "Head of another county's finance", ("finance.head",)),
    Post("village_clerk", "510322-village", "村委会文书", "Village clerk", ("village.clerk",)),
    Post("township_officer", "510322-township", "镇民政办工作人员", "Township officer", ("township.officer",)),
    Post(
        "civil_officer",
        "510322-civil",
        "社会组织管理股工作人员",
        "Officer for social organizations",
        ("civil.officer",),
    ),
    Post("officer", "510322-civil", "采购经办人", "Purchasing officer", ("purchaser.officer",)),
    Post("colleague", "510322-civil", "采购经办人（二）", "Second purchasing officer", ("purchaser.officer",)),
    Post("reviewer", "510322-civil", "采购需求审查人", "Reviewer of requirements", ("purchaser.reviewer",)),
    Post("head", "510322-civil", "局长", "Head of the bureau", ("purchaser.head", "civil.head")),
    Post("finance_officer", "510322-finance", "采购监管股工作人员", "Finance officer", ("finance.officer",)),
    Post("finance_head", "510322-finance", "财政局局长", "Head of finance", ("finance.head",)),
    Post("secretary", "510322-finance", "联席会议办公室工作人员", "Conference office", ("conference.officer",)),
    Post("convener", "510322-government", "联席会议召集人", "Convener of the conference", ("conference.convener",)),
    Post("supervisor", "510322-supervision", "监督员", "Supervisor", ("supervisor.officer",)),
    Post("stranger", "510321-civil", "采购经办人", "Purchasing officer of another county", ("purchaser.officer",)),
    Post("city_finance_head", "510300-finance", "市财政局局长", "Head of the city's finance", ("finance.head",)),
    Post("prefecture_officer", "510300-civil", "试点联络岗", "Pilot liaison", ("prefecture.officer",)),
    Post("province_finance_head", "510000-finance", "财政厅厅长", "Head of the province's finance", ("finance.head",)),
    Post("province_officer", "510000-civil", "试点工作岗", "Pilot officer", ("province.officer",)),
    Post("evaluator", "evaluator", "评价员", "Evaluator", ("evaluator",)),
    *(
        Post(f"expert_{number}", "expert-pool", f"评审专家{number}", f"Expert {number}", ("expert",))
        for number in range(1, 6)
    ),
    *_PROVIDER_POSTS,
)

NEED: dict[str, Any] = {
    "title": "独居老人日间照料",
    "category": "elderly_care",
    "group": "elderly",
    "people": 120,
    "place": "示例镇示例村",
    "urgency": "high",
    "channel": "survey",
    "evidence": "入户走访登记表",
    "on_behalf_of": "第三村民小组",
}


@dataclass
class Cast:
    """The cast at a moment. Every office-holder is an attribute named as in `POSTS`; `clock` can be moved."""

    clock: SetClock
    people: dict[str, Holder] = field(default_factory=dict)
    register: str = ""

    def __getattr__(self, name: str) -> Holder:
        people: dict[str, Holder] = self.__dict__.get("people", {})
        if name not in people:
            raise AttributeError(f"nobody in the cast is called {name}")
        return people[name]

    def do(self, act: str, who: Holder | UUID, case: str | None = None, /, **given: Any) -> str:
        """Perform an act; returns the reference of its case."""
        return perform(act, holder=who, clock=self.clock, case=case, given=given).case

    def elsewhere(self, act: str, who: Holder, case: str | None, where: dict[str, Any], /, **given: Any) -> str:
        """Record an act as done elsewhere; returns the reference of its case."""
        return perform(act, holder=who, clock=self.clock, case=case, given=given, elsewhere=where).case

    def see(self, ref: str) -> Any:
        """The case as it stands."""
        return find_case(ref)

    def state(self, ref: str) -> str:
        """The state of a case."""
        return find_case(ref).state

    def wait(self, **span: int) -> None:
        """Let time pass: `days=`, `hours=`, `minutes=`."""
        self.clock.forward(**span)

    # ---- the beginning of every purchase, for the tests of later rooms

    def need(self, **changes: Any) -> str:
        """A need that was raised, verified and put in order."""
        ref = self.do("raise_need", self.village_clerk, **{**NEED, **changes})
        self.do(
            "verify_need", self.township_officer, ref, finding="情况属实", people=changes.get("people", NEED["people"])
        )
        return self.do("prioritise_need", self.civil_officer, ref, rank=1, reason="独居老人占比高")

    def purchase(self, *, catalogue_code: str = "A0402") -> str:
        """A purchase, just opened for one need."""
        return self.do(
            "open_purchase",
            self.officer,
            needs=[self.need()],
            title="示例镇居家养老服务项目",
            title_en="Home care for the elderly in Sample Township",
            catalogue_code=catalogue_code,
        )

    def sheet(self, purchase: str, **changes: Any) -> str:
        """An approved eligibility sheet of a purchase."""
        ref = self.do("draft_eligibility_sheet", self.officer, **{**SHEET, "purchase": purchase, **changes})
        return self.do("approve_eligibility_sheet", self.head, ref)

    def line(self, purchase: str, **changes: Any) -> str:
        """A budget line that finance has confirmed."""
        ref = self.do("draft_budget_line", self.officer, **{**LINE, "purchase": purchase, **changes})
        return self.do(
            "confirm_budget_line", self.finance_officer, ref, approved=True, approval="富财预〔2025〕示例1号"
        )

    def arranged_purchase(self, **changes: Any) -> str:
        """A purchase that may be bought and is paid for: sheet approved, line confirmed (with `changes`)."""
        purchase = self.purchase()
        self.sheet(purchase)
        self.line(purchase, **changes)
        return purchase

    def provider(self, organ: str, /, **changes: Any) -> str:
        """Enter a provider of the cast (`alpha`, `beta`, `gamma`) in the register."""
        found = next(each for each in ORGANS if each.code == organ)
        given = {
            "organ": organ,
            "uscc": found.uscc,
            "name_zh": found.zh,
            "name_en": found.en,
            "kind": found.kind,
            "home": found.region,
            "registered_with": "民政部门",
            "founded": "2016-05-20",
            "scope": "居家养老、社会工作、志愿服务",
            "head": f"{organ}负责人",
            "scope_codes": ["A04", "A10"],
            "head_identity": f"SAMPLE-{organ}",
            "annual_report": "passed",
            "annual_report_year": 2024,
        }
        return self.do("register_provider", self.civil_officer, **{**given, **changes})


SHEET: dict[str, Any] = {
    "catalogue_code": "A0402",
    "content_kind": "public_service",
    "duty_source": "《老年人权益保障法》规定的政府养老服务职责",
    "description": "为独居老人提供日间照料和上门探访",
    "market": 6,
    "measurable": "按服务人次和满意度计量",
    "livelihood": True,
}
LINE: dict[str, Any] = {
    "year": 2025,
    "code": "2080205",
    "title": "居家养老服务",
    "fund_source": "department",
    "amount_fen": 60_000_000,
    "targets": [{"title": "服务老人", "value": 120, "unit": "人"}],
    "ex_ante": "经测算，每人每月服务成本约四百元。",
}


@contextmanager
def refused(rule: str) -> Iterator[pytest.ExceptionInfo[Refused]]:
    """The law refuses (or leaves open), and this rule is among its reasons."""
    with pytest.raises(Refused) as caught:
        yield caught
    assert rule in {answer.rule for answer in caught.value.answers}, [answer.rule for answer in caught.value.answers]


@contextmanager
def turned_down(error: type[ActError]) -> Iterator[pytest.ExceptionInfo[ActError]]:
    """An act does not come about, for this kind of reason."""
    with pytest.raises(error) as caught:
        yield caught


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let an act that only follows from acts of later rooms be done by hand, to look at what it does itself."""
    return lambda act: monkeypatch.setattr(act_named(act), "only_follows", ())


def found_cast() -> None:
    """Found the registers, the organs, the offices and who holds them."""
    clock, keepers = SetClock(FIRST_MORNING), {FUSHUN: _register(SetClock(FIRST_MORNING), FUSHUN, "富顺县", NOBODY)}
    for region, name in ((RONGXIAN, "荣县"), (ZIGONG, "自贡市"), (SICHUAN, "四川省")):
        keepers[region] = _register(clock, region, name, keepers[FUSHUN][1])
    for post in POSTS:
        organ = next(each for each in ORGANS if each.code == post.organ)
        register, keeper = keepers.get(organ.region, keepers[FUSHUN])
        perform(
            "name_office_holder",
            holder=keeper,
            clock=clock,
            case=register,
            given={
                "organ": organ.code,
                "office": f"{organ.code}-{post.name}",
                "title_zh": post.zh,
                "title_en": post.en,
                "about": {
                    "name_zh": organ.zh,
                    "name_en": organ.en,
                    "kind": organ.kind,
                    "region": organ.region,
                    "uscc": organ.uscc,
                    "staffing": organ.staffing,
                },
                "roles": list(post.roles),
                "person": f"{post.zh}（示例）",
                "since": "2025-01-01",
            },
        )


def _register(clock: SetClock, region: str, name: str, founder: Holder | UUID) -> tuple[str, UUID]:
    """Found a division's register; returns its reference and the tenure of its registrar."""
    ref = perform(
        "found_register",
        holder=founder,
        clock=clock,
        given={
            "region": region,
            "title": f"{name}登记簿",
            "organ": f"{region}-registrar",
            "organ_zh": f"{name}行政审批局（示例）",
            "organ_en": f"Registrar of {region} (sample)",
            "office": f"{region}-registrar-1",
            "title_zh": "登记员",
            "title_en": "Registrar",
            "person": "登记员（示例）",
            "synthetic": True,
        },
    ).case
    return ref, Tenure.objects.get(office__code=f"{region}-registrar-1").pk


def read_cast() -> Cast:
    """The cast as it stands in the database, on its first morning."""
    tenures = Tenure.objects.select_related("office__organ")
    by_office = {tenure.office.code: holder_of(tenure) for tenure in tenures}
    people = {post.name: by_office[f"{post.organ}-{post.name}"] for post in POSTS}
    people["registrar"] = by_office["510322-registrar-1"]
    return Cast(SetClock(FIRST_MORNING), people, Register.objects.get(region=FUSHUN).ref)


@pytest.fixture(scope="session")
def cast_template(django_db_setup: None, template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of a database that holds the cast."""
    with django_db_blocker.unblock(), filled_template(template, found_cast) as name:
        yield name


@pytest.fixture
def cast(cast_template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Cast]:
    """The cast in a database of the test's own."""
    with django_db_blocker.unblock(), database_copy(cast_template):
        yield read_cast()


@pytest.fixture(scope="module")
def module_cast(cast_template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Cast]:
    """The cast in one database for all tests of a module: build a story once, look at it from many sides."""
    with django_db_blocker.unblock(), database_copy(cast_template):
        yield read_cast()
