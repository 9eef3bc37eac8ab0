"""The cast of the demonstration: constructed organs and offices of Fushun County and around. Every row is synthetic."""

from dataclasses import dataclass

from goufu.base.uscc import check_character

FUSHUN, ZIGONG, CHENGDU, SICHUAN = "510322", "510300", "510100", "510000"
YANTAN = "510311"


def code_from(first: str) -> str:
    """A unified social credit code from its first seventeen characters."""
    return first + check_character(first)


@dataclass(frozen=True)
class Body:
    """An organ of the cast."""

    code: str
    zh: str
    en: str
    kind: str = "state_organ"
    region: str = FUSHUN
    uscc: str = ""


@dataclass(frozen=True)
class Post:
    """An office of the cast: its key in the story, organ, titles, roles, and its holder's made-up name."""

    key: str
    organ: str
    zh: str
    en: str
    roles: tuple[str, ...]
    person: str


BODIES = (
    Body("fushun-village", "富顺县示例镇桂花村村民委员会", "Guihua Village Committee", "grassroots_committee"),
    Body("fushun-township", "富顺县示例镇人民政府", "Sample Township Government"),
    Body(
        "fushun-civil",
        "富顺县民政局（示例）",
        "Fushun Civil Affairs Bureau (sample)",
        uscc=code_from("11510322008765432"),
    ),
    Body("fushun-finance", "富顺县财政局（示例）", "Fushun Finance Bureau (sample)"),
    Body("fushun-government", "富顺县人民政府（示例）", "Fushun County Government (sample)"),
    Body("fushun-audit", "富顺县政府采购监督办公室（示例）", "Fushun Procurement Supervision (sample)"),
    Body("zigong-civil", "自贡市民政局（示例）", "Zigong Civil Affairs Bureau (sample)", region=ZIGONG),
    Body("yantan-civil", "自贡市沿滩区民政局（示例）", "Yantan District Civil Affairs (sample)", region=YANTAN),
    Body("sichuan-finance", "四川省财政厅（示例）", "Provincial Finance (sample)", region=SICHUAN),
    Body("sichuan-civil", "四川省民政厅（示例）", "Provincial Civil Affairs (sample)", region=SICHUAN),
    Body("expert-pool", "四川省评审专家库（示例）", "Provincial expert pool (sample)", "other", ZIGONG),
    Body(
        "evaluation-centre",
        "成都明衡绩效评价中心（示例）",
        "Mingheng Evaluation Centre (sample)",
        "service_institution",
        CHENGDU,
        code_from("52510100MJ0000091"),
    ),
    Body(
        "linli",
        "富顺县邻里社会工作服务中心（示例）",
        "Linli Social Work Centre (sample)",
        "service_institution",
        FUSHUN,
        code_from("52510322MJ0000011"),
    ),
    Body(
        "xiyang",
        "自贡市夕阳红助老服务中心（示例）",
        "Xiyang Elderly Aid Centre (sample)",
        "service_institution",
        ZIGONG,
        code_from("52510300MJ0000022"),
    ),
    Body(
        "qinghe",
        "成都青禾公益服务中心（示例）",
        "Qinghe Public Benefit Centre (sample)",
        "service_institution",
        CHENGDU,
        code_from("52510100MJ0000033"),
    ),
    Body(
        "kangle",
        "富顺县康乐养老服务中心（示例）",
        "Kangle Elderly Care Centre (sample)",
        "service_institution",
        FUSHUN,
        code_from("52510322MJ0000044"),
    ),
    Body(
        "fuyuan",
        "富顺县福缘居家服务中心（示例）",
        "Fuyuan Home Service Centre (sample)",
        "service_institution",
        FUSHUN,
        code_from("52510322MJ0000055"),
    ),
    Body(
        "yixin",
        "富顺县一心志愿服务协会（示例）",
        "Yixin Volunteers' Association (sample)",
        "association",
        FUSHUN,
        code_from("51510322MJ0000066"),
    ),
)

PROVIDERS = ("linli", "xiyang", "qinghe", "kangle", "fuyuan", "yixin")
"""Who bids. Kangle and Fuyuan have one head, Yixin stands on the severe list: both come out after the opening."""

_OFFICES = (
    Post("village", "fushun-village", "村委会文书", "Village clerk", ("village.clerk",), "示例甲"),
    Post("township", "fushun-township", "民政办经办岗", "Township officer", ("township.officer",), "示例乙"),
    Post("civil", "fushun-civil", "社会组织管理岗", "Social organizations officer", ("civil.officer",), "示例丙"),
    Post("buyer", "fushun-civil", "采购经办岗", "Purchasing officer", ("purchaser.officer",), "示例丁"),
    Post(
        "colleague",
        "fushun-civil",
        "副局长兼采购经办岗",
        "Deputy head, also purchasing officer",
        ("purchaser.officer", "purchaser.head"),
        "示例戊",
    ),
    Post("reviewer", "fushun-civil", "采购需求审查岗", "Reviewer of requirements", ("purchaser.reviewer",), "示例己"),
    Post("head", "fushun-civil", "局长", "Head of the bureau", ("purchaser.head", "civil.head"), "示例庚"),
    Post("finance", "fushun-finance", "采购监管岗", "Finance officer", ("finance.officer",), "示例辛"),
    Post("treasurer", "fushun-finance", "局长", "Head of finance", ("finance.head",), "示例壬"),
    Post(
        "secretary",
        "fushun-finance",
        "联席会议办公室经办岗",
        "Office of the joint conference",
        ("conference.officer",),
        "示例辰",
    ),
    Post(
        "convener",
        "fushun-government",
        "联席会议召集人",
        "Convener of the joint conference",
        ("conference.convener",),
        "示例巳",
    ),
    Post("supervisor", "fushun-audit", "监督岗", "Supervisor", ("supervisor.officer",), "示例癸"),
    Post("supervisor2", "fushun-audit", "监督岗（二）", "Second supervisor", ("supervisor.officer",), "示例子"),
    Post("yantan", "yantan-civil", "社会组织管理岗", "Social organizations officer", ("civil.officer",), "示例辛丑"),
    Post("prefecture", "zigong-civil", "试点联络岗", "Pilot liaison", ("prefecture.officer",), "示例寅"),
    Post("sichuan_treasurer", "sichuan-finance", "厅长", "Head of the province's finance", ("finance.head",), "示例午"),
    Post("province", "sichuan-civil", "试点工作岗", "Pilot officer", ("province.officer",), "示例卯"),
    Post("evaluator", "evaluation-centre", "评价师", "Evaluator", ("evaluator",), "示例丑"),
)
_EXPERTS = tuple(
    Post(f"expert{number}", "expert-pool", f"评审专家{number}号", f"Expert {number}", ("expert",), f"示例专家{number}")
    for number in range(1, 8)
)
_BIDDERS = tuple(
    Post(f"{organ}.{who}", organ, zh, en, (role,), f"示例{organ}{who}")
    for organ in PROVIDERS
    for who, zh, en, role in (
        ("staff", "项目专员", "Project officer", "provider.staff"),
        ("head", "法定代表人", "Legal representative", "provider.head"),
    )
)
POSTS = (*_OFFICES, *_EXPERTS, *_BIDDERS)


def body(code: str) -> Body:
    """The organ of that code."""
    return next(each for each in BODIES if each.code == code)
