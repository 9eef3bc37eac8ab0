"""The public is asked."""

from tests.cast import Cast, turned_down
from tests.tendering import drafted_requirement

from goufu.core.exceptions import WrongState
from goufu.rooms.requirements.refusals import RequirementDoesNotFit


def test_a_consultation_opens_with_its_last_day(cast: Cast) -> None:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    cast.do("open_public_consultation", cast.officer, ref, until="2025-03-12", channel="县政府网站")
    found = cast.see(ref)
    assert (found.state, found.consulted_from.isoformat(), found.consulted_until.isoformat()) == (
        "consulting", "2025-03-03", "2025-03-12",
    )  # fmt: skip


def test_it_cannot_end_before_it_begins(cast: Cast) -> None:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    with turned_down(RequirementDoesNotFit):
        cast.do("open_public_consultation", cast.officer, ref, until="2025-03-02", channel="县政府网站")


def test_it_is_opened_once(cast: Cast) -> None:
    ref = drafted_requirement(cast, cast.arranged_purchase())
    cast.do("open_public_consultation", cast.officer, ref, until="2025-03-12", channel="县政府网站")
    with turned_down(WrongState):
        cast.do("open_public_consultation", cast.officer, ref, until="2025-03-20", channel="县政府网站")
