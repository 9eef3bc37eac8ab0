"""A media centre, its department and the staffing office, added to the cast; every row synthetic."""

from dataclasses import dataclass, replace
from typing import Any

import pytest
from tests.cast import Cast
from tests.conferring import Conference, conference

from goufu.core.models import Register
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure
from goufu.rooms.institutions.models import ServiceItem, YearAccount

_ORGANS = {
    "publicity": ("富顺县委宣传部（示例）", "Publicity department (sample)", "party_organ"),
    "media": ("富顺县融媒体中心（示例）", "Media centre (sample)", "public_institution_class_two"),
    "museum": ("富顺县文化馆（示例）", "Culture centre (sample)", "public_institution_class_one"),
    "staffing": ("富顺县委编办（示例）", "Staffing office (sample)", "party_organ"),
}
_POSTS = (
    ("staffing", "officer", ["staffing.officer"]),
    ("staffing", "head", ["staffing.head"]),
    ("publicity", "officer", ["purchaser.officer"]),
    ("publicity", "head", ["purchaser.head"]),
    ("media", "staff", ["provider.staff"]),
    ("museum", "staff", ["provider.staff"]),
)
ITEM = {
    "title": "少数民族语言影视译制",
    "catalogue_code": "A0402",
    "deliverable": "works",
    "unit": "小时",
    "quantity": 100,
    "quality": 8000,
    "cost_fen": 80_000_000,
    "posts": 450,
}
EXAMINED = {
    "outcome": "suitable",
    "content_kind": "public_service",
    "government_duty": True,
    "society_can": True,
    "reason": "本地已有两家影视译制单位",
}
PLAN = {
    "year": 2025,
    "personnel_fen": 50_000_000,
    "operating_fen": 30_000_000,
    "left_fen": 420_000_000,
    "purchase_fen": 72_000_000,
    "returned_fen": 8_000_000,
    "contract_starts": "2025-04-01",
    "transition_ends": "2026-03-31",
    "indicators": [{"title": "译制时长", "value": 100, "unit": "小时"}],
    "treatments": [
        {"treatment": "frozen", "hundredths": 250},
        {"treatment": "retrained", "hundredths": 150},
        {"treatment": "natural_exit", "hundredths": 50},
    ],
}
POSTS = {"year": 2025, "authorised": 5000, "filled": 4500, "frozen": 250, "by_appropriation": 4000, "by_purchase": 450}


@dataclass
class Reform:
    """The cast with an institution under reform."""

    cast: Cast
    people: dict[str, Holder]
    body: Conference | None = None

    def decision(self, **changes: Any) -> str:
        """What the conference agreed to, in signed minutes; a conversion unless another subject is given."""
        self.body = self.body or conference(self.cast)
        topic = self.body.topic(**{"subject": "conversion", "title": "事业单位事项转为购买", **changes})
        self.body.signed(topic)
        return topic

    def do(self, act: str, who: str, case: str | None = None, /, **given: Any) -> str:
        """Perform an act as one of the reform's offices, or of the cast."""
        holder = self.people.get(who) or getattr(self.cast, who)
        return self.cast.do(act, holder, case, **given)

    def decided_in(self, region: str) -> str:
        """A conversion that the conference of another division agreed to."""
        people = dict(self.cast.people)
        for name, role in (("secretary", "conference.officer"), ("convener", "conference.convener")):
            people[name] = named(self.cast, f"{region}-{name}", region, role)
        people["civil_officer"] = named(self.cast, f"{region}-finance-2", region, "finance.officer")
        held = conference(replace(self.cast, people=people))
        topic = held.topic(subject="conversion", title="事业单位事项转为购买")
        held.signed(topic)
        return topic

    def institution(self, organ: str = "media", kind: str = "public_institution_class_two") -> str:
        """An institution of fifty posts."""
        return self.do(
            "register_institution", "staffing_officer", organ=organ, department="publicity",
            name_zh=_ORGANS[organ][0], institution_class=kind, posts_authorised=5000, posts_filled=4500,
        )  # fmt: skip

    def item(self, institution: str, **changes: Any) -> str:
        """An item of an institution, just entered."""
        return self.do("enter_item", "publicity_officer", **{"institution": institution, **ITEM, **changes})

    def accounts(self, institution: str, item: str, year: int = 2025, appropriated: int = 80_000_000, bought: int = 0):
        """Accounts of five million yuan, the item's money among them."""
        return self.do(
            "state_accounts", "finance_officer", institution, year=year, personnel_fen=300_000_000,
            operating_fen=200_000_000, other_income_fen=10_000_000,
            items=[{"item": item, "appropriated_fen": appropriated, "purchased_fen": bought}],
        )  # fmt: skip

    def suitable(self) -> tuple[str, str]:
        """Institution and item, accounts stated, the item found suitable."""
        institution = self.institution()
        item = self.item(institution)
        self.accounts(institution, item)
        self.do("examine_item", "publicity_head", item, **EXAMINED)
        return institution, item

    def planned(self, **changes: Any) -> tuple[str, str]:
        """Institution and item, its conversion planned."""
        institution, item = self.suitable()
        self.do("plan_conversion", "publicity_officer", item, **{**PLAN, **changes})
        return institution, item

    def converted(self, **changes: Any) -> tuple[str, str]:
        """Institution and item, converted by decision."""
        institution, item = self.planned(**changes)
        self.do("convert_item", "finance_head", item, decision=self.decision(), contract_number="示例合同1号")
        return institution, item

    def see(self, item: str) -> ServiceItem:
        """The item as it stands."""
        return ServiceItem.objects.get(ref=item)

    def account(self, institution: str, year: int = 2025) -> YearAccount:
        """The accounts of a year."""
        return YearAccount.objects.get(institution__ref=institution, year=year)


def named(cast: Cast, organ: str, region: str, role: str) -> Holder:
    """An office of that role in another division."""
    about = {
        "name_zh": f"{organ}（示例）",
        "name_en": "Sample office",
        "kind": "state_organ",
        "region": region,
        "uscc": "",
    }
    keeper, register = (
        Tenure.objects.get(office__code=f"{region}-registrar-1").pk, Register.objects.get(region=region).ref,
    )  # fmt: skip
    cast.do(
        "name_office_holder", keeper, register, organ=organ, office=f"{organ}-1", title_zh="岗位",
        title_en="Post", about=about, roles=[role], person="示例人员", since="2025-01-01",
    )  # fmt: skip
    return holder_of(Tenure.objects.select_related("office__organ").get(office__code=f"{organ}-1"))


@pytest.fixture
def reform(cast: Cast) -> Reform:
    for organ, post, roles in _POSTS:
        zh, en, kind = _ORGANS[organ]
        cast.do(
            "name_office_holder", cast.registrar, cast.register, organ=organ, office=f"{organ}-{post}", title_zh="岗位",
            title_en="Post", about={"name_zh": zh, "name_en": en, "kind": kind, "region": "510322", "uscc": ""},
            roles=roles, person="示例人员", since="2025-01-01",
        )  # fmt: skip
    tenures = Tenure.objects.select_related("office__organ").filter(office__organ__code__in=_ORGANS)
    return Reform(cast, {each.office.code.replace("-", "_"): holder_of(each) for each in tenures})
