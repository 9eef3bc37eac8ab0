"""A repealed document's figures end on its day; what was judged before stays."""

from datetime import date, timedelta

from tests.cast import Cast, refused, turned_down
from tests.conferring import decision

from goufu.core.exceptions import BadInput
from goufu.core.lawbook import the_law
from goufu.core.models import Figure
from goufu.law.questions.price_weight import PriceWeight
from goufu.law.verdict import MethodTraits, Verdict
from goufu.rooms.governance.interface import documents_in_force
from goufu.rooms.governance.tests.test_put_figures_in_force import DOCUMENT, in_force

FIFTEEN = {"rule": "price-weight-service", "name": "least", "value": 1500, "unit": "basis points"}
CONSULTATION = MethodTraits("competitive_consultation", frozenset({"consultation"}))


def weighed(on: date) -> Verdict:
    return the_law().ask(PriceWeight(weight=1200), on=on, at="510322", method=CONSULTATION).verdict


def test_the_figure_holds_until_the_day_of_the_repeal(cast: Cast) -> None:
    ref = in_force(cast, figures=[FIFTEEN])
    last = date(2025, 6, 30)
    assert weighed(last) is Verdict.REFUSED
    given = {"until": "2025-07-01", "decision": decision(cast), "reason": "上级已统一规定"}
    cast.do("repeal_document", cast.finance_head, ref, **given)
    assert (weighed(last), weighed(last + timedelta(days=1))) == (Verdict.REFUSED, Verdict.ALLOWED)
    assert [each.ref for each in documents_in_force("510322", last)] == [ref]
    assert documents_in_force("510322", last + timedelta(days=1)) == ()


def test_figures_end_by_decision_only_and_never_in_the_past(cast: Cast) -> None:
    ref = in_force(cast, figures=[FIFTEEN])
    with refused("decision-behind-it"):
        cast.do("repeal_document", cast.finance_head, ref, until="2025-07-01", reason="无依据")
    with turned_down(BadInput):
        given = {"until": "2025-03-02", "decision": decision(cast), "reason": "追溯"}
        cast.do("repeal_document", cast.finance_head, ref, **given)
    assert not Figure.objects.filter(withdrawn=True).exists()


def test_a_document_that_replaces_another_ends_it_and_keeps_no_gap(cast: Cast) -> None:
    old = in_force(cast, figures=[FIFTEEN])
    twenty = {**FIFTEEN, "value": 1100}
    relations = [{"kind": "replaces", "number": DOCUMENT["number"]}]
    new = {"number": "富财采〔2025〕示例9号", "since": "2025-08-01", "figures": [twenty], "relations": relations}
    in_force(cast, **new)
    assert (cast.state(old), cast.see(old).until) == ("repealed", date(2025, 8, 1))
    assert (weighed(date(2025, 7, 31)), weighed(date(2025, 8, 1))) == (Verdict.REFUSED, Verdict.ALLOWED)


def test_the_end_of_an_older_document_leaves_a_later_figure_alone(cast: Cast) -> None:
    old = in_force(cast, figures=[FIFTEEN])
    in_force(cast, number="富财采〔2025〕示例9号", since="2025-04-01", figures=[{**FIFTEEN, "value": 1600}])
    given = {"until": "2025-07-01", "decision": decision(cast), "reason": "清理"}
    cast.do("repeal_document", cast.finance_head, old, **given)
    assert weighed(date(2025, 7, 2)) is Verdict.REFUSED
