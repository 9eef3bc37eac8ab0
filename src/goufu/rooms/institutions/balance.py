"""The check of money and posts: one institution, one year, and what the law says to its figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from goufu.core.judge import name_of
from goufu.core.lawbook import the_law
from goufu.law.question import Question
from goufu.law.questions.conversion_balances import ConversionBalances
from goufu.law.questions.item_paid_once import ItemPaidOnce
from goufu.law.questions.no_new_posts import NoNewPosts
from goufu.law.questions.one_payroll import OnePayroll
from goufu.law.verdict import Answer, Verdict
from goufu.rooms.institutions.entrusting import entrustment, managed
from goufu.rooms.institutions.models import Delivery, Institution, ItemYear, ServiceItem, YearAccount
from goufu.rooms.institutions.years import account_of


@dataclass(frozen=True)
class ItemLine:
    """An item in a year, amounts in fen; `baseline_*` is the year before the reform."""

    item: ServiceItem
    appropriated_fen: int
    purchased_fen: int
    quantity: int | None
    quality: int | None
    posts: int
    works: tuple[dict[str, Any], ...]

    @property
    def unit_cost(self) -> int | None:
        """Fen a unit, rounded down; None when nothing was delivered."""
        return (self.appropriated_fen + self.purchased_fen) // self.quantity if self.quantity else None

    @property
    def baseline_unit_cost(self) -> int:
        """Fen a unit before the reform, rounded down."""
        return self.item.cost_fen // self.item.quantity


@dataclass(frozen=True)
class Finding:
    """Something the law does not let pass: which question, about which item, and its answer."""

    question: str
    item: str
    title: str
    answer: Answer

    def as_json(self) -> dict[str, Any]:
        """With rule, verdict, and words of both languages."""
        return {
            "question": self.question, "item": self.item, "rule": self.answer.rule,
            "verdict": self.answer.verdict.value, "text_zh": self.answer.text("zh"),
            "text_en": self.answer.text("en"), "cited_zh": self.answer.citation("zh"),
        }  # fmt: skip


@dataclass(frozen=True)
class Balance:
    """Money and posts of an institution in a year."""

    institution: Institution
    year: int
    account: YearAccount | None
    lines: tuple[ItemLine, ...]
    findings: tuple[Finding, ...]

    @property
    def appropriation_fen(self) -> int:
        """Personnel and operating, as they stand after conversions."""
        return self.account.appropriation_fen if self.account else 0

    @property
    def purchases_fen(self) -> int:
        """What items earn by contract."""
        return sum(line.purchased_fen for line in self.lines)

    @property
    def total_fen(self) -> int:
        """Appropriation, purchases and other income."""
        return self.appropriation_fen + self.purchases_fen + (self.account.other_income_fen if self.account else 0)


def balance(institution: Institution, year: int, today: date) -> Balance:
    """The balance of that year, judged by the law of `today`."""
    lines = tuple(_lines(institution, year))
    account = account_of(institution, year)
    found = [(item, question) for item, question in _questions(institution, year, account, lines, today)]
    findings = tuple(finding for item, asked in found for finding in _findings(institution, item, asked, today))
    return Balance(institution, year, account, lines, findings)


def _lines(institution: Institution, year: int) -> Iterator[ItemLine]:
    items = list(ServiceItem.objects.filter(institution=institution.ref).order_by("opened"))
    money = {each.item_id: each for each in ItemYear.objects.filter(item__in=items, year=year)}
    done = {each.item_id: each for each in Delivery.objects.filter(item__in=items, year=year)}
    for item in items:
        paid, delivered = money.get(item.pk), done.get(item.pk)
        yield ItemLine(
            item, paid.appropriated_fen if paid else 0, paid.purchased_fen if paid else 0,
            delivered.quantity if delivered else None, delivered.quality if delivered else None,
            item.posts if paid is None or paid.posts is None else paid.posts,
            tuple(delivered.works) if delivered else (),
        )  # fmt: skip


def _questions(
    institution: Institution, year: int, account: YearAccount | None, lines: tuple[ItemLine, ...], today: date
) -> Iterator[tuple[ServiceItem | None, Question]]:
    converted = [line for line in lines if line.item.converted and year >= (line.item.year or year)]
    for line in converted:
        yield (
            line.item,
            ItemPaidOnce(appropriated=line.appropriated_fen, kept=line.item.kept_fen, purchased=line.purchased_fen),
        )
        stated = line.quantity is not None
        contract = line.item.contract_number
        yield line.item, managed(line.item, contract=contract, year_over=year < today.year, delivery_stated=stated)
        if line.item.state == "in_transition":
            asked = entrustment(institution, line.item, today.year if today.year == year else year)
            yield line.item, type(asked)(**{**asked.__dict__, "starts": _as_of(asked.starts, year, today)})
    if converted:
        before = sum(line.item.posts for line in converted)
        yield None, NoNewPosts(before=before, now=sum(line.posts for line in converted))
    if account and account.left_fen is not None and account.appropriation_fen > account.left_fen:
        yield (
            None,
            ConversionBalances(
                before=account.left_fen + account.moved_fen,
                after=account.appropriation_fen,
                purchase=account.moved_fen - account.returned_fen,
                returned=account.returned_fen,
            ),
        )
    if account and account.posts_filled is not None:
        yield (
            None,
            OnePayroll(
                filled=account.posts_filled, by_appropriation=account.posts_by_appropriation or 0,
                by_purchase=account.posts_by_purchase or 0,
            ),
        )  # fmt: skip


def _as_of(starts: date, year: int, today: date) -> date:
    """Within the year, the latest day that has come: an entrustment that ran out in March is late in April."""
    return max(starts, min(today, date(year, 12, 31)))


def _findings(institution: Institution, item: ServiceItem | None, asked: Question, today: date) -> Iterator[Finding]:
    ruling = the_law().ask(asked, on=today, at=institution.region)
    for answer in ruling.answers:
        if answer.verdict is not Verdict.ALLOWED:
            yield Finding(name_of(asked), item.ref if item else "", item.title if item else "", answer)
