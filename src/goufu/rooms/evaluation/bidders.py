"""Who takes part by one bid: the bidder alone, or every member of a consortium, who bid as one supplier."""

from collections.abc import Iterable, Iterator
from typing import Any

from goufu.law.questions.consortium_formed import ConsortiumFormed
from goufu.law.questions.consortium_once import ConsortiumOnce
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.verdict import Ruling
from goufu.rooms.evaluation.findings import refusals
from goufu.rooms.evaluation.models import Award, Candidate
from goufu.rooms.evaluation.parts import Part, parts_of
from goufu.rooms.evaluation.refusals import ReviewTooEarly
from goufu.rooms.procurement.interface import TenderView


def once(
    candidate: Candidate, others: Iterable[Candidate], unsigned: Iterable[str], named: Iterable[str] = ()
) -> ConsortiumOnce:
    """Whether those who take part by this bid take part by no other: asked over all bids of the tender.

    `unsigned` are members of this bid that did not sign its joint agreement, `named` those that the papers show to take
    part elsewhere. Whom another bid names without her signature takes no part in that bid.
    """
    own = {part.uscc: part.name_zh for part in _taking_part(candidate, unsigned)}
    elsewhere = {part.uscc for each in others for part in _taking_part(each, each.unsigned) if each.pk != candidate.pk}
    return ConsortiumOnce(members_elsewhere=(*named, *sorted(own[uscc] for uscc in own.keys() & elsewhere)))


def _taking_part(candidate: Candidate, unsigned: Iterable[str]) -> list[Part]:
    """The bidder itself sent the bid; of the others those whose signature is not denied."""
    denied = set(unsigned) - {candidate.provider}
    return [part for part in parts_of(candidate) if part.uscc not in denied]


def formed(candidate: Candidate, tender: TenderView, unsigned: Iterable[str]) -> Iterator[ConsortiumFormed]:
    """Whether a consortium is formed as it must be; nothing is asked of a bidder who stands alone."""
    if candidate.members:
        names = {part.uscc: part.name_zh for part in parts_of(candidate)}
        yield ConsortiumFormed(
            members=len(candidate.members), admitted=tender.consortia, agreement=bool(candidate.agreement),
            unsigned=tuple(sorted(names.get(each, each) for each in unsigned)),
        )  # fmt: skip


def must_be_known_whether_signed(candidate: Candidate, others: Iterable[Candidate]) -> None:
    """A rival may have named this bidder as its member without asking: that consortium is checked first."""
    naming = [
        each.bid for each in others
        if each.pk != candidate.pk and each.standing == "unchecked" and not candidate.members
        and candidate.provider in {part.uscc for part in parts_of(each)}
    ]  # fmt: skip
    if naming:
        raise ReviewTooEarly(
            "The consortium of {bid} names this bidder as its member.", field="response", bid=naming[0],
            cure="Check that bid first: whether this bidder signed its joint agreement.",
        )  # fmt: skip


def findings_of(rulings: Iterable[Ruling], parts: tuple[Part, ...]) -> list[dict[str, Any]]:
    """What the law refuses, with the member it concerns: rulings on each part begin with its kind."""
    place, found = -1, []
    for ruling in rulings:
        place += isinstance(ruling.question, ProviderKindAllowed)
        about = parts[place].named() if len(parts) > 1 and place >= 0 else {}
        found += [{**each, **about} for each in refusals([ruling])]
    return found


def members_said(bidder: Candidate | Award) -> list[dict[str, Any]]:
    """The members of a consortium as the result publishes them; empty where a bidder stands alone."""
    return [
        {name: each[name] for name in ("uscc", "name_zh", "name_en", "work", "share_bp")} for each in bidder.members
    ]
