"""Evidence and hearings."""

from datetime import timedelta

from tests.cast import turned_down
from tests.complaining import Complaining

from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


def test_a_hearing_is_kept_and_its_time_is_counted(complaint: Complaining) -> None:
    complaint.copies()
    ahead = (complaint.day + timedelta(days=1)).isoformat()
    with turned_down(ChallengeDoesNotFit):
        complaint.do("hear_parties", "finance_officer", inquest="hearing", held=ahead, minutes="未到")
    given = {"inquest": "hearing", "held": complaint.day.isoformat(), "minutes": "双方对评分表无异议"}
    complaint.do("hear_parties", "finance_officer", **given)
    assert [each["what"] for each in complaint.row().steps] == ["双方对评分表无异议"]
    assert complaint.clock("complaint_decision").met_by is None
