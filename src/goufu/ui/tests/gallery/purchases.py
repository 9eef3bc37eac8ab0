"""The list of purchases with sample content."""

from __future__ import annotations

from goufu.ui.show import (
    Cell,
    Column,
    Filters,
    Link,
    ListPage,
    Pager,
    StateView,
    TableView,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.sample import both


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
