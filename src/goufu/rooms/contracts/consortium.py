"""The members of a consortium in a contract: who they are, who has signed, and what the law is asked of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from goufu.law.questions.consortium_signs import ConsortiumSigns
from goufu.rooms.contracts.models import Contract, MemberSignature

JOINTLY_LIABLE = {
    "zh": "联合体各方共同签订本合同，就合同约定的事项对采购人承担连带责任。",
    "en": "All members of the consortium are party to this contract and jointly and severally liable to the purchaser.",
}
"""Stands in the record of every contract with a consortium (Government Procurement Law, article 24)."""


def others(case: Contract) -> list[dict[str, Any]]:
    """The members beside the one who leads."""
    return [each for each in case.members if each["uscc"] != case.provider_uscc]


def member_of(case: Contract, organ: str) -> dict[str, Any] | None:
    """The member whose organ has that code, the one who leads apart; None where there is none."""
    return next((each for each in others(case) if organ and each["organ"] == organ), None)


def signatures(case: Contract) -> Iterator[ConsortiumSigns]:
    """Whether the other members have signed; nothing is asked of a provider who stands alone."""
    if case.members:
        signed = set(MemberSignature.objects.filter(contract=case).values_list("uscc", flat=True))
        yield ConsortiumSigns(unsigned=tuple(each["name_zh"] for each in others(case) if each["uscc"] not in signed))


def said_of(members: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What the record says of the members, and that they are jointly and severally liable."""
    if not members:
        return {"members": []}
    kept = ("uscc", "name_zh", "name_en", "work", "share_bp")
    liable = {f"liability_{lang}": text for lang, text in JOINTLY_LIABLE.items()}
    return {"members": [{name: each[name] for name in kept} for each in members], **liable}
