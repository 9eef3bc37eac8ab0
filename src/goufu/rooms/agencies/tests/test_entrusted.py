"""What an agency's officer may do for a purchaser: what a running mandate names, always recorded as done for it."""

from uuid import UUID

import pytest
from django.test import Client
from tests.cast import turned_down
from tests.entrusting import Entrusting
from tests.tendering import TERMS, decided, document, filed

from goufu.core.clock import set_simulated_moment
from goufu.core.duties import duties
from goufu.core.exceptions import SameHand, WrongOffice
from goufu.core.models import Entry
from goufu.core.perform import perform
from goufu.core.reading import may_read
from goufu.parties.models import Tenure
from goufu.ui.visitor import OFFICE


def drafted(entrusting: Entrusting, ref: str) -> str:
    """The procurement documents, drafted by the agency."""
    given = {**TERMS, "documents": document()}
    return decided(entrusting.cast, "draft_documents", entrusting.officer, ref, ref, **given)


def body(ref: str) -> str:
    entry = Entry.objects.filter(case_ref=ref, act="draft_documents").latest("id")
    return bytes(entry.body).decode()


def test_under_a_mandate_the_agency_drafts_the_documents_for_the_purchaser(entrusting: Entrusting) -> None:
    ref = filed(entrusting.cast)
    with turned_down(WrongOffice):
        drafted(entrusting, ref)
    entrusting.mandate()
    drafted(entrusting, ref)
    assert '"principal":"510322-civil"' in body(ref)
    assert '"organ":"zhengxin"' in body(ref)
    with turned_down(WrongOffice):
        entrusting.cast.do("approve_documents", entrusting.officer, ref)


def test_the_purchasers_own_acts_name_no_principal(entrusting: Entrusting) -> None:
    ref = filed(entrusting.cast)
    decided(entrusting.cast, "draft_documents", entrusting.cast.officer, ref, ref, **TERMS, documents=document())
    assert "principal" not in body(ref)


@pytest.mark.parametrize("change", [{"matters": ["result"]}, {"starts": "2027-01-01", "ends": "2027-12-31"}])
def test_what_the_mandate_does_not_name_or_reach_stays_the_purchasers(
    entrusting: Entrusting, change: dict[str, object]
) -> None:
    ref = filed(entrusting.cast)
    entrusting.mandate(**change)
    with turned_down(WrongOffice):
        drafted(entrusting, ref)


def test_it_sees_the_case_and_its_duty_only_while_the_mandate_runs(entrusting: Entrusting) -> None:
    ref = filed(entrusting.cast)
    set_simulated_moment(entrusting.cast.clock.read().instant)
    case = entrusting.cast.see(ref)
    assert not may_read(case, entrusting.officer)
    mandate = entrusting.mandate()
    assert may_read(case, entrusting.officer)
    assert "draft_documents" in {each.act.name for each in duties(entrusting.officer) if each.case.ref == ref}
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(entrusting.officer.tenure)
    session.save()
    desk = client.get("/agency").content.decode()
    assert "富代〔2025〕示例1号" in desk
    assert f"/acts/draft_documents/{ref}" in desk
    entrusting.cast.do("end_mandate", entrusting.head, mandate, why="agreed", facts="双方协商一致（示例）")
    assert not may_read(case, entrusting.officer)
    assert [each.act.name for each in duties(entrusting.officer)] == ["hand_over_files"]


def test_the_desk_is_for_agencies(entrusting: Entrusting) -> None:
    client = Client()
    session = client.session
    session[OFFICE] = str(entrusting.cast.officer.tenure)
    session.save()
    assert client.get("/agency").status_code == 403


def test_one_person_on_both_sides_gains_nothing(entrusting: Entrusting) -> None:
    """The agency's officer who drafted is made head of the purchaser: she does not approve her documents."""
    cast, ref = entrusting.cast, filed(entrusting.cast)
    entrusting.mandate()
    drafted(entrusting, ref)
    tenure = _also_head(entrusting)
    with pytest.raises(SameHand):
        perform("approve_documents", holder=tenure, clock=cast.clock, case=ref, given={})
    cast.do("approve_documents", cast.head, ref)


def _also_head(entrusting: Entrusting) -> UUID:
    cast = entrusting.cast
    cast.do(
        "name_office_holder", cast.registrar, cast.register, organ="510322-civil", office="510322-civil-second-head",
        title_zh="副局长", roles=["purchaser.head"], person="代理officer（示例）", since="2025-01-01",
        person_key=str(entrusting.officer.person),
    )  # fmt: skip
    return Tenure.objects.get(office__code="510322-civil-second-head").pk
