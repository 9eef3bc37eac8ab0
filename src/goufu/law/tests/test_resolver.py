"""Which methods a purchase may go by: one fact changed, one method's answer changed."""

from datetime import date
from typing import Any

from goufu.law import load_law
from goufu.law.kinds import ApprovalLevel, MethodGround
from goufu.law.resolver import PurchaseOfServices, Resolved, resolve, resolve_object
from goufu.law.verdict import Verdict

DAY, PLACE = date(2026, 11, 3), "510322"


def found(**facts: Any) -> dict[str, Resolved]:
    purchase = PurchaseOfServices(**{"amount": 60_000_000, **facts})
    return {each.method: each for each in resolve(load_law(), purchase, on=DAY, at=PLACE)}


def test_a_threshold_that_is_not_set_is_uncertain_and_names_the_approval_that_settles_it() -> None:
    consultation = found(grounds=(MethodGround.PURCHASE_OF_SERVICES,))["competitive_consultation"]
    assert (consultation.verdict, consultation.approval) == (Verdict.UNCERTAIN, ApprovalLevel.PREFECTURE)
    approved = found(grounds=(MethodGround.PURCHASE_OF_SERVICES,), approved_by=ApprovalLevel.PREFECTURE)
    assert (approved["competitive_consultation"].verdict, approved["competitive_consultation"].approval) == (
        Verdict.ALLOWED, None,
    )  # fmt: skip


def test_the_main_method_needs_no_ground_and_the_others_do() -> None:
    said = found(approved_by=ApprovalLevel.PREFECTURE)
    assert said["open_tender"].verdict is Verdict.ALLOWED
    assert said["competitive_negotiation"].verdict is Verdict.REFUSED
    urgent = found(approved_by=ApprovalLevel.PREFECTURE, grounds=(MethodGround.URGENT_NOT_BUYERS_FAULT,))
    assert urgent["competitive_negotiation"].ground is MethodGround.URGENT_NOT_BUYERS_FAULT
    assert urgent["competitive_negotiation"].verdict is Verdict.ALLOWED


def test_one_supplier_needs_evidence_and_users_must_choose() -> None:
    grounds = (MethodGround.ONLY_SUPPLIER, MethodGround.USERS_CHOOSE)
    known: dict[str, Any] = {"grounds": grounds, "approved_by": ApprovalLevel.PREFECTURE}
    without, with_both = found(**known), found(**known, sole_evidence=True, users_choose=True)
    for method in ("single_source", "framework_agreement"):
        assert (without[method].verdict, with_both[method].verdict) == (Verdict.REFUSED, Verdict.ALLOWED)


def test_services_are_never_bought_by_price_inquiry() -> None:
    inquiry = found(grounds=(MethodGround.STANDARD_GOODS,), approved_by=ApprovalLevel.PREFECTURE)["price_inquiry"]
    rules = {answer.rule for ruling in inquiry.rulings for answer in ruling.answers}
    assert inquiry.verdict is Verdict.REFUSED
    assert "inquiry-not-for-services" in rules


def test_what_is_bought_is_asked_once_whatever_the_method() -> None:
    purchase = PurchaseOfServices(amount=1, code="A0402", listed=False, staffing=True)
    kind, listed = resolve_object(load_law(), purchase, on=DAY, at=PLACE)
    assert (kind.verdict, listed.verdict) == (Verdict.REFUSED, Verdict.WARNED)
    fine = resolve_object(load_law(), PurchaseOfServices(amount=1, code="A0402"), on=DAY, at=PLACE)
    assert [each.verdict for each in fine] == [Verdict.ALLOWED, Verdict.ALLOWED]


def test_what_comes_before_a_method_is_what_the_law_would_miss() -> None:
    said = found(grounds=(MethodGround.ONLY_SUPPLIER,), sole_evidence=True)
    asked = {name: [type(each.question).__name__ for each in one.before] for name, one in said.items()}
    assert asked["open_tender"] == ["IntentionPublished", "PlanFiled"]
    assert asked["single_source"] == ["IntentionPublished", "PlanFiled", "SoleSupplierPublicised"]
