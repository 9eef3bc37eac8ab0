"""Civil affairs enters a published result in the provider's credit record and decides on support."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Line
from goufu.core.writes import Writes
from goufu.law.kinds import Grade
from goufu.law.questions.assessment_used import AssessmentUsed
from goufu.law.questions.credit_entry import CreditEntry
from goufu.parties.authority import Authority
from goufu.rooms.assessment.interface import AssessmentView, assessment_view
from goufu.rooms.incentives.kinds import KIND_OF_GRADE, CreditKind, Support
from goufu.rooms.incentives.models import CreditEvent
from goufu.rooms.incentives.refusals import CreditDoesNotFit
from goufu.rooms.needs.interface import purchase_of_thread
from goufu.rooms.providers.interface import provider_by_uscc


class EnterCreditInput(ActInput):
    """Which result, and what support follows."""

    assessment: Annotated[CaseRef, Field(title="Assessment")]
    support: Annotated[list[Support], Field(title="Support decided on")] = []
    what: Annotated[Line, Field(title="What is entered", description="One sentence; it is published.")]


class EnterCredit(Act[CreditEvent, EnterCreditInput]):
    """Enter the result in the credit record."""

    opens = True
    parent = ("assessment", ("published",))
    by = Authority("civil.officer")
    public = Publish("assessment")
    stops = (CreditEntry,)

    def under(self, given: EnterCreditInput) -> str:
        """The assessment."""
        return given.assessment

    def asks(self, case: CreditEvent, given: EnterCreditInput, moment: Moment) -> Iterator[AssessmentUsed]:
        """Whether the result is used as it may be: for support, never in place of competition."""
        yield AssessmentUsed(follows_earlier=False, result_on_file=_result(given).is_published)

    def effect(self, case: CreditEvent, given: EnterCreditInput, moment: Moment, w: Writes) -> None:
        """Write the event, and tell the register of providers."""
        result = _result(given)
        kind = KIND_OF_GRADE[Grade(result.grade)]
        if given.support and kind is not CreditKind.GOOD:
            raise CreditDoesNotFit(
                "Support follows a good result; this one is not.", field="support", cure="Leave the support out.",
            )  # fmt: skip
        parties = {name: getattr(result, name) for name in _PARTIES}
        w.change(
            case, title=result.title, record=kind.value, support=[each.value for each in given.support],
            assessment=result.ref, score=result.score, grade=result.grade, entered_on=moment.day, **parties,
        )  # fmt: skip
        w.publish(record=kind.value, score=result.score, grade=result.grade, **parties)
        _tell_register(result, given, moment, w)
        w.tell(result.provider, title=result.title, grade=result.grade)


_PARTIES = ("provider", "provider_uscc", "provider_zh", "provider_en")


def _tell_register(result: AssessmentView, given: EnterCreditInput, moment: Moment, w: Writes) -> None:
    """The provider's own case in the register keeps the event too."""
    provider, purchase = provider_by_uscc(result.provider_uscc), purchase_of_thread(result.thread)
    if provider is None or purchase is None:
        raise CreditDoesNotFit("{uscc} is not in the register of providers.", uscc=result.provider_uscc)
    w.follow(
        "record_credit", case=provider.ref, purchase=purchase.ref, grade=result.grade, score=result.score,
        what=given.what, on=moment.day,
    )  # fmt: skip


def _result(given: EnterCreditInput) -> AssessmentView:
    found = assessment_view(given.assessment)
    if found is None:
        raise CreditDoesNotFit("There is no assessment {assessment}.", field="assessment", assessment=given.assessment)
    return found
