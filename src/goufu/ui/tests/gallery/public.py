"""The public pages with sample content."""

from __future__ import annotations

from datetime import date

from goufu.ui.show import (
    Bar,
    Cell,
    ClockList,
    ClockView,
    Column,
    Figure,
    Figures,
    FileLink,
    Filters,
    HomePage,
    Ladder,
    Link,
    LinkList,
    ListPage,
    MoneyBar,
    MoneyBars,
    OrganizationPage,
    Pager,
    ProjectPage,
    Prose,
    ReceiptView,
    Rung,
    Sheet,
    StateView,
    TableView,
    Timeline,
    TimelineEntry,
    TodoGroup,
    TodoItem,
    TodoList,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.sample import both
from goufu.ui.words import resting_clock, running_clock


def _deadline(day: date, left: int) -> ClockView:
    return running_clock(both("截止", "Deadline"), day, left)


def _opportunities() -> Sheet:
    rows = [
        ("涌泉街道社区助餐与日间照料", "Meals and day care, Yongquan", "温江区", "Wenjiang", 128000000, 12),
        (
            "山区学龄儿童周末陪伴与课业支持",
            "Weekend company for mountain children",
            "都江堰市",
            "Dujiangyan",
            64200000,
            5,
        ),
        ("残疾人居家康复与照料者喘息", "Home rehabilitation and respite", "什邡市", "Shifang", 97000000, 22),
        ("流动人口随迁家庭融入支持", "Support for migrant families", "富顺县", "Fushun", 35600000, 2),
    ]
    columns = [("项目", "Purchase"), ("地区", "Place"), ("预算", "Budget"), ("方式", "Method"), ("截止", "Deadline")]
    table = TableView(
        tuple(Column(both(*names), right=names[1] == "Budget") for names in columns),
        tuple(
            (
                Cell(link=Link(both(zh, en), "#p")),
                Cell(both(place_zh, place_en)),
                Cell(money=fen),
                Cell(both("竞争性磋商", "Competitive consultation")),
                Cell(view=_deadline(date(2026, 10, 26), left)),
            )
            for zh, en, place_zh, place_en, fen, left in rows
        ),
    )
    return Sheet(both("正在征集的机会", "Open opportunities"), (table,), link=Link(both("全部37个", "All 37"), "#all"))


def _pilots() -> Sheet:
    rows = [
        ("温江区", "Wenjiang", "成都市", "Chengdu", 47),
        ("泸县", "Luxian", "泸州市", "Luzhou", 41),
        ("富顺县", "Fushun", "自贡市", "Zigong", 38),
    ]
    table = TableView(
        (
            Column(both("试点地区", "Pilot")),
            Column(both("已完成", "Done")),
            Column(both("其中系统算出", "Computed"), right=True),
        ),
        tuple(
            (
                Cell(link=Link(both(zh, en), "#c"), note=both(p_zh, p_en)),
                Cell(view=Bar(n, 61)),
                Cell(both(f"{n - 15}项", str(n - 15))),
            )
            for zh, en, p_zh, p_en, n in rows
        ),
        name=both("试点", "Pilots"),
    )
    foot = both(
        "“系统算出”：办理记录自动得出的完成，无人填写。",
        "Computed: worked out from the record of acts, typed by nobody.",
    )
    return Sheet(both("六个试点，61项任务", "Six pilots, 61 tasks"), (table,), foot=foot)


def _news() -> Sheet:
    items = [
        (
            "履约验收公告 · 泸县",
            "Acceptance notice · Luxian",
            "乡镇独居老人居家照护（第二期）",
            "Home care, second milestone",
            "08:41",
        ),
        ("合同公告 · 什邡市", "Contract notice · Shifang", "社区矫正对象家庭支持服务", "Support for families", "08:30"),
        (
            "采购意向 · 康定市",
            "Intention · Kangding",
            "牧区老人巡回健康陪护",
            "Health rounds for herders",
            both("昨天", "yesterday"),
        ),
    ]
    todos = tuple(TodoItem(both(zh, en), "#n", why=both(k_zh, k_en), side=side) for k_zh, k_en, zh, en, side in items)
    foot = both("每份公告都带可离线核对的签名收据。", "Each notice has a signed receipt that can be checked offline.")
    return Sheet(
        both("刚刚公开", "Just published"),
        (TodoList((TodoGroup("", todos),)),),
        link=Link(both("全部公告", "All notices"), "#n"),
        foot=foot,
        foot_link=Link(both("怎样核对", "How to check"), "#v"),
    )


def _doors() -> tuple[tuple[str, LinkList], ...]:
    doors = [
        (
            ("居民与村（社区）", "Residents and villages"),
            [("提出一项需求", "Raise a need"), ("我提的需求到哪一步了", "Where is my need")],
        ),
        (
            ("社会组织", "Social organizations"),
            [("我现在能投哪些项目", "What can I bid for now"), ("查款项与应付日期", "Payments and due days")],
        ),
        (
            ("监督与研究", "Oversight and research"),
            [("逐条核验账本收据", "Check receipts"), ("下载开放合同数据（OCDS）", "Open contracting data")],
        ),
    ]
    return tuple((both(*name), LinkList(tuple(Link(both(*link), "#l") for link in links))) for name, links in doors)


def home() -> HomePage:
    """The portal."""
    figures = Figures(
        (
            Figure(both("应公开", "Due for publication"), "412", both("件", "items")),
            Figure(both("按时公开", "Published on time"), "403", both("件", "items")),
            Figure(
                both("逾期", "Late"), "9", both("件", "items"), link=Link(both("逐件看原因", "Why, one by one"), "#w")
            ),
            Figure(both("验收到付款", "Acceptance to payment"), "14", both("天（中位数）", "days (median)")),
        )
    )
    return HomePage(
        frame=s.public(),
        title=both(
            "政府买的每一项服务，\n从需求到结果都在这里", "Every service the government buys,\nfrom need to result"
        ),
        lead=both(
            "谁提出、花多少、谁来做、做得怎样，按时间排成一条线，人人可查、可验证。",
            "Who asked, what it costs, who does it and how well: one thread, open to all, provable.",
        ),
        search="#search",
        often=(
            Link(both("本周公告", "This week's notices"), "#1"),
            Link(both("逾期未付的款项", "Overdue payments"), "#2"),
        ),
        meter_title=both("10月公开得怎样", "Disclosure in October"),
        meter=figures,
        shown=Link(s.care(), "#p"),
        shown_note=both("今天的一个项目", "A purchase of today"),
        shown_facts=both("420位老人 · 抽样确认一致率91.4%（58人答复）", "420 people · 91.4% confirmed (58 answered)"),
        thread=s.thread(),
        doors=_doors(),
        sheets=(_opportunities(),),
        main=(_pilots(),),
        side=(_news(),),
    )


def entries() -> Timeline:
    """Acts in every state."""
    pay, day = both("第二期付款到期", "Second payment due"), date(2026, 10, 27)
    receipt = Link(both("收据0486-2213", "Receipt 0486-2213"), "#r")
    return Timeline(
        (
            TimelineEntry(
                both("绩效评价", "Assessment"),
                "next",
                when_text=both("2027年2月底前", "By Feb 2027"),
                text=both("第三方评价，10%由另一家机构盲评复核。", "By a third party; 10% is assessed twice, blind."),
                office=both("尚未开始", "Not started"),
            ),
            TimelineEntry(
                pay,
                "now",
                when=day,
                relative=both("还有13天", "13 days left"),
                text=both("发票已于10月13日收到。", "Invoice received on 13 October."),
                clock=running_clock(pay, day, 13),
                citations=(s.regulations("五十一", 51),),
            ),
            TimelineEntry(
                both("第二期验收通过", "Second milestone accepted"),
                when=date(2026, 10, 12),
                relative=both("按期", "on time"),
                text=both(
                    "12项标准逐项核对，11项达到，1项限期整改后达到。抽取64位老人，58位答复，53位确认服务与记录一致。",
                    "12 standards checked: 11 met, 1 after rectification. 64 users drawn, 58 answered, 53 confirmed.",
                ),
                office=both("泸县民政局 · 验收小组", "Civil affairs bureau, acceptance group"),
                receipt=receipt,
                citations=(s.regulations("四十五", 45),),
            ),
            TimelineEntry(
                both("签订合同", "Contract signed"),
                when=date(2026, 3, 27),
                relative=both("成交后9天", "9 days after award"),
                text=both(
                    "服务期2026年4月1日至12月31日，分三期验收。",
                    "Service from 1 April to 31 December 2026, three milestones.",
                ),
                receipt=receipt,
                files=(
                    FileLink(both("合同全文", "Contract"), "#f", "PDF", 1_200_000),
                    FileLink(
                        both("报价明细", "Price details"),
                        withheld=both("商业秘密，不公开", "trade secret, not published"),
                    ),
                ),
                citations=(s.gpl("四十六", 46),),
            ),
            TimelineEntry(
                both("响应文件开启", "Responses opened"),
                when=date(2026, 3, 13),
                text=both("5份密钥到场3份，在截止后开启。", "3 of 5 key shares present, after the deadline."),
                sealed="opened",
                sealed_text=both("3份已开启", "3 opened"),
                receipt=receipt,
            ),
            TimelineEntry(
                both("发布磋商公告", "Consultation notice published"),
                when=date(2026, 3, 2),
                sealed="sealed",
                sealed_text=both("封存中", "Sealed"),
                links=(Link(both("当时的7个结论", "The 7 verdicts"), "#v"),),
                elsewhere=both(
                    "四川政府采购网，编号N5105212026000137。", "Sichuan procurement site, no. N5105212026000137."
                ),
            ),
        )
    )


def clocks() -> ClockList:
    """Clocks in every state."""
    return ClockList(
        (
            running_clock(
                both("第二期付款", "Second payment"), date(2026, 10, 27), 13, citation=s.regulations("五十一", 51)
            ),
            running_clock(both("整改证据", "Evidence of rectification"), date(2026, 10, 16), 2),
            running_clock(both("公开合同", "Publish the contract"), date(2026, 10, 13), -1, working=True),
            resting_clock(
                both("答复质疑", "Answer the challenge"),
                "paused",
                why=both("已用3个工作日，余4个", "3 working days used, 4 left"),
            ),
            resting_clock(
                both("评价结果公开", "Publish the assessment"),
                "unsure",
                why=both("2027年放假安排未录入", "2027 holidays not on record"),
            ),
        ),
        met=9,
        met_href="#met",
    )


def bars() -> MoneyBars:
    """From budget to payment."""
    amounts = [
        ("预算", "Budget", 186000000),
        ("合同", "Contract", 174200000),
        ("已验收", "Accepted", 104520000),
        ("已付款", "Paid", 52260000),
    ]
    return MoneyBars(
        tuple(MoneyBar(both(zh, en), fen) for zh, en, fen in amounts),
        both("平均每人每月460.8元。", "About ¥460.8 a person a month. "),
        Link(both("逐笔对到需求和条款", "Every payment with its need and clause"), "#m"),
    )


def proof() -> ReceiptView:
    """The receipt of a public page."""
    facts = (
        (both("检查点", "Checkpoint"), "2026-10-14 08:00"),
        (both("见证", "Witnesses"), both("财政、审计、高校（3方）", "Finance, audit, a university (3)")),
    )
    return ReceiptView(
        both("本页可以核对", "This page can be checked"),
        entry="0486-2213",
        digest=s.DIGEST,
        facts=facts,
        download="#d",
        how="#h",
    )


def project() -> ProjectPage:
    """The public thread of one purchase."""
    links = [("质疑与投诉的办法", "How to challenge or complain", ""), ("下载数据（OCDS）", "Data (OCDS)", "download")]
    return ProjectPage(
        frame=s.public(1),
        title=s.care(),
        made_up=True,
        meta=(
            StateView(both("服务进行中", "Service under way"), "now"),
            both("泸州市泸县", "Luxian County, Luzhou"),
            both("采购单位：泸县民政局", "Buyer: county civil affairs bureau"),
        ),
        crumbs=(Link(both("项目", "Purchases"), "#p"), Link(both("泸县", "Luxian"), "#l"), Link("LX-2026-0137", "")),
        thread=s.thread(),
        timeline=entries(),
        timeline_note=both("最近的在前 · 共46项，此处6项", "newest first, 6 of 46"),
        more=Link(both("显示全部46项", "Show all 46"), "#all"),
        money=bars(),
        clocks=clocks(),
        receipt=proof(),
        links=LinkList(tuple(Link(both(zh, en), "#l", icon=icon) for zh, en, icon in links)),
    )


def _ladder() -> Ladder:
    missing = both("专职人员4人，还差1人的劳动合同和社保记录", "4 full-time staff; the contract of one more is missing")
    return Ladder(
        (
            Rung(
                both("依法登记、年报合格", "Registered, annual report passed"),
                "done",
                both("可参加供需对接", "May take part in matching"),
                both("2021年达到", "reached 2021"),
            ),
            Rung(
                both("有验收合格的项目、专职5人", "Accepted projects, 5 full-time staff"),
                "now",
                both("解锁9个项目", "Opens 9 purchases"),
                both("2项中1项", "1 of 2"),
                ((True, both("验收合格项目4个", "4 accepted projects")), (False, missing)),
                (Link(both("补材料", "Bring the papers"), "#b"),),
            ),
            Rung(
                both("3A以上评估、跨县服务", "Graded 3A or better, several counties"),
                "",
                both("不作为投标门槛", "Never a condition for bidding"),
                both("未开始", "not started"),
            ),
        )
    )


def organization() -> OrganizationPage:
    """A social organization's home."""
    owed = Figures((Figure(both("已验收，未到账", "Accepted, not yet paid"), money=67060000),))
    due = running_clock("", date(2026, 10, 27), 13)
    late = running_clock("", date(2026, 10, 6), -8)
    pays = TodoList(
        (
            TodoGroup(
                "",
                (
                    TodoItem(both("居家照护第二期", "Home care, milestone 2"), "#1", amount=52260000, clock=due),
                    TodoItem(both("社区助残尾款", "Disability support, balance"), "#2", amount=14800000, clock=late),
                ),
            ),
        )
    )
    return OrganizationPage(
        frame=s.office(3),
        title=both("青禾社会工作服务中心", "Qinghe Social Work Centre"),
        made_up=True,
        meta=(
            "52510521MJ0000000X",
            both("泸县 · 社会服务机构", "Luxian · social service agency"),
            StateView(both("信用正常", "Credit in order"), "done"),
        ),
        main=(
            _opportunities(),
            Sheet(
                both("资格阶梯", "Ladder"),
                (_ladder(),),
                note=both("再上一级可多投9个项目", "the next rung opens 9 purchases"),
            ),
        ),
        side=(
            Sheet(
                both("收款", "Payments"),
                (owed, pays),
                foot=both("应收账款可用于贷款和发工资。", "Receivables can secure a loan."),
            ),
            Sheet(
                both("回避", "Recusal"),
                (
                    Prose(
                        (both("您已声明与各家无利害关系。", "You declared no interest."),),
                        quiet=True,
                        action=Link(both("我需要回避", "I must step aside"), "#x"),
                    ),
                ),
            ),
        ),
    )


def purchases() -> ListPage:
    """A list of purchases with filters and pages."""
    rows = (
        ("LX-2026-0137", s.care(), "service", 174200000, StateView(both("服务中", "In service"), "now")),
        (
            "LX-2026-0141",
            both("社区助浴点运营", "Bathing station"),
            "procurement",
            38800000,
            StateView(both("质疑中止", "Suspended"), "held"),
        ),
        (
            "LX-2026-0150",
            both("社区残疾人居家康复", "Home rehabilitation"),
            "contract",
            97000000,
            StateView(both("合同未公开", "Contract not published"), "late"),
        ),
    )
    columns = (
        Column(both("项目", "Purchase")),
        Column(both("编号", "Reference")),
        Column(both("进程", "Progress")),
        Column(both("现在", "Now")),
        Column(both("合同或预算", "Contract or budget"), right=True),
    )
    table = TableView(
        columns,
        tuple(
            (
                Cell(link=Link(name, "#p")),
                Cell(ref),
                Cell(view=s.thread(mini=True, now=now)),
                Cell(view=state),
                Cell(money=fen),
            )
            for ref, name, now, fen, state in rows
        ),
    )
    steps = Filters(
        both("到哪一步", "Step"),
        (
            Link(both("全部", "All"), "#", "41", current=True),
            Link(both("采购", "Procurement"), "#2", "7"),
            Link(both("服务", "Service"), "#3", "12"),
        ),
    )
    return ListPage(
        frame=s.public(1),
        title=both("项目", "Purchases"),
        lead=both("泸县共41个项目，其中12个正在服务。", "Luxian has 41 purchases; 12 are in service."),
        search="#s",
        filters=(steps,),
        table=table,
        pager=Pager(2, 5, 41, "#1", "#3"),
    )
