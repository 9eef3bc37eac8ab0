"""An open framework with the cast: invited, applied to, admitted."""

from typing import Any

from tests.cast import Cast
from tests.tendering import TERMS, decided, document, filed

OPEN: dict[str, Any] = {
    "method": "open_framework", "ground": "users_choose", "users_choose": True, "one_standard": True,
}  # fmt: skip
INVITED = {"applying": "随时提交申请表和登记证书", "contact": "采购经办岗 0813-0000000（示例）"}
TERM = {"fee_fen": 9_000, "unit": "人次", "starts": "2025-06-01", "ends": "2027-05-31"}


def approved_documents(cast: Cast, **method: Any) -> str:
    """A tender whose documents are approved, thirty days after the intention; no keys are dealt."""
    ref = filed(cast, **{**OPEN, **method})
    terms = {**TERMS, "documents": document(), "factors": [], "sme_deduction_bp": None}
    decided(cast, "draft_documents", cast.officer, ref, ref, **terms)
    decided(cast, "approve_documents", cast.head, ref, ref)
    cast.wait(days=31)
    return ref


def invited(cast: Cast) -> str:
    """The invitation is published; the tender's reference."""
    ref = approved_documents(cast)
    return decided(cast, "publish_invitation", cast.officer, ref, ref, **INVITED)


def taking_applications(cast: Cast) -> str:
    """The framework takes applications; its reference."""
    for organ in ("alpha", "beta"):
        cast.provider(organ)
    given = {**TERM, "tender": invited(cast), "agreement": document("框架协议（示例）")}
    return cast.do("open_applications", cast.head, None, **given)


def applied(cast: Cast, framework: str, organ: str = "alpha") -> str:
    """An application; its reference."""
    who = getattr(cast, f"{organ}_staff")
    return cast.do("apply_to_framework", who, None, framework=framework, documents=document(f"申请 {organ}"))


def admitted(cast: Cast, framework: str, organ: str = "alpha") -> str:
    """An application that was let in and published."""
    ref = applied(cast, framework, organ)
    cast.do("answer_application", cast.officer, ref, admitted=True)
    return cast.do("publish_applicant", cast.officer, ref, agreement=document("签署页"))
