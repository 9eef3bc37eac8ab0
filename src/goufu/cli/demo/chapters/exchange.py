"""Fushun writes down what it has learned; Rongxian beside it adopts the card, and Fushun's kit with two differences."""

import io
from typing import Any

from goufu.cli.demo.people import FUSHUN, Body, Post
from goufu.cli.demo.stage import NotRefused, Stage
from goufu.core.kit.bundle import Kit, departures_now, kit_of, read_kit
from goufu.core.kit.parts import Difference, Taking, parts
from goufu.core.uploads.files import store
from goufu.parties.holders import holder_of
from goufu.parties.models import Tenure
from goufu.parties.regions import region
from goufu.rooms.assessment.tree import USUAL_TREE

TITLE = "What Fushun has learned, and what Rongxian takes over"
RONGXIAN = "510321"
BODIES = (
    Body("rongxian-civil", "荣县民政局（示例）", "Rongxian Civil Affairs Bureau (sample)", region=RONGXIAN),
    Body("rongxian-finance", "荣县财政局（示例）", "Rongxian Finance Bureau (sample)", region=RONGXIAN),
)
POSTS = (
    Post("rongxian.civil", "rongxian-civil", "社会组织管理岗", "Officer", ("civil.officer",), "示例荣甲"),
    Post("rongxian.finance", "rongxian-finance", "采购监管岗", "Finance officer", ("finance.officer",), "示例荣乙"),
    Post("rongxian.treasurer", "rongxian-finance", "局长", "Head of finance", ("finance.head",), "示例荣丙"),
)
PRACTICE = """一是村委会按季度填写需求表，写明人数、频次和地点，不写姓名。
二是乡镇五个工作日内核实，县民政局汇总排序后在平台公开。
三是每季度举办一次供需对接会，由社会组织认领，认领结果与采购意向一并公开。"""

SECTIONS = [
    {
        "purpose": "requirement", "place": "standard", "heading": "居家服务质量标准（示例）",
        "text": "每次上门不少于六十分钟；服务记录由服务对象确认；每季度回访一次。",
    },
    {
        "purpose": "requirement", "place": "users_opinion", "heading": "听取意见（示例）",
        "text": "由村民小组会推选代表三名以上，每半年听取一次意见，意见和答复在村务公开栏公布。",
    },
    {
        "purpose": "documents", "place": "text", "heading": "个人信息保护条款（示例）",
        "text": "服务对象信息仅限本项目使用，服务结束后三十日内交回或者删除。",
    },
]  # fmt: skip


def play(stage: Stage) -> None:
    """A card that others can learn from, its adoption, and the kit."""
    _enter(stage)
    card = _card(stage)
    stage.refs["card"] = card
    _adopted(stage, card)
    _templates(stage)
    sha256, kit = _kit(stage)
    stage.refs["kit"] = sha256
    _refused(stage, kit)
    _tasks(stage, sha256, kit)
    _figures(stage, sha256, kit)
    _catalogue(stage, sha256, kit)
    _wordings(stage, sha256, kit)


def _enter(stage: Stage) -> None:
    """Rongxian's register and offices."""
    keeper = Tenure.objects.get(office__code=f"{FUSHUN}-registrar-1").pk
    register = stage.do(
        "found_register", keeper, region=RONGXIAN, title=f"{region(RONGXIAN).name_zh}登记簿",
        organ=f"{RONGXIAN}-registrar", organ_zh="荣县行政审批局（示例）", organ_en="Registrar of Rongxian (sample)",
        office=f"{RONGXIAN}-registrar-1", title_zh="登记岗", title_en="Registrar", person="示例登记员", synthetic=True,
    )  # fmt: skip
    clerk = Tenure.objects.get(office__code=f"{RONGXIAN}-registrar-1").pk
    for post in POSTS:
        body = next(each for each in BODIES if each.code == post.organ)
        office = f"{post.organ}-{post.key.split('.')[-1]}"
        about = {"name_zh": body.zh, "name_en": body.en, "kind": body.kind, "region": RONGXIAN, "uscc": ""}
        stage.do(
            "name_office_holder", clerk, register, organ=post.organ, about=about, office=office, title_zh=post.zh,
            title_en=post.en, roles=list(post.roles), person=post.person, since="2025-01-01",
        )  # fmt: skip
        stage.people[post.key] = holder_of(Tenure.objects.select_related("office__organ").get(office__code=office))


def _query(name: str, at: str, stage: Stage) -> dict[str, Any]:
    return {"measure": name, "region": at, "since": "2025-01-01", "until": stage.today}


def _card(stage: Stage) -> str:
    """From the county over the prefecture into the province's library."""
    names = ("needs_taken_up", "contracts_published_in_time", "assessed_in_public")
    card = stage.do(
        "draft_experience", "civil", title="需求“一村一表”，季度对接（示例）",
        problem="村里说不清需要什么服务，社会组织不知道去哪里服务，采购意向公开后少有机构响应。", practice=PRACTICE,
        computed=[_query(name, FUSHUN, stage) for name in names],
        typed=[{"title": "供需对接会", "value": 4, "unit": "场", "source": "县民政局工作台账（示例）"}],
        figures_to_copy=[{"rule": "m-consultation", "name": "least_days"}],
        documents_to_copy=[stage.refs["county_figure"]], cost_fen=3_200_000, synthetic=True,
        limits="外出务工人口多的村，需求表宜在春节前后填写；乡镇没有专人核实的，不宜照搬。",
    )  # fmt: skip
    stage.do("review_experience", "prefecture", card, opinion="做法清楚，数据可核，建议全市推广。")
    stage.do("select_experience", "province", card, reason="投入小、见效快，适合农村人口多的县。")
    return stage.do("publish_experience", "province", card)


def _adopted(stage: Stage, card: str) -> None:
    adoption = stage.do(
        "adopt_experience", "rongxian.civil", experience=card, since=stage.today, document="荣民发〔2026〕示例3号",
        changed="改为每半年一次，由社区社会组织协助填表。", synthetic=True,
    )  # fmt: skip
    stage.wait(days=30)
    stage.do(
        "state_how_it_fared", "rongxian.civil", adoption, fared="in_part",
        finding="需求更实了，但荣县尚未在平台登记需求，平台数据暂看不出成效。",
        computed=[_query("needs_taken_up", RONGXIAN, stage)],
        typed=[{"title": "填表的村", "value": 36, "unit": "个", "source": "荣县民政局工作台账（示例）"}],
    )  # fmt: skip


def _templates(stage: Stage) -> None:
    """What Fushun keeps ready: wordings for requirements, and indicators for assessments."""
    stage.do(
        "adopt_templates", "finance", title="富顺县居家服务采购文本模板（示例）", document="富财采〔2026〕示例11号",
        sections=SECTIONS, synthetic=True,
    )  # fmt: skip
    leaves = [
        {"code": each.code, "dimension": each.dimension, "title": each.title, "way": each.way, "weight": each.weight}
        for each in USUAL_TREE
    ]
    stage.do(
        "adopt_assessment_template", "finance", title="富顺县绩效评价指标模板（示例）",
        document="富财绩〔2026〕示例2号", indicators=leaves, synthetic=True,
    )  # fmt: skip


def _wordings(stage: Stage, sha256: str, kit: Kit) -> None:
    """Rongxian takes the wordings over with one of its own, and the indicators as they are."""
    given = _filled(stage, kit, "templates")
    given["sections"][0]["text"] = "每次上门不少于四十五分钟，山区路程另计；服务记录由服务对象确认。"
    stage.do(
        "adopt_templates", "rongxian.finance", title="荣县居家服务采购文本模板（示例）",
        document="荣财采〔2026〕示例4号", kit=sha256, **given,
    )  # fmt: skip
    stage.do(
        "adopt_assessment_template", "rongxian.finance", title="荣县绩效评价指标模板（示例）",
        document="荣财绩〔2026〕示例1号", kit=sha256, **_filled(stage, kit, "assessment"),
    )  # fmt: skip


def _kit(stage: Stage) -> tuple[str, Kit]:
    """Fushun's kit, as Rongxian's officer receives it."""
    data = kit_of(FUSHUN, stage.clock.read().day)
    return store(io.BytesIO(data), name="kit.json").sha256, read_kit(data)


def _filled(stage: Stage, kit: Kit, name: str) -> dict[str, Any]:
    """What the act's form comes filled in with."""
    return dict(parts()[name].fill(Taking(RONGXIAN, stage.clock.read().day, kit.of(name), kit.synthetic)))


def _list(stage: Stage, kit: Kit) -> dict[str, Any]:
    """Fushun's list, the first item due later and the last one left out."""
    given = _filled(stage, kit, "tasks")
    items = given["items"][:-1]
    items[0] |= {"due": "2027-06-30", "due_text": "2027年6月底"}
    return {
        **given, "items": items, "stated_items": len(items), "programme": stage.refs["programme"],
        "title": "荣县推进政府购买社会组织服务工作任务清单（示例）", "document": "荣府办发〔2026〕示例9号",
        "source": "synthetic",
    }  # fmt: skip


def _refused(stage: Stage, kit: Kit) -> None:
    """The same kit with one figure changed on the way."""
    stage.do(
        "designate_region", "province", stage.refs["programme"], region=RONGXIAN, since=stage.today,
        document="关于增补试点县的通知（示例）",
    )  # fmt: skip
    data = kit_of(kit.region, stage.clock.read().day).replace(b'"value":12', b'"value":10')
    changed = store(io.BytesIO(data), name="kit.json").sha256
    stage.must_refuse("adopt_task_list", "rongxian.civil", rule="broken-kit", kit=changed, **_list(stage, kit))


def _tasks(stage: Stage, sha256: str, kit: Kit) -> None:
    stage.refs[f"tasks.{RONGXIAN}"] = stage.do("adopt_task_list", "rongxian.civil", kit=sha256, **_list(stage, kit))
    day, last = stage.clock.read().day, kit.of("tasks")[-1].number
    found = departures_now(read_kit(kit_of(kit.region, day)), RONGXIAN, day)["tasks"]
    first = Difference(str(kit.of("tasks")[0].number), "changed", ("due", "due_text"))
    if found != [first, Difference(str(last), "left_out")]:
        raise NotRefused(f"the second county's list departs otherwise than it said: {found}")


def _figures(stage: Stage, sha256: str, kit: Kit) -> None:
    """The county's figure comes in as a document of Rongxian's own; its conference has yet to decide."""
    stage.refs["rongxian_document"] = stage.do(
        "draft_policy_document", "rongxian.finance", number="荣财采〔2026〕示例2号", issued_by="荣县财政局（示例）",
        title="关于竞争性磋商响应时间的通知（示例）", issued_on=stage.today, bars_outsiders=False, kit=sha256,
        gist="借鉴富顺县做法，竞争性磋商响应文件准备时间不少于十二日。",
        wording="自磋商文件发出之日起至首次响应文件提交截止之日止，不得少于十二日。", **_filled(stage, kit, "figures"),
    )  # fmt: skip


def _catalogue(stage: Stage, sha256: str, kit: Kit) -> None:
    """A draft that adds one item of Rongxian's own."""
    given = _filled(stage, kit, "catalogue")
    added = {"code": "A0498", "name_zh": "山区老人集中助浴服务（示例）", "reason": "山区乡镇没有助浴点（示例）"}
    stage.refs["rongxian_catalogue"] = stage.do(
        "adopt_catalogue", "rongxian.finance", number="荣县政府购买服务指导性目录（2026年示例）", kit=sha256,
        **{**given, "added": [*given["added"], added]},
    )  # fmt: skip
