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


def test_a_document_without_figures_lies_in_the_library_like_any_other(cast: Cast) -> None:
    relations = [{"kind": "implements", "number": "国办发〔2013〕96号"}]
    given = {**DOCUMENT, "figures": [], "relations": relations, "issued_by": "富顺县财政局（示例）", "gist": "示例摘要"}
    ref = cast.do("draft_policy_document", cast.finance_officer, **given)
    cast.do("put_figures_in_force", cast.finance_head, ref)
    document = cast.see(ref)
    assert (document.state, document.relations, document.gist) == ("in_force", relations, "示例摘要")
    assert not Figure.objects.exists()


def test_a_relation_of_no_kind_is_turned_down(cast: Cast) -> None:
    with turned_down(BadInput) as caught:
        given = {**DOCUMENT, "relations": [{"kind": "contradicts", "number": "1"}]}
        cast.do("draft_policy_document", cast.finance_officer, **given)
    assert str(caught.value.field).startswith("relations")


def test_a_provider_enters_no_documents(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("draft_policy_document", cast.alpha_head, **DOCUMENT)
