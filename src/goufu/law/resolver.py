"""Which methods a purchase may go by: each method is asked the same questions, and every refusal keeps its article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from goufu.base.units import Fen
from goufu.law.kinds import ApprovalLevel, MethodGround
from goufu.law.law import Law
from goufu.law.methods import known_methods
from goufu.law.question import Question
from goufu.law.questions.method_is_allowed import MethodIsAllowed
from goufu.law.questions.not_split import NotSplit
from goufu.law.questions.open_tender_required import OpenTenderRequired
from goufu.law.questions.procurement_limit import ProcurementLimit
from goufu.law.verdict import MethodTraits, Ruling, Verdict, worst

_BETTER_FIRST = (Verdict.ALLOWED, Verdict.WARNED, Verdict.UNCERTAIN, Verdict.REFUSED)


@dataclass(frozen=True)
class PurchaseOfServices:
    """What is known before a method is chosen.

    ``amount``: budget.
    ``grounds``: legal grounds that can be shown; the main method needs none.
    ``goods``: the object is goods.
    ``sole_evidence``: evidence that no other supplier exists.
    ``users_choose``: several providers, the beneficiary picks.
    ``same_year_same_item``: earlier purchases of the same item this year, not by open tender.
    ``in_central_catalogue``: in the centralised procurement catalogue.
    ``approved_by``: finance office that approved another method.
    """

    amount: Fen
    grounds: tuple[MethodGround, ...] = ()
    goods: bool = False
    sole_evidence: bool = False
    users_choose: bool = False
    same_year_same_item: Fen = 0
    in_central_catalogue: bool = False
    approved_by: ApprovalLevel | None = None


@dataclass(frozen=True)
class Resolved:
    """What the law says to one method: on which ground it does best, and the approval that would change the answer."""

    method: str
    ground: MethodGround
    rulings: tuple[Ruling, ...]
    approval: ApprovalLevel | None

    @property
    def verdict(self) -> Verdict:
        """The worst of its rulings."""
        return worst(each.verdict for each in self.rulings)


def resolve(law: Law, purchase: PurchaseOfServices, *, on: date, at: str) -> tuple[Resolved, ...]:
    """Every method that is known, each on the ground on which it does best, in the order of the list."""
    grounds = (MethodGround.MAIN_METHOD, *purchase.grounds)
    return tuple(
        min(
            (_on_ground(law, traits, ground, purchase, on, at) for ground in grounds),
            key=lambda found: _BETTER_FIRST.index(found.verdict),
        )
        for traits in known_methods().values()
    )


def _on_ground(
    law: Law, method: MethodTraits, ground: MethodGround, purchase: PurchaseOfServices, on: date, at: str
) -> Resolved:
    rulings = tuple(law.ask(each, on=on, at=at, method=method) for each in _questions(method, ground, purchase))
    return Resolved(method.name, ground, rulings, _approval(law, rulings, on, at, method))


def _questions(method: MethodTraits, ground: MethodGround, purchase: PurchaseOfServices) -> Iterator[Question]:
    yield MethodIsAllowed(
        ground=ground, goods=purchase.goods, sole_evidence=purchase.sole_evidence,
        two_or_more_chosen_by_users=purchase.users_choose,
    )  # fmt: skip
    yield OpenTenderRequired(amount=purchase.amount, approved_by=purchase.approved_by)
    yield NotSplit(
        amount=purchase.amount, same_year_same_item=purchase.same_year_same_item,
        adjusted_or_approved=purchase.approved_by is not None,
    )  # fmt: skip
    if "below_limit" in method.traits:
        yield ProcurementLimit(amount=purchase.amount, in_central_catalogue=purchase.in_central_catalogue)


def _approval(law: Law, rulings: tuple[Ruling, ...], on: date, at: str, method: MethodTraits) -> ApprovalLevel | None:
    """The approval that open tender may be left with, where without it the method does not stand."""
    for ruling in rulings:
        asked = ruling.question
        if isinstance(asked, OpenTenderRequired) and ruling.verdict in {Verdict.REFUSED, Verdict.UNCERTAIN}:
            approved = law.ask(replace(asked, approved_by=ApprovalLevel.PREFECTURE), on=on, at=at, method=method)
            return ApprovalLevel.PREFECTURE if approved.verdict is Verdict.ALLOWED else None
    return None
