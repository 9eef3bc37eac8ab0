"""What somebody asks of the law before a method is chosen: the fields of the page, and the facts made of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated

from django.utils.translation import pgettext
from pydantic import Field

from goufu.core.fields import CivilDate, Fen, Group, Line, Mark
from goufu.law.kinds import ApprovalLevel, MethodGround, ServiceKind
from goufu.law.resolver import PurchaseOfServices
from goufu.parties.regions import all_regions, region
from goufu.rooms.catalogue.interface import NEGATIVE, Item, all_items, item, listed
from goufu.rooms.foresight.refusals import CannotForesee
from goufu.rooms.needs.interface import PurchaseView, purchase_view
from goufu.ui.choosing import division_options
from goufu.ui.show import Option
from goufu.ui.words import chinese

PROVINCE = "510000"
MOST_TEXT = 2_000


class MethodSearch(Group):
    """Amount, item, place, day and grounds of a purchase that is thought of."""

    amount: Annotated[Fen, Field(title="Budget")]
    at: Annotated[str, Mark("division"), Field(title="Division that buys")]
    item: Annotated[str, Mark("catalogue_item"), Field(title="Item of the guidance catalogue")] = ""
    on: Annotated[CivilDate | None, Field(title="Day whose law is asked", description="Empty: today.")] = None
    grounds: Annotated[tuple[MethodGround, ...], Field(title="Grounds that can be shown")] = ()
    users_choose: Annotated[bool, Field(title="The people served choose among several providers")] = False
    one_standard: Annotated[bool, Field(title="Price and standard are fixed, and every willing provider is let in")] = (
        False
    )
    sole_evidence: Annotated[bool, Field(title="There is proof that no other supplier exists")] = False
    in_central_catalogue: Annotated[bool, Field(title="It is in the centralised procurement catalogue")] = False
    same_year: Annotated[
        Fen, Field(title="Bought of the same item this year without open tender", description="Besides this purchase.")
    ] = 0
    approved_by: Annotated[ApprovalLevel | None, Field(title="Finance office that approved the method")] = None
    bars: Annotated[
        tuple[Annotated[str, Mark("negative")], ...], Field(title="What of the negative list is true of it")
    ] = ()
    description: Annotated[str, Field(title="What is to be bought, in words", max_length=MOST_TEXT), Mark("long")] = ""
    purchase: Annotated[Line | None, Mark("line"), Field(title="Purchase it is for")] = None


def choices(_place: str, mark: str) -> Sequence[Option] | None:
    """Divisions, items and entries of the negative list to choose from."""
    lang = "zh" if chinese() else "en"
    if mark == "division":
        return division_options(all_regions())
    if mark == "catalogue_item":
        return _items(lang)
    if mark == "negative":
        return [Option(each.value, pgettext("catalogue", each.title_en)) for each in NEGATIVE]
    return None


def _items(lang: str) -> list[Option]:
    """Items, each under the heading that it stands under in the catalogue."""
    names = {each.code: f"{each.code} {each.name(lang)}" for each in all_items()}
    found = (each for each in all_items() if each.level > 1)
    return [
        Option(each.code, names[each.code], group=names[each.parent if each.level > 2 else each.code]) for each in found
    ]


def filled_in(given: Mapping[str, object], place: str) -> dict[str, object]:
    """What is known before anybody types: the division, and of a purchase its item and division."""
    known: dict[str, object] = {"at": place}
    named = str(given.get("purchase") or "")
    if named and (found := purchase_view(named)):
        known |= {"at": found.region, "item": found.catalogue_code, "description": found.title}
    return {**known, **given}


def purchase_of(search: MethodSearch) -> PurchaseView | None:
    """The purchase that it is for, where one is named; `CannotForesee` for one that does not exist."""
    if search.purchase is None:
        return None
    found = purchase_view(search.purchase)
    if found is None:
        raise CannotForesee(
            "There is no purchase {ref}.", field="purchase", ref=search.purchase, cure="Check the reference."
        )
    return found


def facts_of(search: MethodSearch, on: date) -> PurchaseOfServices:
    """The facts as the law's questions take them; the item of the catalogue decides the kind of service."""
    region(search.at)
    found = item(search.item) if search.item else None
    bars = set(search.bars)
    return PurchaseOfServices(
        amount=search.amount, grounds=tuple(each for each in search.grounds if each is not MethodGround.MAIN_METHOD),
        goods="goods_or_works" in bars, sole_evidence=search.sole_evidence, users_choose=search.users_choose,
        one_standard=search.one_standard,
        same_year_same_item=search.same_year, in_central_catalogue=search.in_central_catalogue,
        approved_by=search.approved_by, kind=_kind(found), code=search.item,
        listed=bool(found) and listed(search.item, at=search.at, on=on), government_duty="no_duty" not in bars,
        government_only="government_only" in bars, financing="financing" in bars, staffing="staffing" in bars,
        otherwise_forbidden="otherwise_forbidden" in bars, description=search.description,
    )  # fmt: skip


def _kind(found: Item | None) -> ServiceKind:
    """Public or auxiliary, as the code begins with A or B; without an item it is taken for a public service."""
    return ServiceKind(found.content_kind) if found else ServiceKind.PUBLIC_SERVICE
