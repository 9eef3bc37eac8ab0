"""Whole pages: a frame (band, head, foot) and what stands between. Each class names its template."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal

from goufu.ui.show.acts import ActItem, ActPanel, FileLink, Timeline, TodoList
from goufu.ui.show.base import Citation, Link, Text, View
from goufu.ui.show.facts import (
    EmptyView,
    Facts,
    Figures,
    Filters,
    LinkList,
    MoneyBars,
    Pager,
    ShareList,
    Sheet,
    TableView,
    named,
)
from goufu.ui.show.forms import ErrorSummary, FieldView, FormView, Option
from goufu.ui.show.law import ClockList, VerdictList
from goufu.ui.show.receipts import ReceiptView
from goufu.ui.show.thread import Thread


@dataclass(frozen=True)
class SampleBand:
    """The band over a demonstration: what is made up, the simulated moment, and where "next day" is posted."""

    text: Text
    moment: datetime | None = None
    next_day: str = ""
    enter: Link | None = None


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What stands round every page of one reader. The person is shown as an office, never by name."""

    nav: tuple[Link, ...] = ()
    place: Text = ""
    office: Link | None = None
    sign_in: str = ""
    sign_out: str = ""
    sample: SampleBand | None = None
    foot: tuple[Link, ...] = ()
    home: str = "/"


@dataclass(frozen=True, kw_only=True)
class Page(View):
    """A page: `title` names the thing or the act, `lead` or `meta` how things stand. The last crumb is this page."""

    frame: Frame
    title: Text
    lead: Text = ""
    meta: tuple[Text | View, ...] = ()
    crumbs: tuple[Link, ...] = ()
    made_up: bool = False

    @property
    def marked(self) -> bool:
        """Whether the mark of what is made up must be set beside the title: not where the title bears it."""
        return self.made_up and not str(self.title).endswith(("（示例）", "(sample)"))


@dataclass(frozen=True, kw_only=True)
class HomePage(Page):
    """The public home."""

    template: ClassVar[str] = "ui/home.html"
    search: str
    often: tuple[Link, ...] = ()
    meter_title: Text = ""
    meter: Figures | None = None
    shown: Link | None = None
    shown_note: Text = ""
    shown_facts: Text = ""
    thread: Thread | None = None
    doors: tuple[tuple[Text, LinkList], ...] = ()
    sheets: tuple[Sheet, ...] = ()
    main: tuple[Sheet, ...] = ()
    side: tuple[Sheet, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ProjectPage(Page):
    """The public thread of one purchase."""

    template: ClassVar[str] = "ui/project.html"
    thread: Thread
    timeline: Timeline
    timeline_note: Text = ""
    more: Link | None = None
    money: MoneyBars | None = None
    clocks: ClockList | None = None
    receipt: ReceiptView | None = None
    links: LinkList | None = None
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TodoPage(Page):
    """An office's first page: clocks, what waits for it, its purchases, what it may start, what it waits for."""

    template: ClassVar[str] = "ui/todo.html"
    clocks: TodoList | EmptyView
    clocks_link: Link | None = None
    mine: TodoList | EmptyView
    mine_note: Text = ""
    cases: TableView | None = None
    cases_link: Link | None = None
    can: ActPanel | None = None
    waiting: TodoList | None = None
    last: ReceiptView | None = None
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ActPage(Page):
    """An act: its form with what the law says, or why it is not available (`barred`).

    `asked` are the questions that will be put to the law, shown while the form cannot be read yet; `beside` is what
    helps to fill the form in, from rooms.
    """

    template: ClassVar[str] = "ui/act.html"
    form: FormView | None = None
    barred: ActItem | None = None
    verdicts: VerdictList | None = None
    asked: tuple[Text, ...] = ()
    follows: Text = ""
    sheets: tuple[Sheet, ...] = ()
    beside: tuple[View, ...] = ()
    back: Link | None = None


@dataclass(frozen=True, kw_only=True)
class CasePage(Page):
    """A case's derived page: facts, documents, what may be done, history."""

    template: ClassVar[str] = "ui/case.html"
    thread: Thread | None = None
    facts: Facts | None = None
    files: tuple[FileLink, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    acts: ActPanel | None = None
    clocks: ClockList | None = None
    verdicts: VerdictList | None = None
    history: Timeline | None = None
    receipt: ReceiptView | None = None
    links: LinkList | None = None


@dataclass(frozen=True, kw_only=True)
class OpeningPage(Page):
    """The opening hall, the same page before and after. While sealed it holds no count, no name and no size."""

    template: ClassVar[str] = "ui/opening.html"
    state: Literal["sealed", "opened"]
    status: Text
    stream: str = ""
    """Where what happens is told as it happens; empty when nothing more can happen."""
    told_until: str = ""
    """The last thing the page already shows."""
    note: Text = ""
    shares: tuple[ShareList, ...] = ()
    form: FormView | None = None
    not_now: Text = ""
    bids: TableView | None = None
    bids_title: Text = ""
    bids_note: Text = ""
    bids_foot: Text = ""
    oppositions: TableView | None = None
    yours: Sheet | None = None
    about: Sheet | None = None
    checks: VerdictList | None = None
    log: tuple[tuple[datetime, Text], ...] = ()
    log_note: Text = ""

    def __post_init__(self) -> None:
        """A sealed hall that was handed bids is a leak: refuse to show it."""
        if self.state == "sealed" and (self.bids or self.bids_title):
            raise ValueError("a sealed tender shows no bids")


@dataclass(frozen=True)
class BidScore:
    """One line of the scoring desk, a bid or a factor: its letter or name, and the fields of score and reason.

    `note` is a name or the wording of the documents, `to` the step to which its button leads.
    """

    letter: Text
    pages: Link | None
    score: FieldView
    reason: FieldView
    band: Text = ""
    note: Text = ""
    to: str = ""


@dataclass(frozen=True)
class Criterion:
    """A criterion in the list at the side."""

    title: Text
    points: Text
    progress: Text
    href: str = ""
    state: Literal["now", "done", "next", "auto"] = "next"
    to: str = ""
    """The step to which its button leads, taking along what was typed."""


@dataclass(frozen=True, kw_only=True)
class ScoringPage(Page):
    """An expert's desk: one criterion with all bids side by side, or one bid beside all criteria (`reading`).

    `ways` are both, the one gone without a value; `back_to` is the step before. Nothing of the other experts may be
    in it.
    """

    template: ClassVar[str] = "ui/scoring.html"
    action: str
    hidden: tuple[tuple[str, str], ...] = ()
    ways: tuple[Option, ...] = ()
    reading: tuple[Sheet, ...] = ()
    bands: TableView | None = None
    bands_title: Text = ""
    bands_link: Link | None = None
    out_of: Text = ""
    bids: tuple[BidScore, ...]
    bids_title: Text
    bids_note: Text = ""
    submit: Text
    back: Link | None = None
    back_to: str = ""
    saved: Text = ""
    criteria: tuple[Criterion, ...] = ()
    criteria_title: Text = ""
    criteria_note: Text = ""
    errors: ErrorSummary | None = None
    note: Text = ""
    recusal: Sheet | None = None


@dataclass(frozen=True, kw_only=True)
class OrganizationPage(Page):
    """A social organization: its own home, or its public page."""

    template: ClassVar[str] = "ui/organization.html"
    main: tuple[Sheet, ...] = ()
    side: tuple[Sheet, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ListPage(Page):
    """A list with filters and pages: purchases, organizations, the rules of the law."""

    template: ClassVar[str] = "ui/list.html"
    search: str = ""
    query: str = ""
    filters: tuple[Filters, ...] = ()
    figures: Figures | None = None
    table: TableView | EmptyView
    pager: Pager | None = None
    foot: Text = ""
    note: Text = ""

    @property
    def list(self) -> View:
        """The table, by the page's name."""
        return named(self.table, self.title)


@dataclass(frozen=True, kw_only=True)
class RulePage(Page):
    """One rule: its article's gist, standing, whom it protects, figures, examples."""

    template: ClassVar[str] = "ui/law_rule.html"
    gist: tuple[Text, ...]
    citation: Citation
    facts: Facts
    figures: TableView | None = None
    examples: VerdictList | None = None
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, kw_only=True)
class VerifyPage(Page):
    """How to check a receipt oneself, and a place to paste one. `result` is what was found."""

    template: ClassVar[str] = "ui/verify.html"
    form: FormView
    steps: tuple[tuple[Text, Text], ...]
    result: ReceiptView | None = None
    result_errors: ErrorSummary | None = None
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SignInPage(Page):
    """Signing in: name and password, then the six digits."""

    template: ClassVar[str] = "ui/signin.html"
    form: FormView
    note: Text = ""


@dataclass(frozen=True, kw_only=True)
class TotpPage(Page):
    """Setting up the second factor: a QR code (an SVG as a data address) and its key in groups of four."""

    template: ClassVar[str] = "ui/totp.html"
    form: FormView
    qr: str = ""
    secret: str = ""
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class CastMember:
    """An office of the demonstration that a visitor may enter as."""

    key: str
    office: Text
    organ: Text
    does: Text = ""
    waiting: Text = ""


@dataclass(frozen=True)
class CastPlace:
    """A place: its organs with their offices, and in a line what can be tried there. Without a name, no heading."""

    name: Text
    hint: Text
    organs: tuple[tuple[Text, tuple[CastMember, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class DemoEnterPage(Page):
    """The cast of the demonstration, by place and organ; entering is one button an office."""

    template: ClassVar[str] = "ui/demo_enter.html"
    action: str
    cast: tuple[CastPlace, ...]
    next: str = ""


@dataclass(frozen=True, kw_only=True)
class ErrorPage(Page):
    """A problem in plain words: field, article, fact, cure, and where to go on."""

    template: ClassVar[str] = "ui/error.html"
    status: int
    field: Text = ""
    citation: Citation | None = None
    facts: Text = ""
    cure: Text = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReceiptPage(Page):
    """After an act: its receipt, what became public, which clocks run, what comes next."""

    template: ClassVar[str] = "ui/receipt.html"
    receipt: ReceiptView
    facts: Facts | None = None
    verdicts: VerdictList | None = None
    clocks: ClockList | None = None
    proof: tuple[tuple[Text, str], ...] = ()
    links: LinkList | None = None


@dataclass(frozen=True, kw_only=True)
class PlainPage(Page):
    """Anything else, from sheets: text pages and derived lists."""

    template: ClassVar[str] = "ui/plain.html"
    main: tuple[View, ...]
    side: tuple[View, ...] = ()
    day: date | None = None
