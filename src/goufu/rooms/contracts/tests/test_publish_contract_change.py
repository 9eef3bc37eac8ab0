"""A change is published on the designated media."""

from tests.cast import turned_down
from tests.contracting import Story
from tests.tendering import decided, document

from goufu.core.models import RunningClock
from goufu.rooms.contracts.refusals import TermsDoNotFit

CHANGE = {"number": "变1号", "clauses": "第四条", "ground": "agreed", "reason": "探访改为上午"}


def test_publication_meets_its_clock(story: Story) -> None:
    cast, ref = story.cast, story.contract()
    with turned_down(TermsDoNotFit):
        cast.do("publish_contract_change", cast.officer, ref, address="示例网址")
    decided(cast, "change_contract", cast.head, ref, ref, **CHANGE, text=document("变更协议（示例）"))
    cast.do("publish_contract_change", cast.officer, ref, address="示例网址")
    assert RunningClock.objects.get(kind="contract_change_publication").met_on is not None
