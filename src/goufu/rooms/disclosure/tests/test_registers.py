"""Registers are taken out as other systems take them in, and a register of contracts is read back."""

import csv
import io

from django.test import Client
from tests.running import Running

from goufu.base.sheets.grid import book_of
from goufu.core.clock import set_simulated_moment
from goufu.rooms.contracts.backfill.check import check_book
from goufu.rooms.contracts.backfill.sheet import Defaults
from goufu.rooms.disclosure.registers import OWN_FORMAT, REGISTERS, as_csv, as_xlsx


def test_a_recorded_contract_says_so_and_the_register_is_read_back(running: Running) -> None:
    ref = running.record()
    contracts = next(each for each in REGISTERS if each.name == "contracts")
    day = running.cast.clock.read().day
    made = as_xlsx(contracts, "510322", "富顺县", day)
    [sheet] = book_of(made).sheets
    assert "其他平台办理（补录）" in sheet.rows[2]
    assert OWN_FORMAT in sheet.rows[-1]
    back = check_book(book_of(made), running.cast.officer, running.cast.clock.read(), Defaults("示例平台"))
    assert [each.here for each in back.rows] == [ref]


def test_every_register_has_its_columns_and_a_division_only_its_own(running: Running) -> None:
    running.record()
    for each in REGISTERS:
        lines = list(csv.reader(io.StringIO(as_csv(each, "510322").decode("utf-8-sig"))))
        assert lines[0] == ["序号", *each.columns]
        assert {len(line) for line in lines} == {len(each.columns) + 1}
        assert len(list(csv.reader(io.StringIO(as_csv(each, "510321").decode("utf-8-sig"))))) == 1


def test_everybody_takes_them_out(running: Running) -> None:
    running.record()
    set_simulated_moment(running.cast.clock.read().instant)
    client = Client(headers={"accept-language": "zh-hans"})
    assert "/registers/contracts-510322.xlsx" in client.get("/registers").content.decode()
    answer = client.get("/registers/contracts-510322.csv")
    assert "富民购〔2024〕示例7号" in answer.content.decode("utf-8-sig")
    assert client.get("/registers/secrets-510322.csv").status_code == 404
