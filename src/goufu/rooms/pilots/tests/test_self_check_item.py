"""The county's own tick is typed, and needs something on file."""

from tests.cast import Cast, turned_down
from tests.piloting import item, submitted, task_list

from goufu.rooms.pilots.refusals import TaskDoesNotFit


def test_a_typed_tick_is_marked_as_typed(cast: Cast) -> None:
    found = cast.see(submitted(cast))
    assert (found.state, found.how, found.done_on.isoformat()) == ("submitted", "typed", "2025-03-03")


def test_nothing_is_done_without_evidence(cast: Cast) -> None:
    ref = item(task_list(cast), 2)
    cast.do("report_progress", cast.civil_officer, ref, progress=100, finding="完成")
    with turned_down(TaskDoesNotFit):
        cast.do("self_check_item", cast.civil_officer, ref, finding="自查合格")
