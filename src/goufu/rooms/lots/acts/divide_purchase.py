"""A purchase is divided into lots before its method is chosen; each lot becomes a purchase of its own."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, Group, Line, LongText, Mark
from goufu.core.models import Entry
from goufu.core.writes import Writes
from goufu.law.questions.budget_arranged import BudgetArranged
from goufu.law.questions.in_catalogue import InCatalogue
from goufu.law.questions.lots_make_whole import LotsMakeWhole
from goufu.parties.authority import Authority
from goufu.rooms.budget.interface import arranged_line
from goufu.rooms.catalogue.interface import listed
from goufu.rooms.lots.models import Lotting
from goufu.rooms.lots.refusals import LotDoesNotFit
from goufu.rooms.needs.interface import lineage
from goufu.rooms.requirements.interface import about_purchase, purchase_named, requirement_view


class LotGiven(Group):
    """One lot."""

    title: Annotated[Line, Field(title="Name of the lot")]
    title_en: Annotated[str, Field(title="English name of the lot", max_length=200)] = ""
    scope: Annotated[LongText, Field(title="What of the requirement it covers")]
    place: Annotated[Line, Field(title="Place of the lot")]
    amount_fen: Annotated[Fen, Field(title="Budget of the lot", gt=0)]
    catalogue_code: Annotated[
        str | None, Mark("catalogue"), Field(title="Item of the lot", description="Empty: that of the purchase.")
    ] = None


class DividePurchaseInput(ActInput):
    """The lots in their order, and how many one supplier may bid for and win."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    requirement: Annotated[CaseRef, Field(title="Fixed requirement")]
    whole_fen: Annotated[Fen, Field(title="Budget of the whole")]
    lots: Annotated[
        list[LotGiven],
        Field(title="Lots", description="They are decided in this order.", min_length=1, max_length=30),
    ]
    most_bids: Annotated[
        int | None,
        Field(title="Most lots one supplier may bid for", description="Empty: all.", strict=True, ge=1),
    ] = None
    most_wins: Annotated[
        int | None,
        Field(title="Most lots one supplier may win", description="Empty: all.", strict=True, ge=1),
    ] = None
    why: Annotated[LongText, Field(title="Why it is divided", description="It is published.")]


class DividePurchase(Act[Lotting, DividePurchaseInput]):
    """Divide the purchase into lots."""

    opens, parent, own_law_date = True, ("purchase", ("open",)), True
    leads_to = "divided"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    routine = False

    def under(self, given: DividePurchaseInput) -> str:
        return given.purchase

    def relies_on(self, case: Lotting, given: DividePurchaseInput) -> tuple[str, ...]:
        return (given.requirement,)

    def asks(
        self, case: Lotting, given: DividePurchaseInput, moment: Moment
    ) -> Iterator[BudgetArranged | InCatalogue | LotsMakeWhole]:
        purchase = purchase_named(given.purchase)
        yield LotsMakeWhole(
            whole=given.whole_fen,
            sum_of_lots=sum(each.amount_fen for each in given.lots),
            lots=len(given.lots),
            most_bids=given.most_bids,
            most_wins=given.most_wins,
        )
        line = arranged_line(lineage(purchase.ref))
        yield BudgetArranged(
            amount=given.whole_fen,
            available=line.available_fen if line else 0,
            approved=line is not None and line.approved,
        )
        for code in _other_items(given, purchase.catalogue_code):
            here = listed(code, at=case.region, on=case.law_date, department=case.purchaser)
            yield InCatalogue(code=code, listed=here)

    def effect(self, case: Lotting, given: DividePurchaseInput, moment: Moment, w: Writes) -> None:
        purchase = purchase_named(given.purchase)
        if purchase.part_of:
            raise LotDoesNotFit("A lot is not divided again.", field="purchase", cure="Go on with the lot.")
        _must_be_fixed(given)
        _method_must_be_open(purchase.thread)
        lots = [_kept(each, purchase.catalogue_code) for each in given.lots]
        w.change(
            case, title=purchase.title, purchaser=purchase.purchaser, purchase=purchase.ref, lots=lots,
            requirement=given.requirement, whole_fen=given.whole_fen, most_bids=given.most_bids,
            most_wins=given.most_wins, why=given.why,
        )  # fmt: skip
        w.publish(**about_purchase(purchase))
        for number, each in enumerate(lots, 1):
            known = {name: each[name] for name in ("title", "title_en", "catalogue_code", "place")}
            w.follow("open_lot", whole=purchase.ref, number=number, lots=len(lots), lot_fen=each["amount_fen"], **known)
        w.follow("hand_on_to_lots", case=purchase.ref)


def _other_items(given: DividePurchaseInput, code: str) -> list[str]:
    """The items of lots that are not that of the purchase, in the order of the lots."""
    return [each for each in dict.fromkeys(lot.catalogue_code for lot in given.lots) if each and each != code]


def _kept(lot: LotGiven, code: str) -> dict[str, Any]:
    return {**lot.model_dump(), "catalogue_code": lot.catalogue_code or code}


def _must_be_fixed(given: DividePurchaseInput) -> None:
    found = requirement_view(given.requirement)
    if found is None or found.state != "fixed" or found.purchase not in lineage(given.purchase):
        raise LotDoesNotFit(
            "{ref} is not a fixed requirement of this purchase, or of one that it takes up again.",
            field="requirement",
            ref=given.requirement,
            cure="Fix the requirement first, or name the one that was fixed.",
        )


def _method_must_be_open(thread: str) -> None:
    """Once the method is chosen the documents are under way for the whole: what is divided then is begun anew."""
    if Entry.objects.filter(thread=thread, act="choose_method").exists():
        raise LotDoesNotFit(
            "The procurement method of this purchase has been chosen; lots are made before that.",
            field="purchase",
            cure="Go on with the purchase as a whole, or terminate it and divide it when it is taken up again.",
        )
