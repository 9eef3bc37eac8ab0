"""A blind review: letters instead of names for who scores, until every sheet is in; names for who does not."""

import json
from typing import Any

import pytest
from django.test import Client
from tests.cast import Cast
from tests.reviewing import QUOTES, Reviewing, awarded, named, quoted, received, scored
from tests.tendering import TERMS, noticed

from goufu.core.ledger.sequencer import log_path, sequence
from goufu.core.models import Entry
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.blinding import letter, letters, shuffled
from goufu.rooms.evaluation.panel import all_candidates
from goufu.rooms.review_desk.tests import test_stripping as made
from goufu.ui.visitor import OFFICE
from goufu_verify.__main__ import main

NAME = "富顺县示例邻里社会工作服务中心"
"""Of the provider alpha."""


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    """Three bids with files that tell who made them; the documents want a blind review."""
    from tests.reviewing import declared, drawn

    for organ in QUOTES:
        module_cast.provider(organ)
    TERMS["blind_review"] = True
    try:
        tender = noticed(module_cast)
    finally:
        del TERMS["blind_review"]
    files = {"邻里中心方案.pdf": made.pdf(), "方案.docx": made.docx(), "名称.txt": f"{NAME}的方案".encode()}
    for organ, quote in QUOTES.items():
        tender.bid(module_cast, organ, quote, files=files)
    tender.past_the_deadline(module_cast)
    tender.open(module_cast)
    sequence()
    return quoted(module_cast, asked(module_cast, declared(module_cast, drawn(module_cast, tender))))


def asked(cast: Cast, case: Reviewing) -> Reviewing:
    from tests.reviewing import asked_for_quotes, qualified

    return asked_for_quotes(cast, qualified(cast, case))


def client(holder: Holder) -> Client:
    found = Client(headers={"accept-language": "zh-hans"})
    session = found.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return found


def file_of(case: Reviewing, holder: Holder, number: int) -> Any:
    return client(holder).get(f"/reviews/{case.ref}/bids/{case.bid('alpha')}/files/{number}")


def test_the_desk_of_an_expert_names_nobody(module_cast: Cast, case: Reviewing) -> None:
    expert = client(case.lead(module_cast))
    mark = letters(case.row(), stems=True)[case.bid("alpha")]
    for way in ("factor.0", "bid.0", "bid.1", "bid.2"):
        page = expert.post(f"/reviews/{case.ref}/scores", {"to": way}).content.decode()
        assert NAME not in page
        assert case.bidders["alpha"] not in page
        assert "49,000" not in page
        assert mark in page


def test_the_list_of_bids_holds_letters_and_apart_from_them_the_names(module_cast: Cast, case: Reviewing) -> None:
    page = client(case.lead(module_cast)).get(f"/reviews/{case.ref}/bids").content.decode()
    table, _, rest = page.partition("</table>")
    assert NAME not in table
    assert NAME in rest
    assert case.bidders["alpha"] not in page


def test_files_come_without_their_makers_and_the_one_that_names_is_withheld(module_cast: Cast, case: Reviewing) -> None:
    for number in (0, 1):
        answer = file_of(case, case.lead(module_cast), number)
        assert answer.status_code == 200
        assert not made.held(answer.content)
        assert "邻里" not in answer["Content-Disposition"]
    assert file_of(case, case.lead(module_cast), 2).status_code == 403


def test_the_purchaser_who_does_not_score_sees_names_and_the_files_as_they_came(
    module_cast: Cast, case: Reviewing
) -> None:
    page = client(module_cast.officer).get(f"/reviews/{case.ref}/bids").content.decode()
    assert NAME in page.partition("</table>")[0]
    assert made.held(b"".join(file_of(case, module_cast.officer, 0).streaming_content))


def test_a_stranger_gets_no_file(module_cast: Cast, case: Reviewing) -> None:
    for holder in (module_cast.beta_staff, module_cast.stranger):
        assert file_of(case, holder, 0).status_code == 403


def test_letters_follow_the_draws_signature_and_not_the_arrival(case: Reviewing) -> None:
    row = case.row()
    bids = [each.bid for each in all_candidates(row)]
    assert sorted(letters(row, stems=False).values()) == ["A", "B", "C"]
    orders = {tuple(shuffled(bytes([seed]) * 64, bids)) for seed in range(64)}
    assert len(orders) == 6
    assert [letter(place, stems=False) for place in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]


def test_with_every_sheet_in_the_names_are_seen(module_cast: Cast, case: Reviewing) -> None:
    scored(module_cast, case)
    expert = case.lead(module_cast)
    assert NAME not in client(expert).get(f"/reviews/{case.ref}/bids").content.decode().partition("</table>")[0]
    case.do(module_cast, "rank_bids", expert)
    assert NAME in client(expert).get(f"/reviews/{case.ref}/bids").content.decode().partition("</table>")[0]


def test_a_stranger_computes_the_letters_again_from_the_published_result(
    module_cast: Cast, case: Reviewing, capsys: Any
) -> None:
    awarded(module_cast, named(module_cast, received(module_cast, case)))
    while sequence():
        pass
    assert main(["draw", str(log_path()), case.award, "--lang", "en"]) == 0
    facts = json.loads(bytes(Entry.objects.get(act="publish_result").body))["facts"]
    assert facts["draw"]["letters"] == list(letters(case.row(), stems=False))
    capsys.readouterr()
