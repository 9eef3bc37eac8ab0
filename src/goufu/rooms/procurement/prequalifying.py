"""Prequalification: who applied, what was found, and who may bid. Nobody reads an application before their deadline."""

from collections.abc import Iterator

from goufu.core.clock import Moment
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.provider_in_scope import ProviderInScope
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.provider_registered import ProviderRegistered
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Application, JudgedApplication, Tender
from goufu.rooms.procurement.refusals import Mismatch, StepMissing
from goufu.rooms.providers.interface import provider_of_organ

QUALIFIED, REFUSED = "qualified", "refused"
OfApplicant = ProviderKindAllowed | ProviderRegistered | ProviderInScope | ProviderListed


def must_be_tender(case: Tender) -> None:
    """Refuse where the method is no tender: who may bid is then found another way."""
    if not method_named(case.method).has("tender"):
        raise Mismatch(
            "“{method}” has no prequalification here.", method=method_named(case.method).title(),
            cure="Tenders, open or by invitation, may have one; go on with the notice.",
        )  # fmt: skip


def applications(case: Tender, moment: Moment) -> dict[str, Application]:
    """The newest application of each organ, by reference; before their deadline refused without a count."""
    if case.applications_until is None:
        raise StepMissing("{ref} has no prequalification.", ref=case.ref, cure="Publish its notice first.")
    if moment.instant <= case.applications_until:
        raise StepMissing(
            "Applications are read after {until}, by nobody before.", until=case.applications_until,
            cure="Wait for the deadline of the applications.",
        )  # fmt: skip
    newest = {each.provider: each for each in Application.objects.filter(tender=case.ref).order_by("opened", "turn")}
    return {each.ref: each for each in sorted(newest.values(), key=lambda each: each.provider)}


def judged(case: Tender) -> dict[str, JudgedApplication]:
    """What was found of each application, by reference; of two findings on one the later counts."""
    return {each.application: each for each in JudgedApplication.objects.filter(tender=case).order_by("place")}


def questions_on(case: Tender, organ: str, moment: Moment, *, in_scope: bool) -> Iterator[OfApplicant]:
    """What the register tells of an applicant on the day it is judged."""
    known = provider_of_organ(organ)
    kind = known.kind if known else OrganizationKind.OTHER
    yield ProviderKindAllowed(kind=kind)
    yield ProviderInScope(in_scope=in_scope, kind=kind)
    if known is not None:
        yield ProviderRegistered(
            registered=known.registered, legal_person=known.legal_person, suspended=known.state == "suspended",
            social_organization=known.social_organization,
        )  # fmt: skip
        yield ProviderListed(
            abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
            documents_exclude_abnormal=case.excludes_abnormal,
        )  # fmt: skip


def must_be_over(case: Tender) -> None:
    """Where a prequalification was announced, its result comes before the tender's notice or draw."""
    if case.applications_until is not None and case.prequalified_on is None:
        raise StepMissing(
            "The prequalification of {ref} has no result yet.", ref=case.ref,
            cure="Judge the applications and close the prequalification.",
        )  # fmt: skip


def qualified(case: Tender, moment: Moment) -> list[str]:
    """Codes of the organs whose applications were found to qualify, once every application was judged."""
    waiting, found = applications(case, moment), judged(case)
    if left := waiting.keys() - found.keys():
        raise StepMissing(
            "{left} applications have not been judged.", left=len(left), cure="Judge every application first."
        )
    return [each.provider for ref, each in found.items() if ref in waiting and each.standing == QUALIFIED]


def applicants(case: Tender) -> set[str]:
    """Codes of all organs that applied, to be told what becomes of the tender."""
    return set(Application.objects.filter(tender=case.ref).values_list("provider", flat=True))
