"""A purchase's public page with sample content."""

from __future__ import annotations

from datetime import date

from goufu.ui.show import (
    ClockList,
    FileLink,
    Link,
    LinkList,
    MoneyBar,
    MoneyBars,
    ProjectPage,
    ReceiptView,
    StateView,
    Timeline,
    TimelineEntry,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.sample import both
from goufu.ui.words import resting_clock, running_clock


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
