"""Xishuangbanna's two pilot units: one item turns into purchase and balances; an attempt to pay it twice is refused.

The names of the service items are public (report of the prefecture, 25 December 2019, [S]); organs are marked as
samples, and every amount, post and figure is synthetic.
"""

from datetime import timedelta
from typing import Any

from goufu.cli.demo.people import Body, Post
from goufu.cli.demo.stage import Stage
from goufu.core.models import Register
from goufu.parties.holders import holder_of
from goufu.parties.models import Tenure
from goufu.parties.regions import region

TITLE = "Xishuangbanna: an institution's appropriation turns into purchase"
BANNA = "532800"
PARTY, ORGAN, CLASS_TWO = "party_organ", "state_organ", "public_institution_class_two"
BODIES = (
    Body("banna-finance", "西双版纳州财政局（示例）", "Xishuangbanna Finance Bureau (sample)", ORGAN, BANNA),
    Body("banna-staffing", "西双版纳州委编办（示例）", "Xishuangbanna Staffing Office (sample)", PARTY, BANNA),
    Body("banna-publicity", "西双版纳州委宣传部（示例）", "Xishuangbanna Publicity Department (sample)", PARTY, BANNA),
    Body("banna-culture", "西双版纳州文化和旅游局（示例）", "Xishuangbanna Culture and Tourism (sample)", ORGAN, BANNA),
    Body("banna-government", "西双版纳州人民政府（示例）", "Xishuangbanna Government (sample)", ORGAN, BANNA),
    Body("banna-media", "西双版纳州融媒体中心（示例）", "Xishuangbanna Media Centre (sample)", CLASS_TWO, BANNA),
    Body("banna-arts", "西双版纳州文旅局所属单位（示例）", "Unit of Culture and Tourism (sample)", CLASS_TWO, BANNA),
)
POSTS = (
    Post("banna.finance", "banna-finance", "预算经办岗", "Budget officer", ("finance.officer",), "示例州甲"),
    Post("banna.treasurer", "banna-finance", "局长", "Head of finance", ("finance.head",), "示例州乙"),
    Post("banna.staffing", "banna-staffing", "事业编制岗", "Staffing officer", ("staffing.officer",), "示例州丙"),
    Post("banna.staffing_head", "banna-staffing", "主任", "Head of staffing", ("staffing.head",), "示例州丁"),
    Post("banna.publicity", "banna-publicity", "购买经办岗", "Purchasing officer", ("purchaser.officer",), "示例州戊"),
    Post("banna.publicity_head", "banna-publicity", "部长", "Head", ("purchaser.head",), "示例州己"),
    Post("banna.secretary", "banna-finance", "联席会议办公室", "Secretary", ("conference.officer",), "示例州壬"),
    Post("banna.convener", "banna-government", "召集人", "Convener", ("conference.convener",), "示例州癸"),
    Post("banna.culture", "banna-culture", "购买经办岗", "Purchasing officer", ("purchaser.officer",), "示例州庚"),
    Post("banna.culture_head", "banna-culture", "局长", "Head of the bureau", ("purchaser.head",), "示例州辛"),
)
DUBBING = {
    "title": "少数民族语广播影视和新媒体作品创作、译制与传播", "catalogue_code": "A0801", "deliverable": "works",
    "unit": "小时", "quantity": 120, "quality": 8150, "cost_fen": 96_000_000, "posts": 850,
}  # fmt: skip
BROADCASTS = {
    "title": "公益性广播影视和新媒体作品制作与传播", "catalogue_code": "A0801", "deliverable": "works",
    "unit": "小时", "quantity": 400, "quality": 8000, "cost_fen": 210_000_000, "posts": 2100,
}  # fmt: skip
HERITAGE = {
    "title": "优秀传统文化和非物质文化遗产保护传承", "catalogue_code": "A0803", "deliverable": "visits",
    "unit": "场次", "quantity": 60, "quality": 7900, "cost_fen": 48_000_000, "posts": 400,
}  # fmt: skip
EXCHANGE = {
    "title": "政府组织的文化交流合作与推广", "catalogue_code": "A0801", "deliverable": "visits",
    "unit": "场次", "quantity": 24, "quality": 8300, "cost_fen": 36_000_000, "posts": 250,
}  # fmt: skip


def play(stage: Stage) -> None:
    """Two units, four items, one conversion that balances, one payment too many."""
    _enter(stage)
    year = stage.clock.read().day.year
    media, arts = _unit(stage, "banna-media", "banna-publicity"), _unit(stage, "banna-arts", "banna-culture")
    dubbing, broadcasts = (_item(stage, "banna.publicity", media, each) for each in (DUBBING, BROADCASTS))
    heritage, exchange = (_item(stage, "banna.culture", arts, each) for each in (HERITAGE, EXCHANGE))
    _accounts(stage, media, year, {dubbing: (96_000_000, 0), broadcasts: (210_000_000, 0)})
    _accounts(stage, arts, year, {heritage: (48_000_000, 0), exchange: (36_000_000, 0)})
    _examine(stage, "banna.publicity_head", dubbing, "suitable", "已有三家影视译制和新媒体机构可以承接（示例）")
    _examine(stage, "banna.publicity_head", broadcasts, "later", "社会承接力量不足，待培育后重新论证（示例）")
    _examine(stage, "banna.culture_head", heritage, "suitable", "传承人工作室和社会组织可以承接（示例）")
    _convert(stage, dubbing, year, _body(stage))
    _deliver(stage, dubbing, year)
    stage.must_refuse(
        "state_accounts", "banna.finance", media, rule="paid-once", year=year + 1, personnel_fen=320_000_000,
        operating_fen=180_000_000, items=[_money(dubbing, 60_000_000, 88_000_000)],
    )  # fmt: skip
    _accounts(stage, media, year + 1, {dubbing: (0, 88_000_000), broadcasts: (210_000_000, 0)})
    stage.refs.update(media=media, dubbing=dubbing)


def _enter(stage: Stage) -> None:
    """Found the prefecture's register and name the offices."""
    name, keeper = region(BANNA), Tenure.objects.get(office__code="510322-registrar-1").pk
    register = stage.do(
        "found_register", keeper, region=BANNA, title=f"{name.name_zh}登记簿", organ=f"{BANNA}-registrar",
        organ_zh=f"{name.name_zh}行政审批局（示例）", organ_en=f"Registrar of {name.name_en} (sample)",
        office=f"{BANNA}-registrar-1", title_zh="登记岗", title_en="Registrar", person="示例登记员", synthetic=True,
    )  # fmt: skip
    assert Register.objects.get(ref=register).synthetic
    clerk = Tenure.objects.get(office__code=f"{BANNA}-registrar-1").pk
    units = tuple(
        Post(f"{code}.staff", code, "业务岗", "Officer", ("provider.staff",), f"示例{code}")
        for code in ("banna-media", "banna-arts")
    )
    for post in (*POSTS, *units):
        office = f"{post.organ}-{post.key.split('.')[-1]}"
        body = next(each for each in BODIES if each.code == post.organ)
        about = {"name_zh": body.zh, "name_en": body.en, "kind": body.kind, "region": BANNA, "uscc": ""}
        stage.do(
            "name_office_holder", clerk, register, organ=post.organ, about=about, office=office, title_zh=post.zh,
            title_en=post.en, roles=list(post.roles), person=post.person, since="2025-01-01",
        )  # fmt: skip
        tenure = Tenure.objects.select_related("office__organ").get(office__code=office)
        stage.people[post.key] = holder_of(tenure)


def _unit(stage: Stage, code: str, department: str) -> str:
    body = next(each for each in BODIES if each.code == code)
    return stage.do(
        "register_institution", "banna.staffing", organ=code, department=department, name_zh=body.zh, name_en=body.en,
        institution_class=body.kind, posts_authorised=6000, posts_filled=5500,
    )  # fmt: skip


def _item(stage: Stage, who: str, institution: str, given: dict[str, Any]) -> str:
    return stage.do("enter_item", who, institution=institution, **given)


def _money(item: str, appropriated: int, purchased: int) -> dict[str, Any]:
    return {"item": item, "appropriated_fen": appropriated, "purchased_fen": purchased}


def _accounts(stage: Stage, institution: str, year: int, items: dict[str, tuple[int, int]]) -> None:
    stage.do(
        "state_accounts", "banna.finance", institution, year=year, personnel_fen=320_000_000,
        operating_fen=180_000_000, items=[_money(item, *money) for item, money in items.items()],
    )  # fmt: skip


def _examine(stage: Stage, who: str, item: str, outcome: str, reason: str) -> None:
    stage.do(
        "examine_item", who, item, outcome=outcome, content_kind="public_service", government_duty=True,
        society_can=outcome == "suitable", reason=reason,
    )  # fmt: skip


def _body(stage: Stage) -> str:
    """The prefecture's joint conference on money and posts."""
    body = stage.do(
        "found_body", "banna.secretary", form="joint_conference", title="西双版纳州事业单位改革联席会议（示例）",
        document="西政办函〔2025〕示例1号", term_from="2025-01-01", quorum=2,
    )  # fmt: skip
    for organ in ("banna-finance", "banna-staffing", "banna-government"):
        given = {"organ": organ, "duty": "按职责分工落实", "liaison": "业务科科长", "since": "2025-01-01"}
        stage.do("seat_member", "banna.secretary", body, **given)
    return body


def _decided(stage: Stage, body: str, item: str) -> str:
    """The conference agrees to the conversion; its minutes are signed."""
    at = stage.clock.read().instant + timedelta(hours=2)
    topic = stage.do(
        "submit_topic", "banna.publicity", body=body, title="影视译制事项由拨款转为购买（示例）", subject="conversion",
        about=item, summary="转换方案收支平衡，850百分编制逐项明确去向。", proposal="同意该事项转为政府购买服务。",
    )  # fmt: skip
    stage.do("check_topic", "banna.secretary", topic, complete=True, remark="材料齐全")
    given = {
        "body": body,
        "title": "经费编制协调第一次会议（示例）",
        "at": at.isoformat(),
        "place": "州政府二楼会议室",
    }
    meeting = stage.do("plan_meeting", "banna.secretary", **given)
    stage.do("list_topic", "banna.convener", topic, meeting=meeting, place=1)
    stage.do("call_meeting", "banna.secretary", meeting)
    stage.clock.put(at)
    present = ["banna-finance", "banna-staffing", "banna-government"]
    stage.do("open_meeting", "banna.secretary", meeting, present=present)
    for organ in present:
        stage.do("record_opinion", "banna.secretary", topic, organ=organ, stance="agree", text="同意")
    said = "会议同意该事项转为政府购买服务，相应经费列入部门预算，编制按方案处理。"
    stage.do("decide_topic", "banna.convener", topic, outcome="agreed", decision=said)
    stage.do("draft_minutes", "banna.secretary", meeting)
    stage.do("sign_minutes", "banna.convener", meeting)
    return topic


def _convert(stage: Stage, item: str, year: int, body: str) -> None:
    today = stage.clock.read().day
    stage.do(
        "plan_conversion", "banna.publicity", item, year=year, personnel_fen=60_000_000, operating_fen=36_000_000,
        left_fen=404_000_000, purchase_fen=88_000_000, returned_fen=8_000_000, contract_starts=today.isoformat(),
        transition_ends=(today + timedelta(days=720)).isoformat(),
        indicators=[
            {"title": "傣语、哈尼语译制时长", "value": 130, "unit": "小时"},
            {"title": "语言审核通过率", "value": 100, "unit": "%"},
        ],
        treatments=[
            {"treatment": "frozen", "hundredths": 450},
            {"treatment": "retrained", "hundredths": 300},
            {"treatment": "natural_exit", "hundredths": 100},
        ],
    )  # fmt: skip
    stage.wait_working(5)
    contract = f"示例购〔{year}〕1号"
    stage.must_refuse(
        "convert_item", "banna.treasurer", item, rule="decision-behind-it", decision=stage.refs["decision"],
        contract_number=contract,
    )  # fmt: skip
    decided = _decided(stage, body, item)
    stage.do("convert_item", "banna.treasurer", item, decision=decided, contract_number=contract)


def _deliver(stage: Stage, item: str, year: int) -> None:
    work = {"rights": "购买主体", "language_review": "州民族语文工作机构（示例）"}
    stage.do(
        "state_delivery", "banna.publicity", item, year=year, quantity=132, quality=8700,
        works=[
            {**work, "title": "示例故事片（傣语译制）", "language": "傣语", "minutes": 98, "broadcasts": 12},
            {**work, "title": "示例科教片（哈尼语译制）", "language": "哈尼语", "minutes": 46, "broadcasts": 20},
        ],
    )  # fmt: skip
