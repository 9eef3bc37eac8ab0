"""The pages of offices with sample content."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from goufu.ui.show import (
    ActItem,
    ActPanel,
    BidScore,
    CasePage,
    Cell,
    Column,
    Criterion,
    FactRow,
    Facts,
    FieldView,
    FileLink,
    Link,
    LinkList,
    Prose,
    ReceiptPage,
    ReceiptView,
    ScoringPage,
    Sheet,
    StateView,
    TableView,
    TodoGroup,
    TodoItem,
    TodoList,
    TodoPage,
    VerdictList,
    VerdictView,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.project import clocks, entries
from goufu.ui.tests.gallery.sample import both
from goufu.ui.words import resting_clock, running_clock


def acts() -> ActPanel:
    """What may be started, and what may not."""
    regulation = s.regulations("五十四", 54)
    return ActPanel(
        (
            ActItem(both("登记一项需求", "Record a need"), "#1"),
            ActItem(both("公开采购意向", "Publish an intention"), "#2"),
            ActItem(
                both("签订合同：社区助浴点运营", "Sign the contract: bathing station"),
                why=both("质疑处理期间不得签订。", "Not while a challenge is being dealt with."),
                citation=regulation,
            ),
            ActItem(
                both("审核采购需求：托育服务", "Approve the requirement: child care"),
                why=both("需求由您起草，审核须由另一人办理。", "You drafted it; somebody else must approve it."),
                who=both("本局审核岗（2人）", "the approver of your bureau (2 people)"),
            ),
        )
    )


def _clocks() -> TodoList:
    opening = running_clock("", s.MOMENT, 0)
    groups = (
        TodoGroup(
            both("已逾期", "Overdue"),
            (
                TodoItem(
                    both("公开合同", "Publish the contract"),
                    "#1",
                    both("社区残疾人居家康复服务", "Home rehabilitation"),
                    both("签订后2个工作日内公开", "within 2 working days of signing"),
                    s.regulations("五十", 50),
                    running_clock("", date(2026, 10, 13), -1, working=True),
                ),
            ),
        ),
        TodoGroup(
            both("今天", "Today"),
            (
                TodoItem(
                    both("到场开启投标", "Attend the opening"),
                    "#2",
                    both("困境儿童关爱", "Child care"),
                    both("您是5名持钥人之一，须到场3名", "you hold 1 of 5 keys; 3 must be here"),
                    clock=opening,
                ),
            ),
        ),
        TodoGroup(
            both("以后", "Later"),
            (
                TodoItem(
                    both("支付第二期款", "Pay the second milestone"),
                    "#3",
                    both("居家照护", "Home care"),
                    clock=running_clock("", date(2026, 10, 27), 13),
                ),
                TodoItem(
                    both("答复质疑", "Answer the challenge"),
                    "#4",
                    both("社区助浴点", "Bathing station"),
                    both("已用3个工作日，余4个", "3 working days used, 4 left"),
                    clock=resting_clock("", "paused"),
                ),
                TodoItem(both("公开评价结果", "Publish the assessment"), "#5", clock=resting_clock("", "unsure")),
            ),
        ),
    )
    return TodoList(groups)


def _last() -> ReceiptView:
    links = (Link(both("查看收据", "See the receipt"), "#r"), Link(both("更正这次办理", "Correct it"), "#c"))
    facts = ((both("办理", "Act"), both("公开第二期验收结果", "Publish the acceptance")),)
    return ReceiptView(both("您最近一次办理", "Your last act"), s.MOMENT, "0486-2219", facts=facts, links=links)


def _cases() -> TableView:
    rows = (
        (
            both("乡镇独居老人居家照护", "Home care"),
            "service",
            StateView(both("服务中", "In service"), "now"),
            174200000,
        ),
        (both("困境儿童关爱", "Child care"), "procurement", StateView(both("待开启", "To be opened"), "now"), 92000000),
        (
            both("社区助浴点运营", "Bathing station"),
            "procurement",
            StateView(both("质疑中止", "Suspended"), "held"),
            38800000,
        ),
    )
    columns = (
        Column(both("项目", "Purchase")),
        Column(both("进程", "Progress")),
        Column(both("现在", "Now")),
        Column(both("合同或预算", "Contract or budget"), right=True),
    )
    return TableView(
        columns,
        tuple(
            (Cell(link=Link(name, "#p")), Cell(view=s.thread(mini=True, now=now)), Cell(view=state), Cell(money=fen))
            for name, now, state, fen in rows
        ),
    )


def todo() -> TodoPage:
    """An officer's first page."""
    mine = (
        TodoItem(
            both("核实一项需求", "Verify a need"),
            "#1",
            both("云龙镇23户高龄老人夜间呼叫", "Night calls for 23 households"),
            both("与2项已有需求相近", "close to 2 known needs"),
            side=both("等了2天", "waiting 2 days"),
        ),
    )
    waiting = (
        TodoItem(
            both("采购方式审批", "Approval of the method"),
            "#1",
            why=both("泸州市财政局", "Luzhou finance bureau"),
            side=both("已3个工作日", "3 working days"),
        ),
    )
    return TodoPage(
        frame=s.office(),
        title=both("10月14日，星期三", "Wednesday, 14 October"),
        lead=both("1件已逾期，1件今天到期，1件等您处理。", "1 overdue, 1 due today, 1 waiting for you."),
        clocks=_clocks(),
        clocks_link=Link(both("全部14个", "All 14"), "#all"),
        mine=TodoList((TodoGroup("", mine),)),
        mine_note=both("1件", "1 item"),
        cases=_cases(),
        cases_link=Link(both("全部9个", "All 9"), "#all"),
        can=acts(),
        waiting=TodoList((TodoGroup("", waiting),)),
        last=_last(),
    )


def files() -> tuple[FileLink, ...]:
    """Documents, one of them withheld."""
    return (
        FileLink(both("招标文件（定稿）", "Tender documents (final)"), "#f", "PDF", 2_100_000, s.DIGEST),
        FileLink(
            both("服务对象名单", "List of users"),
            kind="XLSX",
            digest=s.DIGEST,
            withheld=both("含个人信息，不公开", "personal data, not published"),
        ),
    )


def facts() -> Facts:
    """A case's facts, one of each kind."""
    return Facts(
        (
            FactRow(both("采购单位", "Buyer"), both("泸县民政局", "Luxian civil affairs bureau")),
            FactRow(both("预算", "Budget"), money=186000050),
            FactRow(both("截止", "Deadline"), day=s.MOMENT),
            FactRow(
                both("目录", "Catalogue"), link=Link(both("基本养老服务（A0402）", "Basic elderly care (A0402)"), "#c")
            ),
            FactRow(both("代码", "Code"), "52510521MJ0000000X", code=True),
            FactRow(both("联系人", "Contact"), both("示例联系人", "Sample contact"), private=True),
            FactRow(both("现在", "Now"), view=StateView(both("服务中", "In service"), "now")),
        )
    )


def case() -> CasePage:
    """A derived case page."""
    return CasePage(
        frame=s.office(2),
        title=both("云龙镇高龄老人夜间呼叫", "Night calls for elderly people, Yunlong"),
        meta=(
            StateView(both("已核实", "Verified"), "done"),
            "N-510521-2026-0386",
            both("云龙镇人民政府", "Yunlong township"),
        ),
        crumbs=(Link(both("需求", "Needs"), "#n"), Link("N-510521-2026-0386", "")),
        thread=s.thread(now="budget"),
        facts=facts(),
        files=files(),
        acts=acts(),
        clocks=clocks(),
        history=entries(),
        receipt=ReceiptView(
            both("本页可以核对", "This page can be checked"), s.MOMENT, "", s.DIGEST, pending=True, simulated=True
        ),
    )


def _bid(letter: str, score: str, reason: str, band: str, error: str = "") -> BidScore:
    name = both(f"{letter}的得分", f"Score of {letter}")
    pages = Link(both("第12–31页", "pp. 12–31"), "#p")
    fields = (
        FieldView(f"score.{letter}", "number", name, value=score),
        FieldView(f"reason.{letter}", "long", both("理由", "Reason"), value=reason, error=error),
    )
    return BidScore(letter, pages, *fields, band=f"/ 25 · {band}")


def _criteria() -> tuple[Criterion, ...]:
    points = both("分", " points")
    return (
        Criterion(both("项目理解与服务方案", "Understanding and plan"), f"25{points}", "3 / 4", "#1", "now"),
        Criterion(both("团队与专业资质", "Team"), f"20{points}", "0 / 4", "#2"),
        Criterion(both("同类业绩（不限地区）", "Similar work, anywhere"), f"10{points}", "4 / 4", "#3", "done"),
        Criterion(both("报价", "Price"), f"10{points}", both("系统计算", "computed"), "", "auto"),
    )


def scoring() -> ScoringPage:
    """An expert's desk."""
    bands = [
        ("优", "Very good", "23–25", "需求判断有本地走访依据，风险有应对", "Local visits, risks answered"),
        ("良", "Good", "18–22", "方案完整，个别人群不细", "Complete; some groups not in detail"),
        ("中", "Fair", "12–17", "方案通用，缺本地依据", "Generic plan"),
    ]
    table = TableView(
        (
            Column(both("档", "Band")),
            Column(both("分", "Points"), whole=True),
            Column(both("什么样算这一档", "What counts")),
        ),
        tuple((Cell(both(zh, en)), Cell(points), Cell(both(w_zh, w_en))) for zh, en, points, w_zh, w_en in bands),
        matrix=True,
        name=both("打分标准", "Bands"),
    )
    wrong = both("打“中”须写明缺什么。", "A fair score needs what is missing.")
    return ScoringPage(
        frame=s.bare(both("泸县 · 评审", "Luxian · review")),
        title=both("评审：项目理解与服务方案", "Review: understanding and plan"),
        meta=(both("4家，已隐去名称", "4 bids, names hidden"), running_clock("", s.MOMENT, 0)),
        action="/score",
        hidden=(("turn", "7"),),
        bands=table,
        bands_title=both("打分标准", "Bands"),
        bands_link=Link(both("招标文件第31页", "Documents, p. 31"), "#d"),
        out_of=both("满分25", "out of 25"),
        bids=(
            _bid(
                both("甲", "A"),
                "24",
                both("按留守、困境、涉案三类分案。", "Three groups, each with its plan."),
                both("优", "very good"),
            ),
            _bid(both("乙", "B"), "15", "", both("中", "fair"), wrong),
            _bid(both("丙", "C"), "", "", both("未评", "not scored")),
        ),
        bids_title=both("三家并排打分", "Three bids side by side"),
        bids_note=both("按同一标准，一次看完一项", "one criterion at a time"),
        submit=both("保存，去下一项", "Save and go on"),
        back=Link(both("上一项", "Back"), "#b"),
        saved=both(
            "自动保存于14:06。交卷前都可以改，每次改动留痕。",
            "Saved at 14:06. You can change it until you hand in; each change is kept.",
        ),
        criteria=_criteria(),
        criteria_note="7 / 12",
        note=both(
            "您看不到别人的分，别人也看不到您的。全部交卷后才一起显示。",
            "You do not see the others' scores, nor they yours, until all have handed in.",
        ),
        recusal=Sheet(
            both("回避", "Recusal"),
            (
                Prose(
                    (both("您已声明与各家无利害关系。", "You declared no interest."),),
                    quiet=True,
                    action=Link(both("我需要回避", "I must step aside"), "#r"),
                ),
            ),
        ),
    )


def receipt() -> ReceiptPage:
    """After an act."""
    later: datetime = s.MOMENT + timedelta(days=1)
    view = ReceiptView(
        both("已办理：发布采购公告", "Done: publish the notice"),
        later,
        "0487-0031",
        s.DIGEST,
        download="#d",
        how="#h",
        simulated=True,
    )
    verdict = VerdictView(
        "allowed",
        both("采购意向已公开满30天？", "Was the intention public for 30 days?"),
        s.gpl("三十五", 35),
        both("已41天。", "41 days."),
    )
    return ReceiptPage(
        frame=s.office(1),
        title=both("发布采购公告", "Publish the notice"),
        lead=both("已经公开，2个时限开始计算。", "It is public now; 2 clocks run."),
        receipt=view,
        facts=facts(),
        verdicts=VerdictList((verdict,), whole=True),
        clocks=clocks(),
        proof=((both("叶序号", "Leaf"), "31"), (both("根", "Root"), s.DIGEST)),
        links=LinkList((Link(both("回到项目", "Back to the purchase"), "#p"),)),
    )
