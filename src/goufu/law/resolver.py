"""Which methods a purchase may go by: each method is asked the same questions, and every refusal keeps its article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from goufu.base.units import Fen
from goufu.law.kinds import ApprovalLevel, MethodGround, ServiceKind
from goufu.law.law import Law
from goufu.law.methods import known_methods
from goufu.law.question import Question
from goufu.law.questions.in_catalogue import InCatalogue
from goufu.law.questions.intention_published import IntentionPublished
from goufu.law.questions.method_is_allowed import MethodIsAllowed
from goufu.law.questions.not_split import NotSplit
from goufu.law.questions.open_tender_required import OpenTenderRequired
from goufu.law.questions.plan_filed import PlanFiled
from goufu.law.questions.procurement_limit import ProcurementLimit
from goufu.law.questions.service_may_be_bought import ServiceMayBeBought
from goufu.law.questions.sole_supplier_publicised import SoleSupplierPublicised
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
    ``one_standard``: price and standard are fixed beforehand, every willing provider is let in.
    ``approved_by``: finance office that approved another method.
    ``kind``: public service, auxiliary service, or neither, as the item of the catalogue has it.
    ``code``: item of the guidance catalogue, where it is known.
    ``listed``: the item stands in the catalogue in force there.
    ``government_duty``: it is a duty of government.
    ``government_only``: government must do it itself.
    ``financing``: a financing act.
    ``staffing``: recruiting, labour dispatch or public-welfare posts.
    ``otherwise_forbidden``: forbidden by another law.
    ``description``: what is bought, as written.
    """

    amount: Fen
    grounds: tuple[MethodGround, ...] = ()
    goods: bool = False
    sole_evidence: bool = False
    users_choose: bool = False
    one_standard: bool = False
    same_year_same_item: Fen = 0
    in_central_catalogue: bool = False
    approved_by: ApprovalLevel | None = None
    kind: ServiceKind = ServiceKind.PUBLIC_SERVICE
    code: str = ""
    listed: bool = True
    government_duty: bool = True
    government_only: bool = False
    financing: bool = False
    staffing: bool = False
    otherwise_forbidden: bool = False
    description: str = ""


@dataclass(frozen=True)
class Resolved:
    """What the law says to one method: on which ground it does best, the approval that would change the answer, and
    `before`: what must be done before it may start, found by asking as if nothing were.
    """

    method: str
    ground: MethodGround
    rulings: tuple[Ruling, ...]
    approval: ApprovalLevel | None
    before: tuple[Ruling, ...] = ()

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


def resolve_object(law: Law, purchase: PurchaseOfServices, *, on: date, at: str) -> tuple[Ruling, ...]:
    """What the law says to what is bought, whichever way it is bought: a refusal here bars every method."""
    asked: list[Question] = [
        ServiceMayBeBought(
            kind=purchase.kind, government_duty=purchase.government_duty, government_only=purchase.government_only,
            goods_or_works=purchase.goods, financing=purchase.financing, staffing=purchase.staffing,
            otherwise_forbidden=purchase.otherwise_forbidden, description=purchase.description,
        )
    ]  # fmt: skip
    if purchase.code:
        asked.append(InCatalogue(code=purchase.code, listed=purchase.listed))
    return tuple(law.ask(each, on=on, at=at) for each in asked)


def _on_ground(
    law: Law, method: MethodTraits, ground: MethodGround, purchase: PurchaseOfServices, on: date, at: str
) -> Resolved:
    rulings = tuple(law.ask(each, on=on, at=at, method=method) for each in _questions(method, ground, purchase))
    before = tuple(law.ask(each, on=on, at=at, method=method) for each in _undone(method, ground, purchase, on))
    wanting = tuple(each for each in before if each.verdict in {Verdict.REFUSED, Verdict.UNCERTAIN})
    return Resolved(method.name, ground, rulings, _approval(law, rulings, on, at, method), wanting)


def _questions(method: MethodTraits, ground: MethodGround, purchase: PurchaseOfServices) -> Iterator[Question]:
    yield MethodIsAllowed(
        ground=ground, goods=purchase.goods, sole_evidence=purchase.sole_evidence,
        two_or_more_chosen_by_users=purchase.users_choose, one_standard=purchase.one_standard,
    )  # fmt: skip
    yield OpenTenderRequired(amount=purchase.amount, approved_by=purchase.approved_by)
    yield NotSplit(
        amount=purchase.amount, same_year_same_item=purchase.same_year_same_item,
        adjusted_or_approved=purchase.approved_by is not None,
    )  # fmt: skip
    if "below_limit" in method.traits:
        yield ProcurementLimit(amount=purchase.amount, in_central_catalogue=purchase.in_central_catalogue)


def _undone(method: MethodTraits, ground: MethodGround, purchase: PurchaseOfServices, on: date) -> Iterator[Question]:
    """What comes before a method, asked as if nothing had been done."""
    yield IntentionPublished(published=None, procurement_starts=on)
    yield PlanFiled(filed=None, noticed=on)
    if "single_source" in method.traits:
        yield SoleSupplierPublicised(ground=ground, amount=purchase.amount)


def _approval(law: Law, rulings: tuple[Ruling, ...], on: date, at: str, method: MethodTraits) -> ApprovalLevel | None:
    """The approval that open tender may be left with, where without it the method does not stand."""
    for ruling in rulings:
        asked = ruling.question
        if isinstance(asked, OpenTenderRequired) and ruling.verdict in {Verdict.REFUSED, Verdict.UNCERTAIN}:
            approved = law.ask(replace(asked, approved_by=ApprovalLevel.PREFECTURE), on=on, at=at, method=method)
            return ApprovalLevel.PREFECTURE if approved.verdict is Verdict.ALLOWED else None
    return None
