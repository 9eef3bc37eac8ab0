"""A framework takes applications once, and only an open one does."""

from tests.cast import Cast, turned_down
from tests.framing import admission_published
from tests.inviting import TERM, invited
from tests.tendering import document

from goufu.rooms.evaluation.models import Framework
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit


def test_it_is_opened_once_with_a_term_that_ends_after_it_starts(cast: Cast) -> None:
    tender = invited(cast)
    given = {**TERM, "tender": tender, "agreement": document("框架协议")}
    with turned_down(ReviewDoesNotFit):
        cast.do("open_applications", cast.head, None, **{**given, "ends": "2025-05-31"})
    ref = cast.do("open_applications", cast.head, None, **given)
    assert Framework.objects.get(ref=ref).fee_fen == 9_000
    with turned_down(DoneAlready):
        cast.do("open_applications", cast.head, None, **given)


def test_a_closed_framework_takes_no_applications(cast: Cast, log_apart: None) -> None:
    framework = Framework.objects.get(ref=admission_published(cast))
    from goufu.rooms.evaluation.open_framework import must_be_open

    with turned_down(ReviewDoesNotFit):
        must_be_open(framework.tender)
