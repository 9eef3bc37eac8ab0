"""The purchaser's own institution in its reform: registered, its item converted, its transition with an end date."""

from datetime import timedelta
from typing import Any

from goufu.cli.demo.chapters import conference
from goufu.cli.demo.people import FUSHUN, Body, Post, code_from
from goufu.cli.demo.stage import Stage
from goufu.core.models import Register
from goufu.parties.holders import holder_of
from goufu.parties.models import Tenure

CLASS_TWO = "public_institution_class_two"
BODIES = {
    each.code: each
    for each in (
        Body("fushun-staffing", "富顺县委编办（示例）", "Fushun Staffing Office (sample)", "party_organ"),
        Body(
            "fushun-care", "富顺县养老服务中心（示例）", "Fushun Elderly Care Centre (sample)", CLASS_TWO,
            uscc=code_from("12510322008765999"),
        ),
    )
}  # fmt: skip
POSTS = (
    Post("staffing", "fushun-staffing", "事业编制岗", "Staffing officer", ("staffing.officer",), "示例县甲"),
    Post("care.head", "fushun-care", "主任", "Head of the centre", ("provider.head",), "示例县乙"),
)
ITEM: dict[str, Any] = {
    "title": "独居老人居家照护", "catalogue_code": "A0402", "deliverable": "visits", "unit": "人次", "quantity": 5500,
    "quality": 8000, "cost_fen": 60_000_000, "posts": 600,
}  # fmt: skip


def entrusted(stage: Stage) -> dict[str, Any]:
    """The institution and the item to entrust to it, once the conversion was decided."""
    for post in POSTS:
        _name(stage, post)
    _provider(stage, BODIES["fushun-care"])
    item, year = _item(stage), stage.clock.read().day.year
    _convert(stage, item, year)
    return {"supplier": "fushun-care", "item": item}


def _name(stage: Stage, post: Post) -> None:
    body, office = BODIES[post.organ], f"{post.organ}-{post.key.split('.')[-1]}"
    about = {"name_zh": body.zh, "name_en": body.en, "kind": body.kind, "region": FUSHUN, "uscc": body.uscc}
    stage.do(
        "name_office_holder", Tenure.objects.get(office__code=f"{FUSHUN}-registrar-1").pk,
        Register.objects.get(region=FUSHUN).ref, organ=post.organ, about=about, office=office, title_zh=post.zh,
        title_en=post.en, roles=list(post.roles), person=post.person, since="2025-01-01",
    )  # fmt: skip
    stage.people[post.key] = holder_of(Tenure.objects.select_related("office__organ").get(office__code=office))


def _provider(stage: Stage, body: Body) -> None:
    stage.do(
        "register_provider", "civil", organ=body.code, uscc=body.uscc, name_zh=body.zh, name_en=body.en, kind=body.kind,
        home=FUSHUN, registered_with="事业单位登记管理部门（示例）", founded="2010-05-20", scope="养老服务",
        scope_codes=["A04"], head="示例县乙", head_identity="SAMPLE-CARE", annual_report="passed",
        annual_report_year=2024,
    )  # fmt: skip


def _item(stage: Stage) -> str:
    body = BODIES["fushun-care"]
    institution = stage.do(
        "register_institution", "staffing", organ=body.code, department="fushun-civil", name_zh=body.zh,
        name_en=body.en, institution_class=CLASS_TWO, posts_authorised=2400, posts_filled=2200,
    )  # fmt: skip
    item = stage.do("enter_item", "buyer", institution=institution, **ITEM)
    year, money = stage.clock.read().day.year, {"item": item, "appropriated_fen": 60_000_000, "purchased_fen": 0}
    stage.do(
        "state_accounts", "finance", institution, year=year, personnel_fen=80_000_000, operating_fen=40_000_000,
        items=[money],
    )  # fmt: skip
    stage.do(
        "examine_item", "head", item, outcome="suitable", content_kind="public_service", government_duty=True,
        society_can=True, reason="县内已有社会组织开展同类服务，过渡期后可以竞争（示例）",
    )  # fmt: skip
    return item


def _convert(stage: Stage, item: str, year: int) -> None:
    today = stage.clock.read().day
    stage.do(
        "plan_conversion", "buyer", item, year=year, personnel_fen=36_000_000, operating_fen=24_000_000,
        left_fen=60_000_000, purchase_fen=58_000_000, returned_fen=2_000_000, contract_starts="2025-06-03",
        transition_ends=(today + timedelta(days=720)).isoformat(),
        indicators=[{"title": "上门探访", "value": 5760, "unit": "人次"}],
        treatments=[
            {"treatment": "frozen", "hundredths": 300}, {"treatment": "retrained", "hundredths": 200},
            {"treatment": "natural_exit", "hundredths": 100},
        ],
    )  # fmt: skip
    stage.wait_working(2)
    contract = f"示例购〔{year}〕2号"
    stage.must_refuse(
        "convert_item", "treasurer", item, rule="decision-behind-it", decision=item, contract_number=contract
    )
    stage.do("convert_item", "treasurer", item, decision=_decided(stage, item), contract_number=contract)


def _decided(stage: Stage, item: str) -> str:
    """The county's joint conference agrees to the conversion; its minutes are signed."""
    body, at = conference.founded(stage), stage.clock.read().instant + timedelta(hours=2)
    topic = stage.do(
        "submit_topic", "buyer", body=body, title="居家照护事项由拨款转为购买（示例）",
        subject="conversion", about=item, summary="转换方案收支平衡，六个编制逐项明确去向。",
        proposal="同意该事项转为政府购买服务，过渡期两年。",
    )  # fmt: skip
    stage.do("check_topic", "secretary", topic, complete=True, remark="材料齐全")
    given = {"body": body, "title": "事业单位改革专题会议（示例）", "at": at.isoformat(), "place": "县政府三楼会议室"}
    meeting = stage.do("plan_meeting", "secretary", **given)
    stage.do("list_topic", "convener", topic, meeting=meeting, place=1)
    stage.do("call_meeting", "secretary", meeting)
    stage.clock.put(at)
    stage.do("open_meeting", "secretary", meeting, present=list(conference.MEMBERS))
    for organ in conference.MEMBERS:
        stage.do("record_opinion", "secretary", topic, organ=organ, stance="agree", text="同意")
    stage.do("decide_topic", "convener", topic, outcome="agreed", decision="会议同意转为政府购买服务，过渡期两年。")
    stage.do("draft_minutes", "secretary", meeting)
    stage.do("sign_minutes", "convener", meeting)
    return topic
