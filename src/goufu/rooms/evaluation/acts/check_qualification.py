"""Each opened bid is checked: what the law refuses is a finding on file, and the bid can then only be excluded."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Group, Line, Private
from goufu.core.writes import Writes
from goufu.law.kinds import OrganizationKind, Penalty, PenaltyKind, ProjectRole
from goufu.law.questions.bidders_independent import BiddersIndependent
from goufu.law.questions.consortium_formed import ConsortiumFormed
from goufu.law.questions.consortium_once import ConsortiumOnce
from goufu.law.questions.consortium_reaches import ConsortiumReaches
from goufu.law.questions.individual_suitable import IndividualSuitable
from goufu.law.questions.lots_within_maximum import LotsWithinMaximum
from goufu.law.questions.no_earlier_role import NoEarlierRole
from goufu.law.questions.provider_in_scope import ProviderInScope
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.provider_qualified import ProviderQualified
from goufu.law.questions.provider_registered import ProviderRegistered
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.questions.reserved_for_sme import ReservedForSme
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.bidders import findings_of, formed, must_be_known_whether_signed, once
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.findings import FromRegister, covered, from_register, independence, within_budget
from goufu.rooms.evaluation.lots import bids_within
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import EXCLUDED, FOUND, PASSED, all_candidates, candidate_of, may_examine, tender_of
from goufu.rooms.evaluation.parts import Part, parts_of
from goufu.rooms.evaluation.refusals import DoneAlready
from goufu.rooms.procurement.interface import TenderView
from goufu.rooms.providers.interface import provider_by_uscc

Uscc = Annotated[str, Field(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$", title="Unified social credit code of the member")]


class PenaltyFound(Group):
    """A penalty in business that the credit look-up showed."""

    kind: Annotated[PenaltyKind, Field(title="Kind")]
    decided: Annotated[CivilDate, Field(title="Decided on")]
    until: Annotated[CivilDate | None, Field(title="Ban runs until")] = None
    member: Annotated[Uscc | None, Field(title="Member of the consortium", description="Of a lone bidder: empty.")] = (
        None
    )


class CheckQualificationInput(ActInput):
    """What the papers and the look-ups show."""

    response: Annotated[BidRef, Private, Field(title="Bid")]
    civil_liability: Annotated[bool, Private, Field(title="Bears civil liability independently")] = True
    sound_accounts: Annotated[bool, Private, Field(title="Good credit and sound accounts")] = True
    capable: Annotated[bool, Private, Field(title="Has equipment and skills")] = True
    tax_paid: Annotated[bool, Private, Field(title="Has paid its taxes")] = True
    social_insurance_paid: Annotated[bool, Private, Field(title="Has paid social insurance")] = True
    in_scope: Annotated[bool, Private, Field(title="The service lies within its charter and scope")] = True
    penalties: Annotated[list[PenaltyFound], Private, Field(title="Penalties found", max_length=20)] = []
    earlier_roles: Annotated[list[ProjectRole], Private, Field(title="Earlier roles in this project")] = []
    members_elsewhere: Annotated[list[Line], Private, Field(title="Consortium members that bid elsewhere too")] = []
    unsigned: Annotated[
        list[Uscc], Private, Field(title="Consortium members that did not sign the joint agreement", max_length=20)
    ] = []
    grade_reached: Annotated[
        bool, Private, Field(title="Members doing the same work reach the grade asked for, at the lowest one of theirs")
    ] = True
    special_met: Annotated[bool, Private, Field(title="One member at least meets each special condition")] = True
    claims_sme: Annotated[bool, Private, Field(title="Filed a declaration as small or medium enterprise")] = False
    justification: Annotated[
        str, Private, Field(title="Why the service suits a natural person", max_length=2000),
    ] = ""  # fmt: skip


Asked = (
    ProviderKindAllowed | ProviderRegistered | ProviderInScope | ProviderListed | IndividualSuitable | ProviderQualified
    | BiddersIndependent | NoEarlierRole | ReservedForSme | ConsortiumOnce | ConsortiumFormed | ConsortiumReaches
    | LotsWithinMaximum | QuoteWithinBudget
)  # fmt: skip


class CheckQualification(Act[Review, CheckQualificationInput]):
    """Check the qualification of a bidder."""

    states = ("drawn",)
    by = (Authority("expert", within="pool_organ"), Authority("purchaser.officer", within="purchaser"))
    public = Publish("procurement", "publish_result")
    findings = (
        ProviderKindAllowed, ProviderRegistered, ProviderInScope, ProviderListed, IndividualSuitable, ProviderQualified,
        BiddersIndependent, NoEarlierRole, ReservedForSme, ConsortiumOnce, ConsortiumFormed, ConsortiumReaches,
        LotsWithinMaximum, QuoteWithinBudget,
    )  # fmt: skip
    repeats = True

    def method(self, case: Review, given: CheckQualificationInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: CheckQualificationInput, moment: Moment) -> Iterator[Asked]:
        candidate, tender = candidate_of(case, given.response), tender_of(case)
        yield independence(case, candidate)
        yield NoEarlierRole(roles=tuple(given.earlier_roles))
        yield from formed(candidate, tender, given.unsigned)
        if candidate.members:
            yield ConsortiumReaches(grade_reached=given.grade_reached, special_met=given.special_met)
        yield once(candidate, all_candidates(case), given.unsigned, given.members_elsewhere)
        yield from bids_within(candidate, tender)
        if not tender.method.has("last_quotes"):
            yield within_budget(candidate.quote_fen, tender)
        in_scope = given.in_scope and covered([part.uscc for part in parts_of(candidate)], tender)
        for part in parts_of(candidate):
            yield from _of_part(part, given, tender, moment, in_scope=in_scope)

    def effect(self, case: Review, given: CheckQualificationInput, moment: Moment, w: Writes) -> None:
        may_examine(case, w.holder)
        candidate = candidate_of(case, given.response)
        _not_excluded(candidate)
        must_be_known_whether_signed(candidate, all_candidates(case))
        found = findings_of(w.rulings, parts_of(candidate))
        w.change(
            candidate, standing=FOUND if found else PASSED, findings=found, sme=given.claims_sme,
            unsigned=given.unsigned,
        )  # fmt: skip
        w.keep(found=found, outcome=candidate.standing)


def _of_part(
    part: Part, given: CheckQualificationInput, tender: TenderView, moment: Moment, *, in_scope: bool
) -> Iterator[FromRegister | ProviderQualified | ReservedForSme]:
    """What every one who takes part must meet, alone or as a member; begins with its kind (`findings_of`)."""
    known = provider_by_uscc(part.uscc)
    yield from from_register(part.uscc, tender, moment, in_scope=in_scope, justification=given.justification)
    yield _qualified(given, part, known.founded if known else None, moment)
    kind = known.kind if known else OrganizationKind.OTHER
    yield ReservedForSme(reserved=tender.sme_reserved, kind=kind, claims_sme=given.claims_sme)


def _qualified(given: CheckQualificationInput, part: Part, founded: date | None, moment: Moment) -> ProviderQualified:
    mine = [each for each in given.penalties if each.member in {None, part.uscc}]
    return ProviderQualified(
        civil_liability=given.civil_liability, sound_accounts=given.sound_accounts, capable=given.capable,
        tax_paid=given.tax_paid, social_insurance_paid=given.social_insurance_paid,
        penalties=tuple(Penalty(each.kind, each.decided, each.until) for each in mine),
        checked_on=moment.day, founded=founded,
    )  # fmt: skip


def _not_excluded(candidate: Candidate) -> None:
    if candidate.standing == EXCLUDED:
        raise DoneAlready(
            "{bid} was excluded.", field="response", bid=candidate.bid, cure="An exclusion can be challenged."
        )
