"""A draft is given up."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongState
from goufu.rooms.catalogue.tests.conftest import Keeping


def test_a_withdrawn_draft_is_published_no_more(keeping: Keeping) -> None:
    ref = keeping.argued(keeping.draft())
    keeping.cast.do("withdraw_catalogue_draft", keeping.cast.finance_officer, ref, reason="合并到下一版")
    with turned_down(WrongState):
        keeping.cast.do(
            "publish_catalogue", keeping.cast.finance_head, ref, decision=keeping.decision, since="2025-03-10"
        )
