"""What the gallery's pages share: frames, a thread, dates. All of it is made up; place names are real."""

from __future__ import annotations

from datetime import UTC, date, datetime

from goufu.ui.show import Citation, Frame, Link, SampleBand, Thread, ThreadStep
from goufu.ui.words import chinese

DAY = date(2026, 10, 14)
MOMENT = datetime(2026, 10, 14, 1, 31, 4, tzinfo=UTC)
DIGEST = "b7e21c4490aa41d08f3e7c1e94b05a2fe80377aa41d0b7e21c4490aa41d05d16"


def both(zh: str, en: str) -> str:
    """The sample text in the reader's language."""
    return zh if chinese() else en


def _nav(items: list[tuple[str, str]], current: int) -> tuple[Link, ...]:
    return tuple(Link(both(zh, en), f"#{en}", current=place == current) for place, (zh, en) in enumerate(items))


PUBLIC = [("首页", "Home"), ("项目", "Purchases"), ("社会组织", "Organizations"), ("法规", "Law"), ("验证", "Verify")]
OFFICE = [
    ("我的工作", "My work"),
    ("项目", "Purchases"),
    ("需求", "Needs"),
    ("社会组织", "Organizations"),
    ("监督", "Oversight"),
]


def _foot() -> tuple[Link, ...]:
    names = [("公开清单", "What is public"), ("验证收据", "Verify a receipt"), ("无障碍声明", "Accessibility")]
    return tuple(Link(both(zh, en), f"#{en}") for zh, en in names)


def band() -> SampleBand:
    """The band of a demonstration."""
    text = both(
        "示例数据：项目、金额和组织均为虚构，地名为真实地名。",
        "Sample data: purchases, amounts and organizations are made up; places are real.",
    )
    return SampleBand(text, MOMENT, "/demo/next-day", Link(both("换一个岗位", "Enter as another office"), "#cast"))


def public(current: int = 0) -> Frame:
    """A visitor's frame."""
    return Frame(
        nav=_nav(PUBLIC, current), place=both("四川省", "Sichuan"), sign_in="#sign-in", sample=band(), foot=_foot()
    )


def office(current: int = 0) -> Frame:
    """An officer's frame."""
    return Frame(
        nav=_nav(OFFICE, current),
        place=both("泸县", "Luxian"),
        office=Link(both("民政局经办岗", "Civil affairs officer"), "#office"),
        sign_out="/sign-out",
        sample=band(),
        foot=_foot(),
    )


def bare(place: str = "") -> Frame:
    """A frame without navigation."""
    return Frame(place=place, foot=_foot())


def thread(*, mini: bool = False, now: str = "service") -> Thread:
    """A thread that has come to `now`."""
    names = ["need", "catalogue", "budget", "intention", "procurement", "contract"]
    whens = ["2025.11", "2025.11", "2026.01", "2026.01", "2026.03", "2026.03"]
    done = [ThreadStep(name, "done", when) for name, when in zip(names, whens, strict=True) if name != now]
    if now != "service":
        return Thread.of([*done[: names.index(now)], ThreadStep(now, "now")], mini=mini)
    part = [ThreadStep("acceptance", "part", both("2/3期", "2 of 3")), ThreadStep("payment", "part", "30%")]
    return Thread.of(
        [*done, ThreadStep("service", "now"), *part, ThreadStep("assessment", "next", "2027.02")], mini=mini
    )


def gpl(article_zh: str, article: int) -> Citation:
    """An article of the Government Procurement Law."""
    return Citation(both(f"《政府采购法》第{article_zh}条", f"Government Procurement Law, art. {article}"), "#law")


def regulations(article_zh: str, article: int) -> Citation:
    """An article of its implementing regulations."""
    return Citation(
        both(f"《政府采购法实施条例》第{article_zh}条", f"GPL Implementing Regulations, art. {article}"), "#law"
    )


def care() -> str:
    """The purchase that most pages show."""
    return both("泸县乡镇独居老人居家照护服务", "Home care for elderly people living alone, Luxian townships")
