"""What the programme's indicators ask of deliveries: whom services reached, where, and whether they were heard."""

from collections.abc import Iterator

from goufu.core.rollup.shares import Reads, Scope, Share, clocks_kept, counted
from goufu.rooms.delivery.models import ServiceRecord, UserOpinion
from goufu.rooms.needs.interface import ANSWERS_REST_ON, Answer, answered

_INSPECTION, _PAYMENT = "inspection", "payment_due"
_RECORDS: Reads = {ServiceRecord: "delivery__region", **ANSWERS_REST_ON}


@counted("services_reached", reads=_RECORDS, acts=("record_service",), alone=True)
def services_reached(scope: Scope) -> Iterator[Share]:
    """People served, counted record by record, as `FIELD.SETTING`: the field of the needs that the purchase answers
    (`mixed` where there are several), and where they lie (`unknown` where nobody has said, or in several).
    """
    found = ServiceRecord.objects.filter(scope.of("delivery__region"), recorded_on__range=(scope.since, scope.until))
    columns = ("delivery__region", "recorded_on", "people", "delivery__ref", "delivery__thread")
    records = list(found.values_list(*columns))
    answers = answered(thread for *_, thread in records)
    for region, day, people, ref, thread in records:
        answer = answers.get(thread, Answer("mixed", "unknown", ""))
        yield Share(region, day, people, part=f"{answer.field}.{answer.setting}", place=answer.place, refs=(ref,))


@counted("users_heard", reads={UserOpinion: "delivery__region"}, acts=("give_user_opinion",))
def users_heard(scope: Scope) -> Iterator[Share]:
    """People served who were asked by their village or community in the span, and those of them who were heard."""
    found = UserOpinion.objects.filter(scope.of("delivery__region"), given_on__range=(scope.since, scope.until))
    columns = ("delivery__region", "given_on", "heard", "invited", "delivery__ref")
    for region, day, heard, invited, ref in found.values_list(*columns):
        yield Share(region, day, heard, invited, refs=(ref,))


@counted("inspected_in_time", clock=_INSPECTION)
def inspected_in_time(scope: Scope) -> Iterator[Share]:
    """Milestones reported in the span whose inspection was due, and those of them inspected in time."""
    return clocks_kept(_INSPECTION, scope)


@counted("paid_in_time", clock=_PAYMENT)
def paid_in_time(scope: Scope) -> Iterator[Share]:
    """Milestones accepted in the span whose payment was due, and those of them paid in time."""
    return clocks_kept(_PAYMENT, scope)
