"""With the signature of the purchaser's head the mandate runs, and everybody reads what it says."""

from tests.cast import turned_down
from tests.entrusting import TERMS, Entrusting

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.public import public_entries
from goufu.rooms.agencies.disclosure import DISCLOSES
from goufu.rooms.agencies.interface import agency_said


def test_it_runs_and_the_public_reads_fee_and_payer(entrusting: Entrusting) -> None:
    ref = entrusting.mandate()
    found = entrusting.cast.see(ref)
    assert found.state == "running"
    entry = public_entries(found.thread)[-1]
    assert (entry.known["fee"], entry.known["fee_payer"]) == (TERMS["fee"], "winner")
    assert DISCLOSES["sign_mandate"](entry).release["parties"][0]["roles"] == ["procuringEntity"]


def test_the_result_notice_will_print_agency_fee_and_payer(entrusting: Entrusting) -> None:
    entrusting.mandate()
    day = entrusting.cast.clock.read().day
    said = agency_said("510322-civil", "", day)
    assert all(each in said for each in ("正信采购代理", "1.5%", "供应商支付"))
    assert agency_said("510321-civil", "", day) == ""


def test_the_purchasers_officer_does_not_sign(entrusting: Entrusting) -> None:
    ref = entrusting.accept(entrusting.draw_up())
    with turned_down(WrongOffice):
        entrusting.cast.do("sign_mandate", entrusting.cast.officer, ref, text=entrusting.text)


def test_the_agency_signs_first(entrusting: Entrusting) -> None:
    with turned_down(WrongState):
        entrusting.cast.do("sign_mandate", entrusting.cast.head, entrusting.draw_up(), text=entrusting.text)
