"""An organization's page with sample content."""

from __future__ import annotations

from datetime import date

from goufu.ui.show import (
    Figure,
    Figures,
    Ladder,
    Link,
    OrganizationPage,
    Prose,
    Rung,
    Sheet,
    StateView,
    TodoGroup,
    TodoItem,
    TodoList,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.home import opportunities
from goufu.ui.tests.gallery.sample import both
from goufu.ui.words import running_clock


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
            opportunities(),
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
