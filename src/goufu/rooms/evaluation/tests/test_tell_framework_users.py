"""Those who choose are told once."""

from tests.cast import Cast, turned_down
from tests.inviting import taking_applications

from goufu.core.models import RunningClock
from goufu.core.public import public_entries
from goufu.rooms.evaluation.refusals import DoneAlready

TOLD = "已书面告知各村委会和服务对象代表"


def test_late_telling_stands_in_the_record_and_is_done_once(cast: Cast) -> None:
    ref = taking_applications(cast)
    cast.wait(days=10)
    cast.do("tell_framework_users", cast.officer, ref, told=TOLD)
    clock = RunningClock.objects.get(kind="framework_users_told")
    assert clock.due is not None
    assert clock.met_on is not None
    assert clock.met_on > clock.due
    assert public_entries(cast.see(ref).thread)[-1].known["told"] == TOLD
    with turned_down(DoneAlready):
        cast.do("tell_framework_users", cast.officer, ref, told=TOLD)
