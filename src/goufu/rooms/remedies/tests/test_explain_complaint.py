"""The purchaser's explanation."""

from tests.cast import turned_down
from tests.complaining import Complaining

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries


def test_it_meets_the_clock_and_stays_private(complaint: Complaining) -> None:
    complaint.copies()
    with turned_down(WrongOffice):
        complaint.do("explain_complaint", "stranger", explanation="与我无关")
    complaint.do("explain_complaint", "officer", explanation="评审符合文件")
    complaint.do("explain_complaint", "officer", explanation="补充：评分表附后")
    row = complaint.row()
    assert (row.explanation, row.explained_on) == ("评审符合文件\n\n补充：评分表附后", complaint.day)
    assert complaint.clock("complaint_explanation").met_on == complaint.day
    assert not any("评审符合文件" in str(each.known) for each in public_entries(row.thread))
