"""A document is entered before anything comes of it."""

from tests.cast import Cast, turned_down

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.models import Figure
from goufu.rooms.governance.tests.test_put_figures_in_force import DOCUMENT


def test_an_entered_document_changes_nothing_yet(cast: Cast) -> None:
    ref = cast.do("draft_policy_document", cast.finance_officer, **DOCUMENT)
    document = cast.see(ref)
    assert (document.state, document.issuer, document.synthetic) == ("drafted", "510322-finance", True)
    assert not Figure.objects.exists()


def test_a_document_without_figures_is_none_of_this_rooms(cast: Cast) -> None:
    with turned_down(BadInput) as caught:
        cast.do("draft_policy_document", cast.finance_officer, **{**DOCUMENT, "figures": []})
    assert caught.value.field == "figures"


def test_a_provider_enters_no_documents(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("draft_policy_document", cast.alpha_head, **DOCUMENT)
