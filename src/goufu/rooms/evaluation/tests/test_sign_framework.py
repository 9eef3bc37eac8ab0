"""The framework agreement is signed."""

from tests.cast import Cast, turned_down
from tests.framing import AGREEMENT, admission_published
from tests.tendering import decided, document

from goufu.core.models import RunningClock
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


def test_with_the_agreement_two_clocks_run(cast: Cast, log_apart: None) -> None:
    ref = admission_published(cast)
    given = {**AGREEMENT, "agreement": document("框架协议（示例）")}
    with turned_down(ReviewDoesNotFit):
        cast.do("sign_framework", cast.head, ref, **{**given, "ends": "2025-01-01"})
    decided(cast, "sign_framework", cast.head, ref, ref, **given)
    assert cast.state(ref) == "running"
    clocks = RunningClock.objects.filter(kind__startswith="framework_").order_by("days")
    assert [(each.kind, each.days, each.unit) for each in clocks] == [
        ("framework_users_told", 3, "working"), ("framework_filing", 7, "working"),
    ]  # fmt: skip
