"""The door: what later rooms may know of lots."""

from dataclasses import dataclass
from typing import Any

from goufu.base.money import money_text
from goufu.rooms.lots.models import Lotting
from goufu.rooms.needs.interface import PurchaseView, lots_of, purchase_view, taken_up_by

__all__ = ["LotView", "LottingView", "facts_of", "lotting_by_ref", "lotting_of", "terms_said"]


@dataclass(frozen=True)
class LotView:
    """A lot: what the lotting says of it, and the purchases in which it goes on. `amount_fen` in fen."""

    number: int
    title: str
    title_en: str
    amount_fen: int
    catalogue_code: str
    place: str
    scope: str
    purchases: tuple[PurchaseView, ...]
    """The purchase of the lot, then those that took it up again after a failure."""

    @property
    def refs(self) -> tuple[str, ...]:
        """References of its purchases, oldest first."""
        return tuple(each.ref for each in self.purchases)

    @property
    def failed(self) -> bool:
        """Whether its last purchase came to nothing."""
        return self.purchases[-1].state == "failed"


@dataclass(frozen=True)
class LottingView:
    """A divided purchase. `most_bids` and `most_wins` are None where one supplier may bid for, or win, all lots."""

    ref: str
    whole: str
    whole_fen: int
    title: str
    region: str
    thread: str
    most_bids: int | None
    most_wins: int | None
    why: str
    lots: tuple[LotView, ...]

    @property
    def purchases(self) -> tuple[str, ...]:
        """References of the purchases of all lots."""
        return tuple(ref for lot in self.lots for ref in lot.refs)

    def lot(self, purchase: str) -> LotView:
        """The lot that a purchase is of."""
        return next(lot for lot in self.lots if purchase in lot.refs)

    def before(self, purchase: str) -> tuple[LotView, ...]:
        """The lots before that of a purchase, in their order."""
        return self.lots[: self.lot(purchase).number - 1]

    def sisters(self, purchase: str) -> tuple[LotView, ...]:
        """The other lots, in their order."""
        return tuple(lot for lot in self.lots if purchase not in lot.refs)


def lotting_of(purchase: str) -> LottingView | None:
    """The lotting that a purchase is a lot of, or takes up a lot of; None where it is none."""
    ref = purchase
    while (found := purchase_view(ref)) and not found.part_of and found.follows_on:
        ref = found.follows_on
    if found is None or not found.part_of:
        return None
    kept = Lotting.objects.filter(purchase=found.part_of).first()
    return _view(kept) if kept else None


def lotting_by_ref(ref: str) -> LottingView | None:
    """The lotting of that reference, or None."""
    kept = Lotting.objects.filter(ref=ref).first()
    return _view(kept) if kept else None


def facts_of(purchase: str) -> dict[str, Any]:
    """All lots as the notice of each publishes them; empty where the purchase is no lot."""
    lotting = lotting_of(purchase)
    if lotting is None:
        return {}
    return {
        "lot": lotting.lot(purchase).number,
        "lots": [
            {
                "number": each.number, "title": each.title, "title_en": each.title_en, "amount_fen": each.amount_fen,
                "place": each.place, "scope": each.scope, "purchase": each.refs[0],
                "ocid": each.purchases[0].ocid,
            }
            for each in lotting.lots
        ],
        "lots_fen": lotting.whole_fen,
        "most_bids": lotting.most_bids,
        "most_wins": lotting.most_wins,
    }  # fmt: skip


_WHOLE = {
    "zh": "本采购项目共分{lots}个采购包，预算合计{whole}，本公告为第{number}包：{named}。"
    "各采购包同时截止、按包号先后依次定标。",
    "en": "The purchase is divided into {lots} lots, {whole} in all; this is lot {number}: {named}. All lots close "
    "together and are decided in the order of their numbers. ",
}
_ONE = {"zh": "第{number}包 {title}（{place}，预算{amount}）", "en": "lot {number} {title} ({place}, {amount})"}
_BIDS = {
    "zh": "同一供应商（含其参加的联合体）最多可以参加{most}个采购包，超出的，以包号在前的{most}个为准，"
    "其余采购包的响应无效。",
    "en": "One supplier, with the consortia it belongs to, may bid for {most} lots at most; of more, the first {most} "
    "by number count. ",
}
_WINS = {
    "zh": "同一供应商（含其参加的联合体）最多可以中标（成交）{most}个采购包，达到上限后不再参加其后采购包的定标，"
    "由排名在后的供应商依次递补。",
    "en": "One supplier, with the consortia it belongs to, may win {most} lots at most; once it has, the next in rank "
    "takes its place in the lots that follow. ",
}
_ALIKE = {"zh": "上述规则对所有供应商一视同仁。", "en": "These rules hold for all suppliers alike. "}


def terms_said(purchase: str, lang: str) -> str:
    """What notice and documents of each lot say of all of them, in `lang` ("zh" or "en"); empty for no lot."""
    lotting = lotting_of(purchase)
    if lotting is None:
        return ""
    named = ("；" if lang == "zh" else "; ").join(_named(each, lang) for each in lotting.lots)
    whole = _WHOLE[lang].format(
        lots=len(lotting.lots), whole=money_text(lotting.whole_fen, lang), number=lotting.lot(purchase).number,
        named=named,
    )  # fmt: skip
    bids = _BIDS[lang].format(most=lotting.most_bids) if lotting.most_bids else ""
    wins = _WINS[lang].format(most=lotting.most_wins) if lotting.most_wins else ""
    return f"{whole}{bids}{wins}{_ALIKE[lang]}"


def _named(lot: LotView, lang: str) -> str:
    title = lot.title if lang == "zh" else lot.title_en or lot.title
    return _ONE[lang].format(
        number=lot.number, title=title, place=lot.place, amount=money_text(lot.amount_fen, lang)
    )  # fmt: skip


def _view(kept: Lotting) -> LottingView:
    found = {each.lot: each for each in lots_of(kept.purchase)}
    return LottingView(
        kept.ref, kept.purchase, kept.whole_fen, kept.title, kept.region, kept.thread, kept.most_bids, kept.most_wins,
        kept.why,
        tuple(LotView(number, **each, purchases=_chain(found[number])) for number, each in enumerate(kept.lots, 1)),
    )  # fmt: skip


def _chain(first: PurchaseView) -> tuple[PurchaseView, ...]:
    chain = [first]
    while again := taken_up_by(chain[-1].ref):
        chain.append(again)
    return tuple(chain)
