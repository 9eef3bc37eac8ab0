"""Law, proof, doors and problems with sample content."""

from __future__ import annotations

from datetime import date

from goufu.ui.show import (
    CastMember,
    CastPlace,
    Cell,
    Column,
    DemoEnterPage,
    EmptyView,
    ErrorPage,
    FieldView,
    Figure,
    Figures,
    FileList,
    Filters,
    FormSection,
    FormView,
    Link,
    ListPage,
    NoteView,
    PlainPage,
    Prose,
    ReceiptView,
    RulePage,
    Sheet,
    SignInPage,
    StateView,
    TableView,
    TotpPage,
    VerifyPage,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.acts import verdicts
from goufu.ui.tests.gallery.office import facts, files
from goufu.ui.tests.gallery.sample import both

QR = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath d='M0 0h3v3"
    "H0zM5 0h3v3H5zM0 5h3v3H0zM4 4h1v1H4zM6 6h1v1H6z'/%3E%3C/svg%3E"
)


def rules() -> ListPage:
    """Every rule, built or not."""
    rows = [
        ("GPL-35-1", "从发出招标文件到截止，时间够长吗？", "Is the time long enough?", "三十五", 35, True, True),
        ("GPL-27-1", "应当采用公开招标吗？", "Is open tendering required?", "二十七", 27, True, False),
        ("GPL-99-9", "尚未建成的一条", "A rule not built yet", "九十九", 99, False, False),
    ]
    yes, no = StateView(both("已建", "Built"), "done"), StateView(both("未建", "Not yet"))
    sure, believed = StateView(both("已确认", "Confirmed"), "done"), StateView(both("未核原文", "Believed"), "held")
    table = TableView(
        (
            Column(both("问题", "Question")),
            Column(both("条文", "Article")),
            Column(both("编号", "Rule")),
            Column(both("建成", "Built")),
            Column(both("效力", "Standing")),
        ),
        tuple(
            (
                Cell(link=Link(both(zh, en), "#r")),
                Cell(s.gpl(a_zh, a).label),
                Cell(ref),
                Cell(view=yes if built else no),
                Cell(view=sure if known else believed),
            )
            for ref, zh, en, a_zh, a, built, known in rows
        ),
    )
    by = Filters(
        both("建成", "Built"),
        (
            Link(both("全部", "All"), "#", "128", current=True),
            Link(both("已建", "Built"), "#1", "96"),
            Link(both("未建", "Not yet"), "#2", "32"),
        ),
    )
    standing = Filters(
        both("效力", "Standing"),
        (
            Link(both("全部", "All"), "#", current=True),
            Link(both("已确认", "Confirmed"), "#1", "41"),
            Link(both("未核原文", "Believed"), "#2", "87"),
        ),
    )
    figures = Figures(
        (
            Figure(both("已建", "Built"), "96", both("条", "rules"), note=both("共128条", "of 128")),
            Figure(
                both("已确认", "Confirmed"),
                "41",
                both("条", "rules"),
                note=both("其余只提醒，不拦", "the others warn, never refuse"),
            ),
        )
    )
    return ListPage(
        frame=s.public(3),
        title=both("法规", "Law"),
        lead=both(
            "平台在每一步问法律的问题，以及回答它的条文。",
            "The questions that the platform asks the law, and the articles that answer.",
        ),
        figures=figures,
        filters=(by, standing),
        table=table,
    )


def rule() -> RulePage:
    """One rule."""
    table = TableView(
        (
            Column(both("数值", "Figure")),
            Column(both("自", "Since")),
            Column(both("值", "Value"), right=True),
            Column(both("制定者", "Set by")),
        ),
        (
            (
                Cell(both("最短天数", "Shortest time")),
                Cell(day=date(2003, 1, 1)),
                Cell(both("20天", "20 days")),
                Cell(both("全国人大常委会", "NPC Standing Committee")),
            ),
        ),
    )
    return RulePage(
        frame=s.public(3),
        title=both("从发出招标文件到截止，时间够长吗？", "Is the time from documents to deadline long enough?"),
        meta=("GPL-35-1", StateView(both("已确认", "Confirmed"), "done")),
        crumbs=(Link(both("法规", "Law"), "#l"), Link("GPL-35-1", "")),
        gist=(
            both(
                "公开招标自招标文件发出之日起至投标截止之日止，不得少于二十日。",
                "In an open tender at least twenty days lie between issue and deadline.",
            ),
        ),
        citation=s.gpl("三十五", 35),
        facts=facts(),
        figures=table,
        examples=verdicts(),
    )


def verify() -> VerifyPage:
    """Checking a receipt."""
    field = FieldView(
        "receipt",
        "long",
        both("收据", "Receipt"),
        both("把收据文件的全文贴在这里。", "Paste the whole text of the receipt."),
    )
    steps = (
        (
            both("下载收据", "Download the receipt"),
            both("每次办理、每个公开页都有。", "Each act and each public page has one."),
        ),
        (both("装上核对程序", "Install the checker"), both("它不依赖本平台。", "It does not depend on this platform.")),
        (both("离线核对", "Check offline"), both("改动一个字节就会被发现。", "One changed byte is found.")),
    )
    result = ReceiptView(both("这份收据属实", "This receipt is genuine"), s.MOMENT, "0486-2213", s.DIGEST)
    return VerifyPage(
        frame=s.public(4),
        title=both("验证收据", "Verify a receipt"),
        lead=both("账本里的每一条都能由您自己核对。", "You can check every entry yourself."),
        form=FormView(
            "/verify", both("核对", "Check"), (FormSection(both("贴一份收据", "Paste a receipt"), (field,)),)
        ),
        steps=steps,
        result=result,
    )


def sign_in() -> SignInPage:
    """Name and password."""
    fields = (
        FieldView("username", "text", both("用户名", "User name")),
        FieldView(
            "password",
            "password",
            both("密码", "Password"),
            error=both("用户名或密码不对。", "User name or password is wrong."),
        ),
    )
    return SignInPage(
        frame=s.bare(),
        title=both("登录", "Sign in"),
        form=FormView("/sign-in", both("登录", "Sign in"), (FormSection(both("岗位账号", "Office account"), fields),)),
        note=both("连续5次不对，15分钟后再试。", "After 5 wrong attempts wait 15 minutes."),
    )


def totp() -> TotpPage:
    """The second factor."""
    field = FieldView("code", "code", both("六位数字", "Six digits"))
    return TotpPage(
        frame=s.bare(),
        title=both("第二道验证", "Second factor"),
        lead=both("用手机上的验证器扫码。", "Scan it with the authenticator on your phone."),
        qr=QR,
        secret="JBSW Y3DP EHPK 3PXP",
        form=FormView(
            "/totp", both("确认", "Confirm"), (FormSection(both("输入一次验证码", "Enter one code"), (field,)),)
        ),
        codes=("4f8a-11c0", "90ab-77de", "c1d2-0e5f", "7b6a-3344"),
    )


def demo_enter() -> DemoEnterPage:
    """The cast."""
    civil = (
        CastMember(
            "p1",
            both("经办岗", "Officer"),
            both("民政局", "Civil affairs"),
            both("起草需求、公告和合同", "drafts requirements, notices, contracts"),
            both("2件等办", "2 waiting"),
        ),
        CastMember(
            "p2",
            both("审核岗", "Approver"),
            both("民政局", "Civil affairs"),
            both("审核并发布", "approves and publishes"),
        ),
    )
    return DemoEnterPage(
        frame=s.bare(),
        title=both("以哪个岗位进入", "Enter as which office"),
        lead=both("演示里的人、组织和金额都是虚构的。", "People, organizations and amounts here are made up."),
        action="/demo/enter",
        cast=(
            CastPlace(
                both("四川省自贡市富顺县", "Fushun County, Zigong, Sichuan"),
                both("可以试办：提出需求、发布公告。", "To try here: raise a need, publish a notice."),
                (
                    (both("富顺县民政局", "Fushun civil affairs bureau"), civil),
                    (both("富顺县财政局", "Fushun finance bureau"), civil[:1]),
                ),
            ),
        ),
    )


def error() -> ErrorPage:
    """A problem."""
    return ErrorPage(
        frame=s.public(9),
        title=both("这一页已经变了", "This page has moved on"),
        status=409,
        field=both("截止时间", "Deadline"),
        citation=s.gpl("三十五", 35),
        facts=both(
            "您打开表单后，另一个岗位办理了这个项目。",
            "Another office acted on this purchase after you opened the form.",
        ),
        cure=both("重新打开，核对后再提交。", "Open it again, check and send once more."),
        links=(Link(both("重新打开", "Open it again"), "#a"), Link(both("回首页", "Home"), "/")),
    )


def plain() -> PlainPage:
    """Sheets and small parts."""
    empty = EmptyView(
        both("没有到期的时限", "No clock is due"),
        both("下一个是10月27日的付款。", "The next is the payment of 27 October."),
        Link(both("看全部时限", "All clocks"), "#c"),
    )
    note = NoteView(
        both(
            "提交完成的那一刻才算收到。请在截止前留出时间。",
            "A bid counts when its submission has completed. Leave some time.",
        ),
        link=Link(both("为什么", "Why"), "#w"),
    )
    text = Prose(
        (
            both("本平台公开采购的全过程。", "This platform publishes the whole of each purchase."),
            both("个人信息不公开。", "Personal data is never published."),
        )
    )
    return PlainPage(
        frame=s.public(9),
        title=both("公开清单", "What is public"),
        main=(Sheet(both("说明", "In short"), (text,)), Sheet(both("时限", "Clocks"), (empty,)), note),
        side=(Sheet(both("文件", "Files"), (FileList(files()),)),),
    )
