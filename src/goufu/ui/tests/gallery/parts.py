"""All small components in all their states, on one page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from goufu.ui.show import (
    Bar,
    Choice,
    ChoiceButtons,
    EmptyView,
    ErrorSummary,
    FieldView,
    FileList,
    FormSection,
    FormView,
    Link,
    Option,
    Pager,
    PlainPage,
    Sheet,
    StateView,
    VerdictList,
    View,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.acts import verdicts
from goufu.ui.tests.gallery.office import acts, facts, files
from goufu.ui.tests.gallery.project import bars, clocks, entries, proof
from goufu.ui.tests.gallery.sample import both
from goufu.ui.words import resting_clock, running_clock


def _states() -> tuple[View, ...]:
    named = [
        ("", "未开始", "Not started"),
        ("now", "进行中", "Under way"),
        ("done", "已完成", "Done"),
        ("held", "已中止", "Suspended"),
        ("late", "滞后", "Late"),
    ]
    return tuple(StateView(both(zh, en), mark) for mark, zh, en in named)  # type: ignore[arg-type]


def _clocks() -> tuple[View, ...]:
    day = date(2026, 10, 14)
    running = tuple(
        running_clock("", day + timedelta(days=left), left, working=working)
        for left, working in ((13, False), (1, True), (-2, True))
    )
    return (
        *running,
        running_clock("", s.MOMENT, 0),
        *(resting_clock("", state) for state in ("paused", "unsure", "met")),
    )


def _form() -> FormView:
    options = tuple(
        Option(str(number), both(f"第{number}种", f"Kind {number}"), both("说明后果", "its consequence"))
        for number in range(3)
    )
    fields = (
        FieldView("text", "text", both("一行文字", "A line"), both("提示", "A hint"), value="青禾"),
        FieldView(
            "money",
            "money",
            both("合同金额", "Amount"),
            error=both("超过预算24,000元。", "¥24,000 over the budget."),
            value="1,884,000",
            unit=both("元", "yuan"),
        ),
        FieldView("day", "date", both("签订日期", "Signed on"), value="2026-03-27", optional=True),
        FieldView("pick", "select", both("选一个", "Pick one"), options=options),
        FieldView(
            "choice",
            "choice",
            both("单选", "One of"),
            options=options,
            value="1",
            error=both("请选一项。", "Choose one."),
        ),
        FieldView("many", "multichoice", both("多选", "Several"), options=options, chosen=("0", "2"), private=True),
        FieldView("yes", "bool", both("已征得同意", "Consent was given"), both("写明方式", "say how"), value="yes"),
        FieldView("file", "file", both("文件", "File")),
    )
    errors = ErrorSummary(
        both("有1处要改", "1 thing to put right"),
        (Link(both("金额：超过预算24,000元", "Amount: ¥24,000 over the budget"), "#f-money"),),
    )
    return FormView("/", both("提交", "Send"), (FormSection(both("字段", "Fields"), fields),), errors=errors)


def _choices() -> ChoiceButtons:
    return ChoiceButtons(
        (
            Choice(
                both("11月4日 10:00", "4 Nov, 10:00"), "day", "2026-11-04", both("该小时无项目截止", "no other closing")
            ),
            Choice(both("11月5日 15:00", "5 Nov, 15:00"), "day", "2026-11-05"),
        )
    )


def parts() -> PlainPage:
    """The page of parts."""
    return PlainPage(
        frame=s.public(9),
        title=both("组件", "Parts"),
        lead=both(
            "每个组件的全部状态。颜色之外总有文字和形状。",
            "Every part in every state. Beside colour there is always a word and a shape.",
        ),
        main=(
            Sheet(both("结论", "Verdicts"), (verdicts(),)),
            Sheet(
                both("结论（逐条）", "Verdicts in full"),
                (VerdictList(tuple(replace(view, anchor="") for view in verdicts().verdicts), whole=True),),
            ),
            Sheet(both("进程", "Thread"), (s.thread(), s.thread(mini=True))),
            Sheet(both("办理记录", "Timeline"), (entries(),)),
            _form(),
        ),
        side=(
            Sheet(both("状态与时限", "States and clocks"), (*_states(), *_clocks(), Bar(41, 61))),
            Sheet(both("时限", "Clocks"), (clocks(),)),
            Sheet(both("能办与不能办", "May and may not"), (acts(),)),
            Sheet(both("建议时间", "Times to take"), (_choices(),)),
            Sheet(both("钱到哪一步", "Money"), (bars(),)),
            Sheet(both("要点", "Facts"), (facts(),)),
            Sheet(both("文件", "Files"), (FileList(files()),)),
            proof(),
            Sheet(both("空", "Empty"), (EmptyView(both("没有到期的时限", "No clock is due")),)),
            Pager(1, 3, 41, "", "#2"),
        ),
    )
