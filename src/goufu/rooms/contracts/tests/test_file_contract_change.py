"""A copy of a change lies with finance."""

from tests.cast import turned_down
from tests.contracting import Story
from tests.tendering import decided, document

from goufu.core.models import RunningClock
from goufu.rooms.contracts.refusals import TermsDoNotFit

CHANGE = {"number": "变1号", "clauses": "第四条", "ground": "agreed", "reason": "探访改为上午"}


def test_filing_meets_its_clock(story: Story) -> None:
    cast, ref = story.cast, story.contract()
    with turned_down(TermsDoNotFit):
        cast.do("file_contract_change", cast.officer, ref, filing_number="富财合备2号")
    decided(cast, "change_contract", cast.head, ref, ref, **CHANGE, text=document("变更协议（示例）"))
    assert RunningClock.objects.filter(kind="contract_filing", met_on=None).count() == 1
    cast.do("file_contract_change", cast.officer, ref, filing_number="富财合备2号")
    assert not RunningClock.objects.filter(kind="contract_filing", met_on=None).exists()
