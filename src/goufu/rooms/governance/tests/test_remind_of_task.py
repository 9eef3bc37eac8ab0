"""The lead unit is reminded."""

from tests.cast import Cast
from tests.conferring import conference

from goufu.core.models import Message


def test_each_reminder_is_counted_and_told(cast: Cast) -> None:
    ref = conference(cast).task()
    for _ in range(2):
        cast.do("remind_of_task", cast.secretary, ref)
    assert cast.see(ref).reminders == 2
    assert Message.objects.filter(case_ref=ref, notice="remind_of_task", organ="510322-civil").count() == 2
