"""The county asks; meanwhile nothing is owed."""

from tests.cast import Cast
from tests.piloting import item, task_list


def test_a_request_waits_for_the_province(cast: Cast) -> None:
    ref = item(task_list(cast), 1)
    cast.do("request_adjustment", cast.civil_officer, ref, wish="延期", reason="系统建设中", due="2025-12-31")
    cast.wait(days=200)
    assert cast.state(ref) == "adjustment_requested"
    assert not cast.see(ref).behind(cast.clock.read().day)
