"""An open framework: who has applied, who is in it, and who may be chosen."""

from typing import Any

from goufu.rooms.evaluation.framework import FRAMEWORK
from goufu.rooms.evaluation.models import Framework, FrameworkApplication
from goufu.rooms.evaluation.panel import tender_named
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit
from goufu.rooms.procurement.interface import TenderView

OPEN = "open_framework"


def must_be_open(tender: str) -> TenderView:
    """The tender; refused where its method is no open framework, or where it was terminated."""
    found = tender_named(tender)
    if not found.method.has(OPEN):
        raise ReviewDoesNotFit(
            "“{method}” ends another way.", field=FRAMEWORK, method=found.method.title(),
            cure="Only an open framework takes applications at any time.",
        )  # fmt: skip
    must_go_on(found)
    return found


def must_go_on(tender: TenderView) -> None:
    """Refused where the purchase was terminated: nobody applies, and nobody chooses any more."""
    if tender.state == "failed":
        raise ReviewDoesNotFit(
            "The framework {ref} was terminated.", field=FRAMEWORK, ref=tender.ref, cure="Compete again."
        )


def framework_named(ref: str) -> Framework:
    """The framework of that reference; `ReviewDoesNotFit` when there is none."""
    found = Framework.objects.filter(ref=ref).first()
    if found is None:
        raise ReviewDoesNotFit(
            "There is no framework agreement {ref}.", field=FRAMEWORK, ref=ref, cure="Check the reference."
        )
    return found


def inside(case: Framework) -> list[dict[str, Any]]:
    """Those who can be chosen: as the closed form admitted them, or as they are in the open one now."""
    if not tender_named(case.tender).method.has(OPEN):
        return list(case.admitted)
    found = FrameworkApplication.objects.filter(framework=case.ref, state="admitted").order_by("uscc")
    return [said_of(each, case.fee_fen) for each in found]


def said_of(each: FrameworkApplication, fee_fen: int) -> dict[str, Any]:
    """An admitted provider as notices name it; nobody has a rank."""
    return {
        "uscc": each.uscc, "organ": each.applicant, "name_zh": each.name_zh, "name_en": each.name_en,
        "quote_fen": fee_fen, "rank": 0,
    }  # fmt: skip
