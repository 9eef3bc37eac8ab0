"""Registers are founded, offices named, providers entered."""

from goufu.cli.demo.people import CHENGDU, FUSHUN, POSTS, PROVIDERS, SICHUAN, YANTAN, ZIGONG, Body, Post, body
from goufu.cli.demo.stage import Stage
from goufu.core.models import Register
from goufu.parties.models import Tenure
from goufu.parties.regions import region

TITLE = "Offices and providers"
ONE_HEAD = {"kangle": "SAMPLE-HEAD-4", "fuyuan": "SAMPLE-HEAD-4"}


def play(stage: Stage) -> None:
    """Found five registers, name every office of the cast, and enter six providers."""
    from goufu.core.perform import NOBODY

    keeper = NOBODY
    for code in (FUSHUN, ZIGONG, CHENGDU, SICHUAN, YANTAN):
        name = region(code)
        stage.do(
            "found_register",
            keeper,
            region=code,
            title=f"{name.name_zh}登记簿",
            organ=f"{code}-registrar",
            organ_zh=f"{name.name_zh}行政审批局（示例）",
            organ_en=f"Registrar of {name.name_en} (sample)",
            office=f"{code}-registrar-1",
            title_zh="登记岗",
            title_en="Registrar",
            person="示例登记员",
            synthetic=True,
        )
        keeper = Tenure.objects.get(office__code=f"{FUSHUN}-registrar-1").pk
    for post in POSTS:
        _name(stage, post, body(post.organ))
    stage.enter()
    for number, code in enumerate(PROVIDERS, 1):
        stage.refs[f"provider.{code}"] = _provider(stage, body(code), number)
    stage.refs["register"] = Register.objects.get(region=FUSHUN).ref


def _name(stage: Stage, post: Post, organ: Body) -> None:
    keeper = Tenure.objects.get(office__code=f"{organ.region}-registrar-1").pk
    stage.do(
        "name_office_holder",
        keeper,
        Register.objects.get(region=organ.region).ref,
        organ=organ.code,
        about={
            "name_zh": organ.zh,
            "name_en": organ.en,
            "kind": organ.kind,
            "region": organ.region,
            "uscc": organ.uscc,
        },
        office=f"{organ.code}-{post.key.split('.')[-1]}",
        title_zh=post.zh,
        title_en=post.en,
        roles=list(post.roles),
        person=post.person,
        since="2025-01-01",
    )


def _provider(stage: Stage, organ: Body, number: int) -> str:
    return stage.do(
        "register_provider",
        "civil",
        organ=organ.code,
        uscc=organ.uscc,
        name_zh=organ.zh,
        name_en=organ.en,
        kind=organ.kind,
        home=organ.region,
        registered_with="民政部门（示例）",
        founded="2016-05-20",
        scope="居家养老、社会工作、志愿服务",
        scope_codes=["A04", "A10"],
        head=f"示例负责人{number}",
        head_identity=ONE_HEAD.get(organ.code, f"SAMPLE-HEAD-{number}"),
        annual_report="passed",
        annual_report_year=2024,
    )
