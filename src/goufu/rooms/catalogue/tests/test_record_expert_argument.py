"""The expert argument is recorded on the draft."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongState
from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.tests.conftest import ARGUED, Keeping


def test_an_argument_stands_on_the_draft_and_on_nothing_published(keeping: Keeping) -> None:
    ref = keeping.draft()
    keeping.cast.do("record_expert_argument", keeping.cast.finance_officer, ref, **ARGUED)
    assert CatalogueVersion.objects.get(ref=ref).argument["experts"] == 5
    published = keeping.published()
    with turned_down(WrongState):
        keeping.cast.do("record_expert_argument", keeping.cast.finance_officer, published, **ARGUED)
