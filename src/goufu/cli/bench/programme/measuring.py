"""The measurements, on a house that has just been filled."""

import io
import json
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import mean, median
from typing import Any
from uuid import UUID

import xlsxwriter  # type: ignore[import-untyped]
from django.db import connection
from django.test import Client

from goufu.cli.bench.mix import CLOCK, County, county, one_round
from goufu.cli.bench.programme.copying import copy
from goufu.cli.bench.programme.library import ASKED, BODY, documents, topics
from goufu.cli.bench.programme.province import cases, entries, rows
from goufu.cli.bench.programme.timing import many, took
from goufu.core.ledger.sequencer import sequence
from goufu.core.models import Register
from goufu.core.perform import perform
from goufu.core.rollup.refresh import agrees, areas_of, rebuild, recompute, refresh
from goufu.parties.models import Tenure
from goufu.rooms.governance.library import documents as found_documents
from goufu.rooms.governance.library import topics as found_topics
from goufu.rooms.governance.replay import read_figures, replay
from goufu.rooms.pilots.export import HEADINGS
from goufu.rooms.pilots.interface import pilots
from goufu.rooms.pilots.samples import sample_items
from goufu.rooms.pilots.sheets.report import check
from goufu.ui.visitor import OFFICE

TIMES, ROUNDS = 100, 3
ACTING = "510303"
"""The county in which acts are done while the roll-up is measured."""
PAGES = (
    "/indicators", "/indicators?years=all", "/indicators/at/pilots?years=all", "/indicators/at/510300?years=all",
    "/indicators/at/510322?years=all", "/indicators/A2.1", "/indicators/A2.1?at=510300", "/indicators/C1.3?at=510322",
    "/pilots",
)  # fmt: skip
FIGURE = [{"rule": "price-weight-service", "name": "least", "region": "510000", "value": 1500, "unit": "basis points"}]


def today() -> date:
    """The machine's civil day."""
    return CLOCK.read().day


def fill(acting: County) -> dict[str, int]:
    """The province, its ledger entries, its library; and the programme by acts."""
    made = cases(today())
    found = {"rows": copy(rows(today(), made)), "entries": copy(entries(made)), "purchases": len(made)}
    found |= {"documents": copy(documents()), "topics": copy(topics())}
    _programme(acting)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return found


def province() -> County:
    """An office of the province."""
    if not Register.objects.filter(region="510000").exists():
        county("510000")
    keeper = Tenure.objects.get(office__code="510000-registrar-1").pk
    given = {
        "organ": "510000-bench", "office": "510000-province", "title_zh": "示例", "roles": ["province.officer"],
        "about": {"name_zh": "示例机关", "kind": "state_organ", "region": "510000"}, "person": "示例",
        "since": "2025-01-01",
    }  # fmt: skip
    ref = Register.objects.get(region="510000").ref
    perform("name_office_holder", holder=keeper, clock=CLOCK, case=ref, given=given)
    return County({"province": Tenure.objects.get(office__code="510000-province").pk})


def _programme(acting: County) -> None:
    ref = acting.do(
        "open_programme", "province", title="示例试点", document="示例", issuer="示例", issued_on="2024-08-01",
        synthetic=True,
    )  # fmt: skip
    for each in pilots():
        acting.do("designate_region", "province", ref, region=each.region.code, since="2024-08-01", document="示例")
    acting.do("adopt_indicators", "province", tree="2027", document="示例", since="2025-01-01", synthetic=True)
    while sequence():
        pass


def measure_roll_up() -> dict[str, Any]:
    """A full recomputation against catching up after each of some acts; and whether both agree."""
    rebuilt = took(lambda: rebuild(today()))
    full = median(took(lambda: areas_of(recompute(today()))) for _ in range(3))
    acting = county(ACTING)
    caught: list[float] = []

    def do(*words: Any, **given: Any) -> str:
        ref = acting.do(*words, **given)
        while sequence():
            pass
        caught.append(took(lambda: refresh(today())))
        return ref

    one_round(do)
    caught.clear()
    for _ in range(ROUNDS):
        one_round(do)
    return {
        "rebuild_ms": round(rebuilt), "recompute_ms": round(full), "refresh_acts": len(caught),
        "refresh_mean_ms": round(mean(caught), 1), "refresh_p50_ms": round(median(caught), 1),
        "refresh_max_ms": round(max(caught), 1), "refresh_cost_ratio": round(mean(caught) / full, 5),
        "roll_up_equals_recomputation": agrees(today()),
    }  # fmt: skip


def measure_pages(tenure: UUID) -> dict[str, dict[str, float]]:
    """Each page as an office of the province gets it, without the network."""
    client = signed_in(tenure)
    return {address: many(lambda at=address: _seen(client, at), TIMES) for address in PAGES}  # type: ignore[misc]


def signed_in(tenure: UUID) -> Client:
    """A visitor who acts for an office."""
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(tenure)
    session.save()
    return client


def _seen(client: Client, address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address}: {answer.status_code}")


def measure_replay() -> dict[str, Any]:
    """What a proposed figure would have done to every case."""
    figures = read_figures(FIGURE)
    first, last = date(today().year - 10, 1, 1), today()
    found = replay(figures, since=first, until=last)
    taken = took(lambda: replay(figures, since=first, until=last))
    return {
        "replay_s": round(taken / 1000, 1),
        "replay_asked": found.asked,
        "replay_differences": len(found.differences),
    }


def measure_import() -> dict[str, Any]:
    """A spreadsheet of 61 items, read with its report."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tasks.xlsx"
        path.write_bytes(_sheet())
        report = check(path, at="510322", localities=Path("localities"), stated=61)
        if len(report.items) + len(report.problems) < 61:
            raise RuntimeError(json.dumps(report.as_json("en"), ensure_ascii=False))
        runs = [took(lambda: check(path, at="510322", localities=Path("localities"), stated=61)) for _ in range(5)]
    return {"import_61_items_ms": round(median(runs)), "import_items_accepted": len(report.items)}


def _sheet() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("任务清单")
        sheet.write_row(0, 0, [title for title, _ in HEADINGS[:9]])
        for number, each in enumerate(_items(), 1):
            line = (
                "重点任务",
                "",
                each["text_zh"],
                each["lead_unit"],
                "、".join(each["cooperating"]),
                each["due_text"],
            )
            sheet.write_row(number, 0, [number, *line, each["target"], "、".join(each["evidence"])])
    return out.getvalue()


def _items() -> Iterator[dict[str, Any]]:
    for each in pilots():
        yield from sample_items(each.region.code)


def measure_search() -> dict[str, Any]:
    """Documents and topics by words, the first page with its count; and the library's page."""
    client = Client(headers={"accept-language": "zh-hans"})
    found: dict[str, Any] = {}
    for words in ASKED:
        found[words] = {
            "hits": found_documents(words).count(),
            "page": many(lambda at=words: _seen(client, f"/documents?q={at}"), TIMES // 4),  # type: ignore[misc]
            "topics": many(lambda at=words: list(found_topics(at, [BODY])[:30]), TIMES // 4),  # type: ignore[misc]
        }
    worst = max(max(each["page"]["p99_ms"], each["topics"]["p99_ms"]) for each in found.values())
    return {"search_p99_ms": worst, "searches": found}
