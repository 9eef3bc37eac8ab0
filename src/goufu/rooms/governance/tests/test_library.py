"""Documents are found by their Chinese words; what changed is one list."""

from datetime import date
from time import perf_counter

import pytest
from django.db import connection
from tests.cast import Cast
from tests.conferring import conference, decision

from goufu.rooms.governance.library import changes, documents, topics
from goufu.rooms.governance.models import PolicyDocument
from goufu.rooms.governance.tests.test_put_figures_in_force import drafted, in_force
from goufu.rooms.governance.tests.test_repeal_document import FIFTEEN


@pytest.mark.parametrize(
    ("query", "there"),
    [("意向公开", True), ("采购意向 时限", True), ("富财采〔2025〕示例5号", True), ("绩效评价", False)],
)
def test_a_document_is_found_when_it_holds_every_word(cast: Cast, query: str, there: bool) -> None:
    ref = in_force(cast)
    assert [each.ref for each in documents(query)] == ([ref] if there else [])


def test_what_is_only_drafted_is_in_nobodys_library(cast: Cast) -> None:
    drafted(cast)
    assert not documents().exists()


def test_topics_are_found_in_their_own_body(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    assert [each.ref for each in topics("供应商 准备时间", [held.body])] == [topic]
    assert not topics("供应商", ["GB-510322-NONE"]).exists()


def test_what_changed_for_whom_from_when(cast: Cast) -> None:
    ref = in_force(cast, figures=[FIFTEEN])
    given = {"until": "2025-07-01", "decision": decision(cast), "reason": "清理"}
    cast.do("repeal_document", cast.finance_head, ref, **given)
    last, first = changes()
    assert (first.before, first.after, first.national, first.since) == (None, 1500, 1000, date(2025, 3, 1))
    assert (last.before, last.after, last.since) == (1500, None, date(2025, 7, 1))
    assert [each.region for each in changes(cast.see(ref))] == ["510322", "510322"]


@pytest.mark.soak
def test_a_hundred_thousand_documents_are_searched_within_a_tenth_of_a_second(cast: Cast) -> None:
    ref = in_force(cast)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('goufu.act', 'x', false)")
        columns = [str(each.column) for each in PolicyDocument._meta.concrete_fields]
        changed = {
            "id": "gen_random_uuid()",
            "ref": "'PD-' || n",
            "words": "'关于 养老 服务 的 通知 第 ' || n || ' 号'",
        }
        chosen = ", ".join(changed.get(name, f'"{name}"') for name in columns)
        names = ", ".join(f'"{name}"' for name in columns)
        cursor.execute(
            f"INSERT INTO governance_policydocument ({names}) SELECT {chosen} FROM governance_policydocument,"
            " generate_series(1, 100000) n WHERE ref = %s",
            [ref],
        )
        cursor.execute("ANALYZE governance_policydocument")
        cursor.execute("SELECT set_config('goufu.act', '', false)")
    start = perf_counter()
    assert len(documents("养老 77770")[:30]) == 1
    assert perf_counter() - start <= 0.1
