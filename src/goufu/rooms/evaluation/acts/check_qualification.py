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
from goufu.law.questions.consortium_once import ConsortiumOnce
from goufu.law.questions.individual_suitable import IndividualSuitable
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
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.findings import from_register, independence, refusals, within_budget
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import EXCLUDED, FOUND, PASSED, candidate_of, may_examine, tender_of
from goufu.rooms.evaluation.refusals import DoneAlready
from goufu.rooms.providers.interface import provider_by_uscc


class PenaltyFound(Group):
    """A penalty in business that the credit look-up showed."""

    kind: Annotated[PenaltyKind, Field(title="Kind")]
    decided: Annotated[CivilDate, Field(title="Decided on")]
    until: Annotated[CivilDate | None, Field(title="Ban runs until")] = None


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
    claims_sme: Annotated[bool, Private, Field(title="Filed a declaration as small or medium enterprise")] = False
    justification: Annotated[
        str, Private, Field(title="Why the service suits a natural person", max_length=2000),
    ] = ""  # fmt: skip


Asked = (
    ProviderKindAllowed | ProviderRegistered | ProviderInScope | ProviderListed | IndividualSuitable | ProviderQualified
    | BiddersIndependent | NoEarlierRole | ReservedForSme | ConsortiumOnce | QuoteWithinBudget
)  # fmt: skip


class CheckQualification(Act[Review, CheckQualificationInput]):
    """Check the qualification of a bidder."""

    states = ("drawn",)
    by = (Authority("expert", within="pool_organ"), Authority("purchaser.officer", within="purchaser"))
    public = Publish("procurement", "publish_result")
    findings = (
        ProviderKindAllowed, ProviderRegistered, ProviderInScope, ProviderListed, IndividualSuitable, ProviderQualified,
        BiddersIndependent, NoEarlierRole, ReservedForSme, ConsortiumOnce, QuoteWithinBudget,
    )  # fmt: skip
    repeats = True

    def method(self, case: Review, given: CheckQualificationInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: CheckQualificationInput, moment: Moment) -> Iterator[Asked]:
        candidate, tender = candidate_of(case, given.response), tender_of(case)
        known = provider_by_uscc(candidate.provider)
        yield from from_register(
            candidate, tender, moment, in_scope=given.in_scope, justification=given.justification,
        )  # fmt: skip
        yield _qualified(given, known.founded if known else None, moment)
        yield independence(case, candidate)
        yield NoEarlierRole(roles=tuple(given.earlier_roles))
        yield ReservedForSme(
            reserved=tender.sme_reserved, kind=known.kind if known else OrganizationKind.OTHER,
            claims_sme=given.claims_sme,
        )  # fmt: skip
        yield ConsortiumOnce(members_elsewhere=tuple(given.members_elsewhere))
        if not tender.method.has("last_quotes"):
            yield within_budget(candidate.quote_fen, tender)

    def effect(self, case: Review, given: CheckQualificationInput, moment: Moment, w: Writes) -> None:
        may_examine(case, w.holder)
        candidate = candidate_of(case, given.response)
        _not_excluded(candidate)
        found = refusals(w.rulings)
        w.change(candidate, standing=FOUND if found else PASSED, findings=found, sme=given.claims_sme)
        w.keep(found=found, outcome=candidate.standing)


def _qualified(given: CheckQualificationInput, founded: date | None, moment: Moment) -> ProviderQualified:
    return ProviderQualified(
        civil_liability=given.civil_liability, sound_accounts=given.sound_accounts, capable=given.capable,
        tax_paid=given.tax_paid, social_insurance_paid=given.social_insurance_paid,
        penalties=tuple(Penalty(each.kind, each.decided, each.until) for each in given.penalties),
        checked_on=moment.day, founded=founded,
    )  # fmt: skip


def _not_excluded(candidate: Candidate) -> None:
    if candidate.standing == EXCLUDED:
        raise DoneAlready(
            "{bid} was excluded.", field="response", bid=candidate.bid, cure="An exclusion can be challenged."
        )
