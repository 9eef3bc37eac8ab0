"""The second stage of a framework agreement: the people served chose this provider; their vouchers make its award."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, FileRef, Private
from goufu.core.writes import Writes
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.findings import within_budget
from goufu.rooms.evaluation.framework import chosen_so_far
from goufu.rooms.evaluation.models import Award, Candidate, Framework
from goufu.rooms.evaluation.open_framework import inside, must_go_on
from goufu.rooms.evaluation.panel import tender_named
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit
from goufu.rooms.providers.interface import provider_by_uscc

Uscc = Annotated[str, Field(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$", title="Unified social credit code of the provider")]


class RecordUsersChoiceInput(ActInput):
    """Whom they chose, how many of them, and what their vouchers are worth."""

    framework: Annotated[CaseRef, Field(title="Framework agreement")]
    provider: Uscc
    people: Annotated[int, Field(title="People who chose it", strict=True, ge=1)]
    amount_fen: Annotated[Fen, Field(title="Worth of their vouchers")]
    choices: Annotated[FileRef, Private, Field(title="Their signed choices", description="Names are never published.")]


class RecordUsersChoice(Act[Award, RecordUsersChoiceInput]):
    """Record whom the people served have chosen."""

    opens, parent, repeats = True, ("framework", ("running", "inviting")), True
    leads_to = "named"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_result")

    def under(self, given: RecordUsersChoiceInput) -> str:
        return given.framework

    def method(self, case: Award, given: RecordUsersChoiceInput) -> MethodTraits:
        return tender_named(_framework(given).tender).method.in_law()

    def asks(
        self, case: Award, given: RecordUsersChoiceInput, moment: Moment
    ) -> Iterator[ProviderListed | QuoteWithinBudget]:
        framework = _framework(given)
        tender = tender_named(framework.tender)
        must_go_on(tender)
        yield within_budget(chosen_so_far(framework) + given.amount_fen, tender)
        known = provider_by_uscc(given.provider)
        if known is not None:
            yield ProviderListed(
                abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
                documents_exclude_abnormal=tender.excludes_abnormal,
            )  # fmt: skip

    def effect(self, case: Award, given: RecordUsersChoiceInput, moment: Moment, w: Writes) -> None:
        framework = _framework(given)
        chosen = next((each for each in inside(framework) if each["uscc"] == given.provider), None)
        if chosen is None:
            raise ReviewDoesNotFit(
                "{provider} was not admitted to the framework.", field="provider", provider=given.provider,
                cure="People choose among those admitted; the notice of the admission names them.",
            )  # fmt: skip
        if framework.ends_on is not None and moment.day > framework.ends_on:
            raise ReviewDoesNotFit(
                "The agreement ended on {day}.", field="framework", day=framework.ends_on, cure="Compete again."
            )
        ranked = Candidate.objects.filter(review__ref=framework.review, provider=given.provider).first()
        w.change(
            case, tender=framework.tender, review=framework.review, purchaser=framework.purchaser,
            title=framework.title, winner=chosen["organ"], winner_uscc=chosen["uscc"], winner_zh=chosen["name_zh"],
            winner_en=chosen["name_en"], amount_fen=given.amount_fen, rank=chosen["rank"], named_on=moment.day,
            score=ranked.total if ranked else None, members=ranked.members if ranked else [],
        )  # fmt: skip
        w.attach(given.choices)
        w.publish(tender=framework.tender)


def _framework(given: RecordUsersChoiceInput) -> Framework:
    return Framework.objects.get(ref=given.framework)
