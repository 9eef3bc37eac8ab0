"""A document may be laid aside."""

from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongState
from goufu.rooms.governance.tests.test_put_figures_in_force import DOCUMENT


def test_a_document_laid_aside_never_comes_into_force(cast: Cast) -> None:
    ref = cast.do("draft_policy_document", cast.finance_officer, **DOCUMENT)
    cast.do("refuse_policy_document", cast.finance_head, ref, reason="未经公平竞争审查")
    with turned_down(WrongState):
        cast.do("put_figures_in_force", cast.finance_head, ref)
