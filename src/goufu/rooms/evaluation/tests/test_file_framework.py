"""The copy to finance, and those who choose: each meets its clock, once."""

from tests.cast import Cast, turned_down
from tests.inviting import taking_applications

from goufu.core.exceptions import WrongOffice
from goufu.core.models import RunningClock
from goufu.core.public import public_entries
from goufu.rooms.evaluation.refusals import DoneAlready


def running() -> set[str]:
    return set(RunningClock.objects.filter(kind__startswith="framework_", met_by=None).values_list("kind", flat=True))


def test_filing_and_telling_meet_the_clocks_of_the_agreement(cast: Cast) -> None:
    ref = taking_applications(cast)
    assert running() == {"framework_filing", "framework_users_told"}
    with turned_down(WrongOffice):
        cast.do("file_framework", cast.alpha_staff, ref, filing_number="示例1号")
    cast.do("tell_framework_users", cast.officer, ref, told="已书面告知各村委会和服务对象代表")
    assert running() == {"framework_filing"}
    cast.do("file_framework", cast.officer, ref, filing_number="富财框备〔2025〕示例1号")
    assert running() == set()
    with turned_down(DoneAlready):
        cast.do("file_framework", cast.officer, ref, filing_number="富财框备〔2025〕示例2号")
    acts = [each.act for each in public_entries(cast.see(ref).thread)]
    assert acts[-2:] == ["tell_framework_users", "file_framework"]
