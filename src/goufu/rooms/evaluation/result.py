"""What the result notice says, and what each bidder is told: gathered once, published and told by one act."""

from typing import Any

from goufu.base.catalogue import translate
from goufu.base.money import money_text
from goufu.core.ledger.notes import server_keys
from goufu.parties.models import Office, Tenure
from goufu.rooms.evaluation.bidders import members_said
from goufu.rooms.evaluation.blinding import in_order
from goufu.rooms.evaluation.findings import grounds_said
from goufu.rooms.evaluation.models import Award, Candidate, Review, Seat
from goufu.rooms.evaluation.panel import EXCLUDED, SITTING, all_candidates, tender_of
from goufu.rooms.evaluation.scoring import points_text
from goufu.rooms.needs.interface import purchase_view
from goufu.rooms.procurement.interface import TenderView
from goufu.rooms.requirements.interface import requirement_view


def about_purchase(tender: TenderView) -> dict[str, Any]:
    """Identity of purchase, purchaser and method, in both languages."""
    purchase = purchase_view(tender.purchase)
    known = {
        "ocid": purchase.ocid, "purchase": purchase.ref, "purchaser": purchase.purchaser,
        "purchaser_zh": purchase.purchaser_zh, "purchaser_en": purchase.purchaser_en, "purchaser_uscc": purchase.uscc,
        "project_zh": purchase.title, "project_en": purchase.title_en,
    } if purchase else {}  # fmt: skip
    method = tender.method
    return {
        **known, "tender": tender.ref, "title": tender.title, "method": method.name, "method_zh": method.title_zh,
        "method_en": method.title_en, "method_ocds": method.ocds,
    }  # fmt: skip


def main_object(tender: TenderView) -> dict[str, Any]:
    """What is bought: items, standard, area and term, from the fixed requirement."""
    found = requirement_view(tender.requirement)
    if found is None:
        return {}
    return {
        "items": list(found.items), "standard": found.standard, "area": found.area,
        "catalogue_code": found.catalogue_code,
        "starts": found.starts, "ends": found.ends,
    }  # fmt: skip


def experts_of(review: Review) -> list[dict[str, str]]:
    """Those who reviewed, by name: the law asks for it in the result notice (GPR art. 43)."""
    seats = Seat.objects.filter(review=review, standing=SITTING)
    return [expert_said(seat.office) for seat in seats]


def expert_said(code: str) -> dict[str, str]:
    """An expert as the result names her: office, name, title."""
    office = Office.objects.get(code=code)
    held = Tenure.objects.filter(office=office).select_related("person").order_by("-since").first()
    return {
        "office": code, "name": held.person.name if held else "", "title_zh": office.title_zh,
        "title_en": office.title_en,
    }  # fmt: skip


def draw_of(review: Review) -> dict[str, Any] | None:
    """All that somebody needs to compute the draw again (`evaluation.draw.draw_holds`); None where nobody was drawn."""
    if not review.signature:
        return None
    order = list(Seat.objects.filter(review=review).values_list("office", flat=True))
    return {
        "pool": review.pool, "excluded": review.excluded, "log_size": review.log_size, "log_root": review.log_root,
        "signature": review.signature, "order": order, "key": server_keys().promise.verifier,
        "letters": [each.bid for each in in_order(review)] if tender_of(review).blind_review else None,
    }  # fmt: skip


def bidders_of(review: Review, award: Award) -> list[dict[str, Any]]:
    """Who took part and how it ended, without anybody's price or score but the winner's."""
    return [
        {
            "uscc": each.provider,
            "name_zh": each.name_zh,
            "name_en": each.name_en,
            "outcome": outcome_of(each, award),
            "members": members_said(each),
        }
        for each in all_candidates(review)
    ]


def outcome_of(candidate: Candidate, award: Award) -> str:
    """`won`, `ranked` or `excluded`."""
    if candidate.provider == award.winner_uscc:
        return "won"
    return "excluded" if candidate.standing == EXCLUDED else "ranked"


def said_to(case: Award, candidate: Candidate, lang: str) -> str:
    """The sentence that is this bidder's own, in `lang` ("zh" or "en")."""
    outcome = outcome_of(candidate, case)
    if outcome == "won":
        return _won(lang, together=bool(case.members)).format(amount=money_text(case.amount_fen, lang))
    if outcome == "excluded":
        grounds = grounds_said(candidate.findings, candidate.clause, lang)
        return translate(lang, "evaluation", "Your bid was excluded: {grounds}").format(grounds=grounds)
    said = translate(lang, "evaluation", "You have not won. Your score: {score}. Your rank: {rank}.")
    return said.format(score=points_text(candidate.total), rank=candidate.rank) + _passed_over(case, candidate, lang)


def _passed_over(case: Award, candidate: Candidate, lang: str) -> str:
    """Why a bid of a higher rank did not win; empty for all others."""
    found = next((each for each in case.skipped if each["response"] == candidate.bid), None)
    if found is None:
        return ""
    reason = found["reason"] if lang == "zh" else found.get("reason_en") or found["reason"]
    return translate(lang, "evaluation", " Why you were passed over: {reason}.").format(reason=reason)


def _won(lang: str, *, together: bool) -> str:
    if not together:
        return translate(lang, "evaluation", "You have won, at {amount}. This is the award letter.")
    return translate(
        lang,
        "evaluation",
        "The consortium you belong to has won, at {amount}. All members sign the contract and are jointly and severally"
        " liable. This is the award letter.",
    )


def lots_said(case: Award) -> dict[str, Any]:
    """Who was passed over because it has its lots, with the reason; nothing where nobody was."""
    full = [each for each in case.skipped if "reason_en" in each]
    names = ("provider", "name_zh", "name_en", "reason", "reason_en")
    return {"lots_full": [{name: each[name] for name in names} for each in full]} if full else {}
