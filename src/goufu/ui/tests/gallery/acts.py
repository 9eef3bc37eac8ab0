"""Acts with sample content: a hand-made form, a derived one, one that is barred, the opening hall."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from goufu.core.fields import (
    ActInput,
    CaseRef,
    CivilDate,
    CivilInstant,
    Fen,
    FileRef,
    Group,
    Line,
    LongText,
    Percent,
    Personal,
    Titled,
)
from goufu.ui.forms import Filling, form_view
from goufu.ui.show import (
    ActItem,
    ActPage,
    Button,
    Cell,
    Citation,
    Column,
    FileValue,
    Fix,
    FormView,
    Link,
    OpeningPage,
    Option,
    Prose,
    Share,
    ShareList,
    Sheet,
    StateView,
    TableView,
    VerdictList,
    VerdictView,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.sample import both
from goufu.ui.words import money


def sample_input() -> type[ActInput]:
    """A model with one field of each kind, titled in the reader's language."""

    class Reserve(Titled):
        """Whether a part is reserved for small enterprises."""

        NONE = "none", both("不预留", "Not reserved")
        PART = "part", both("预留一部分", "Reserve a part")

    class Milestone(Group):
        """A part of the service that is accepted and paid by itself."""

        title: Line = Field(title=both("做什么", "What is done"))
        due: CivilDate = Field(title=both("完成日期", "Due on"))
        amount: Fen = Field(title=both("金额", "Amount"))
        attachment: FileRef | None = Field(None, title=both("验收标准", "Standard of acceptance"))

    class Contact(Group):
        """Whom to ask."""

        name: Annotated[Line, Personal] = Field(title=both("姓名", "Name"))
        phone: Annotated[Line, Personal] = Field(title=both("电话", "Telephone"))

    class SampleInput(ActInput):
        """One field of each kind."""

        purchase: CaseRef = Field(title=both("项目", "Purchase"))
        issued: CivilDate = Field(
            title=both("招标文件发出日期", "Documents issued on"),
            description=both("公告当天发出，免费、网上获取。", "Issued with the notice, free and online."),
        )
        deadline: CivilInstant = Field(title=both("投标截止时间", "Deadline"))
        ceiling: Fen = Field(title=both("最高限价", "Highest price"))
        price_weight: Percent = Field(title=both("价格权重", "Weight of the price"))
        people: int | None = Field(None, title=both("服务人数", "People served"), ge=1)
        summary: LongText = Field(
            title=both("需求概要", "Summary of the requirement"),
            description=both("写清为谁、多少人、做什么、多久、在哪里。", "For whom, how many, what, how long, where."),
        )
        reserve: Reserve = Field(
            Reserve.NONE, title=both("预留给中小企业", "Reserved for small and medium enterprises")
        )
        communities: list[Line] = Field(default_factory=list, title=both("社区", "Communities"))
        online: bool = Field(True, title=both("也在线上提供", "Delivered online too"))
        documents: list[FileRef] = Field(title=both("招标文件", "Documents"), min_length=1)
        milestones: list[Milestone] = Field(title=both("分期", "Milestones"), min_length=1)
        contact: Contact = Field(title=both("联系方式", "Contact"))

    return SampleInput


FILLED = {
    "purchase": "LX-2026-0137",
    "issued": "2026-10-15",
    "deadline": "2026-11-02T17:00:00+08:00",
    "ceiling": 286000000,
    "price_weight": 10,
    "communities": ["玉蟾街道", "福集片区"],
    "online": True,
    "documents": [s.DIGEST],
    "milestones": [{"title": "第一期", "due": "2027-04-30", "amount": 80000050}, {"title": "第二期"}],
    "contact": {"name": "示例", "phone": ""},
}


def verdicts() -> VerdictList:
    """One of each verdict."""
    unverified = Citation(both("财库〔2020〕46号第六条", "MoF circular 46 of 2020, art. 6"), "#law", unverified=True)
    return VerdictList(
        (
            VerdictView(
                "allowed",
                both("采购意向已公开满30天？", "Was the intention public for 30 days?"),
                s.gpl("三十五", 35),
                both("9月4日公开，已41天。", "Published on 4 September: 41 days."),
            ),
            VerdictView(
                "refused",
                both("从发出招标文件到截止，时间够长吗？", "Is the time from documents to deadline long enough?"),
                s.gpl("三十五", 35),
                both(
                    "10月15日发出，11月2日截止，共18天；不得少于20天。",
                    "Issued 15 October, deadline 2 November: 18 days; at least 20 are required.",
                ),
                both("把截止时间改到11月4日或以后。", "Move the deadline to 4 November or later."),
                fix=Fix(both("改为11月4日17:00", "Set 4 November, 17:00"), "deadline", "2026-11-04 17:00"),
                anchor="v-period",
            ),
            VerdictView(
                "warned",
                both("预留给中小企业，会不会排除社会组织？", "Does the reservation shut out social organizations?"),
                unverified,
                both("未预留，公告将写明理由。", "Not reserved; the notice says why."),
            ),
            VerdictView(
                "uncertain",
                both("应当采用公开招标吗？", "Is open tendering required?"),
                s.gpl("二十七", 27),
                both("本县2026年数额标准未录入，系统不能判断。", "The county's threshold for 2026 is not on record."),
                both(
                    "由有权决定的人说明理由后认定，认定本身会公开。",
                    "An officer with authority decides and gives a reason; the decision is public.",
                ),
                settle=Link(both("请财政局长认定", "Ask the head of finance"), "#settle"),
                anchor="v-method",
            ),
            VerdictView(
                "allowed",
                both("实施计划已备案？", "Is the plan filed?"),
                s.regulations("二十九", 29),
                both("9月28日备案。", "Filed on 28 September."),
            ),
        )
    )


def _form(problems: dict[str, str]) -> FormView:
    def choices(_place: str, mark: str) -> list[Option] | None:
        return (
            [Option("LX-2026-0137", s.care()), Option("LX-2026-0141", both("社区助浴点运营", "Bathing station"))]
            if mark == "case"
            else None
        )

    filling = Filling(
        "gallery",
        problems,
        {s.DIGEST: FileValue(s.DIGEST, both("招标文件（定稿）.pdf", "Tender documents.pdf"), 2_100_000)},
        choices,
    )
    outline = FormView(
        "/acts/publish_notice",
        both("发布公告", "Publish the notice"),
        hidden=(("turn", "7"),),
        live="/acts/publish_notice/live",
        buttons=(Button(both("存为草稿", "Save draft"), "_keep", "1"),),
        not_now=both("1项不通过，1项待人判断。", "1 refused, 1 waiting for a person.") if problems else "",
    )
    stops = verdicts().verdicts if problems else ()
    return form_view(
        sample_input(),
        FILLED if problems else {},
        filling,
        outline,
        verdicts=stops,
        error_title=both("还不能发布", "Not ready to publish"),
    )


def act() -> ActPage:
    """A form with problems beside what the law says."""
    problems = {
        "deadline": both(
            "距发出18天，不得少于20天。最早11月4日。",
            "18 days after issue; at least 20 are required. Earliest: 4 November.",
        ),
        "milestones.1.amount": both("请填写。", "Fill this in."),
    }
    return ActPage(
        frame=s.office(1),
        title=both("发布公开招标公告", "Publish the open-tender notice"),
        meta=(
            both("2027年度社区嵌入式托育服务", "Neighbourhood child care, 2027"),
            money(286000000),
            both("适用2026年10月14日的法律", "Law as of 14 October 2026"),
        ),
        crumbs=(
            Link(both("项目", "Purchases"), "#p"),
            Link(both("社区嵌入式托育服务", "Neighbourhood child care"), "#c"),
            Link(both("发布公告", "Publish notice"), ""),
        ),
        form=_form(problems),
        verdicts=verdicts(),
        follows=both(
            "发布后立即公开，并开始2个时限：投标截止、对招标文件的质疑期。",
            "Publishing makes it public at once and starts 2 clocks.",
        ),
    )


def derived() -> ActPage:
    """The same form before anybody typed."""
    return ActPage(
        frame=s.office(1),
        title=both("发布公开招标公告", "Publish the open-tender notice"),
        form=_form({}),
        verdicts=None,
    )


def barred() -> ActPage:
    """An act that this office may not do now."""
    why = both("公告由您起草，发布须由另一人办理。", "You drafted the notice; somebody else must publish it.")
    return ActPage(
        frame=s.office(1),
        title=both("发布采购公告", "Publish the notice"),
        barred=ActItem(
            both("发布采购公告", "Publish the notice"),
            why=why,
            who=both("本局审核岗（2人）", "the approver of your bureau (2 people)"),
        ),
        verdicts=verdicts(),
        back=Link(both("回到项目", "Back to the purchase"), "#p"),
    )


def _shares(*, have: int) -> ShareList:
    people = [
        ("采购人代表", "Buyer", "泸县民政局", "Civil affairs bureau"),
        ("财政监督", "Finance", "泸县财政局", "Finance bureau"),
        ("公证", "Notary", "泸县公证处", "Notary office"),
        ("社会组织代表", "Organizations", "抽签产生", "drawn by lot"),
        ("平台值守", "Platform", "省级平台", "Provincial platform"),
    ]
    shares = tuple(
        Share(both(zh, en), both(o_zh, o_en), inside=place < have, when=s.MOMENT if place < have else None)
        for place, (zh, en, o_zh, o_en) in enumerate(people)
    )
    return ShareList(both("第一把密钥", "First key"), 3, shares)


def _checks() -> VerdictList:
    return VerdictList(
        (
            VerdictView("allowed", both("截止时间已过？", "Has the deadline passed?"), s.gpl("三十五", 35)),
            VerdictView(
                "warned",
                both("持钥人都到场了吗？", "Is every key holder here?"),
                None,
                both("5名持钥人到场2名。", "2 of 5 are here."),
            ),
        ),
        whole=True,
    )


def _hall() -> dict[str, str]:
    return {"hall": both("开启大厅", "Opening hall")}


def sealed() -> OpeningPage:
    """The hall before the opening."""
    return OpeningPage(
        frame=s.office(1),
        title=_hall()["hall"],
        meta=(
            both("困境儿童关爱服务", "Child care"),
            both("竞争性磋商 · 最高限价", "Competitive consultation · ceiling"),
            money(92000000),
        ),
        state="sealed",
        status=both("已到2份密钥，还差1份", "2 shares are in, 1 is missing"),
        note=both(
            "截止时间已过2分51秒。有几家、是谁、报多少，现在没有人能看到。",
            "The deadline passed 2 min 51 s ago. How many, who and how much: nobody can see it now.",
        ),
        shares=(_shares(have=2),),
        not_now=both("须3份密钥到齐。", "3 shares are needed."),
        yours=Sheet(
            both("您的密钥", "Your key"),
            (
                StateView(both("已交出", "Handed in"), "done"),
                Prose(
                    (
                        both(
                            "密钥在您的设备上解开，系统不保存。",
                            "It is unlocked on your device; the system keeps nothing.",
                        ),
                    ),
                    quiet=True,
                ),
            ),
        ),
        checks=_checks(),
        log=(
            (datetime(2026, 10, 14, 1, 31, 4, tzinfo=UTC), both("采购人代表交出密钥", "The buyer handed in a share")),
            (
                datetime(2026, 10, 14, 1, 30, tzinfo=UTC),
                both("到达截止时间，停止接收", "Deadline reached, nothing more is taken"),
            ),
        ),
        log_note=both("本页公开直播，任何人可以看。", "This page is public and live."),
    )


def opened() -> OpeningPage:
    """The same page after the opening."""
    rows = [
        ("甲", "A", "青禾社会工作服务中心（示例）", "Qinghe Centre (sample)"),
        ("乙", "B", "川南儿童关爱中心（示例）", "Chuannan Centre (sample)"),
    ]
    table = TableView(
        (
            Column(both("序", "No.")),
            Column(both("组织", "Organization")),
            Column(both("提交完成", "Submitted")),
            Column(both("原件", "Original")),
        ),
        tuple(
            (
                Cell(both(zh, en)),
                Cell(both(n_zh, n_en)),
                Cell(day=s.MOMENT),
                Cell(view=StateView(both("与收据一致", "matches its receipt"), "done")),
            )
            for zh, en, n_zh, n_en in rows
        ),
    )
    return OpeningPage(
        frame=s.office(1),
        title=_hall()["hall"],
        state="opened",
        status=both("已开启，2份投标", "Opened, 2 bids"),
        shares=(_shares(have=3),),
        bids=table,
        bids_title=both("2份投标", "2 bids"),
        bids_note=both("09:35:20 · 不公布报价", "09:35:20 · prices are not read out"),
        bids_foot=both("磋商项目开启时不公布报价。", "In a consultation no price is read out at the opening."),
        checks=_checks(),
    )
