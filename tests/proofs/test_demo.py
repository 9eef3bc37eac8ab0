"""What the demonstration promises: the same story each time, and a record that names whatever was tampered with."""

import json
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.playing import Played
from tests.proofs.house import House


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The same command on another empty folder."""
    said: dict[str, Any] = House(tmp_path_factory.mktemp("again")).answer("demo", "--json")
    return said


class TestTheStory:
    def test_two_runs_on_fresh_folders_differ_in_the_root_alone(self, played: Played, again: dict[str, Any]):
        first = dict(played.said)
        assert first.pop("ledger_root") != again.pop("ledger_root")
        assert first == again

    def test_it_is_as_rich_as_was_promised(self, played: Played):
        said = played.said
        assert said["acts"] >= 40
        assert len(said["act_kinds"]) >= 25
        assert said["act_kinds"] == sorted(set(said["act_kinds"]))
        assert (said["verify"], said["audit"]) == ("ok", "ok")
        assert isinstance(said["clocks_kept"], int)
        assert said["clocks_kept"] > 0

    def test_every_refusal_names_rule_instrument_article_fact_and_cure(self, played: Played):
        refusals = played.said["refusals"]
        assert len(refusals) >= 9
        assert [each for each in refusals if not all(each.values())] == []
        assert {tuple(sorted(each)) for each in refusals} == {("act", "article", "cure", "fact", "instrument", "rule")}

    def test_what_must_be_tried_is_tried(self, played: Played):
        """A short notice, a late bid, early reading, a light price weight, the same hand, one head, a black list,
        a long contract, an early payment, a county that shuts others out."""
        rules = {each["rule"] for each in played.said["refusals"]}
        wanted = {
            "m-consultation", "late-bid", "reading-early", "price-weight-service", "duties-separate", "term-1y-3y",
            "no-local-only", "complaint-scope", "complaint-suspend-30d", "complaint-intake",
        }  # fmt: skip
        assert wanted - rules == set()
        assert len([each for each in played.said["refusals"] if each["rule"] == "reading-early"]) >= 2

    def test_a_house_in_use_is_not_played_on_again(self, copied: House):
        done = copied.goufu("demo", "--json")
        assert done.returncode == 2
        assert "acts already" in done.stderr


class TestTheClocks:
    def test_every_clock_of_the_story_ends_where_a_second_calendar_ends_it(self, copied: House):
        from datetime import date, timedelta

        import holidays

        china = holidays.country_holidays("CN", years=(2024, 2025, 2026))
        one = timedelta(days=1)

        def end(start: date, days: int, unit: str) -> date:
            day = start + (days * one if unit == "calendar" else 0 * one)
            for _ in range(days if unit == "working" else 0):
                day += one
                while not china.is_working_day(day):
                    day += one
            while not china.is_working_day(day):
                day += one
            return day

        rows = copied.sql("SELECT kind, start, days, unit, due FROM core_clock").strip().splitlines()
        assert len(rows) > 15
        wrong, uncertain = [], 0
        for row in rows:
            _, start, days, unit, due = row.split("|")
            began = date.fromisoformat(start)
            if not due:  # a year without a table of holidays is uncertain, and said to be so
                uncertain += 1
                continue
            expected = began.replace(year=began.year + int(days)) if unit == "years" else end(began, int(days), unit)
            if due != expected.isoformat():
                wrong.append((row, expected))
        assert (wrong, uncertain) == ([], 1)


class TestTampering:
    RECIPE = (
        "BEGIN; SET LOCAL goufu.act = 'off'; UPDATE evaluation_award SET score = score + 1 WHERE id ="
        " (SELECT id FROM evaluation_award WHERE score IS NOT NULL LIMIT 1); COMMIT;"
    )

    def test_without_leave_the_database_refuses(self, copied: House):
        told = copied.sql("UPDATE evaluation_award SET score = score + 1")
        assert "evaluation_award is written by acts alone" in told
        assert copied.answer("audit", "--json") == []

    def test_the_recipe_with_one_score_changed_is_named_by_the_audit(self, copied: House):
        before = copied.sql("SELECT id FROM evaluation_award WHERE score IS NOT NULL LIMIT 1").strip()
        copied.sql(self.RECIPE)
        found = copied.answer("audit", "--json", code=1)
        assert [(each["table"], each["key"], each["why"]) for each in found] == [
            ("evaluation_award", before, "changed")
        ]
        assert "score" in found[0]["columns"]
        wrote = copied.sql(f"SELECT act FROM core_entry WHERE hash = decode('{found[0]['entry']}', 'hex')").strip()
        assert wrote, "the entry is one of the record's"

    def test_the_recipe_stands_in_the_document(self):
        from tests.proofs.house import REPOSITORY

        text = (REPOSITORY / "docs" / "verify.md").read_text()
        assert " ".join(self.RECIPE.split()) in " ".join(text.split())

    def test_an_entry_rewritten_with_its_hash_is_named_too(self, copied: House):
        """Who changes the body must change the hash, and then the signed root no longer comes out."""
        copied.sql(
            "UPDATE core_entry SET body = convert_to(replace(convert_from(body, 'UTF8'), '\"turn\":1', '\"turn\":2'),"
            " 'UTF8') WHERE id = (SELECT min(id) FROM core_entry)",
            "UPDATE core_entry SET hash = sha256('\\x00'::bytea || body), turn = 2"
            " WHERE id = (SELECT min(id) FROM core_entry)",
            "UPDATE core_leaf l SET hash = e.hash FROM core_entry e WHERE e.id = l.entry_id",
        )
        found = {each["why"] for each in copied.answer("audit", "--json", code=1)}
        assert {"root", "chain"} & found

    def test_a_receipt_taken_before_still_accuses_afterwards(self, copied: House):
        digest = copied.sql("SELECT encode(hash, 'hex') FROM core_entry WHERE act = 'publish_notice' LIMIT 1").strip()
        receipt = copied.folder / "receipt.json"
        receipt.write_text(copied.goufu("ledger", "receipt", digest).stdout)
        log = str(copied.data / "log")
        assert copied.goufu("verify", log, "--receipt", str(receipt)).returncode == 0
        other = json.loads(receipt.read_text())
        other["promise"]["instant"] = "2025-01-01T00:00:00Z"
        receipt.write_text(json.dumps(other))
        assert copied.goufu("verify", log, "--receipt", str(receipt)).returncode == 1


class TestTheCopiedLog:
    def test_the_documents_recipe_names_the_entry(self, played: Played, tmp_path: Path):
        """One byte at offset 40 of the first bundle, as `dd` would write it."""
        copy = tmp_path / "log-copy"
        shutil.copytree(played.house.data / "log", copy)
        bundle = min(path for path in (copy / "entries").rglob("*") if path.is_file())
        data = bytearray(bundle.read_bytes())
        data[40] = ord("X") if data[40] != ord("X") else ord("Y")
        bundle.write_bytes(bytes(data))
        told = played.house.answer("verify", str(copy), "--json", code=1)
        assert told["ok"] is False
        assert [each["entry"] for each in told["bad"]] == [0]
        assert set(told) >= {"ok", "entries", "withheld", "bad"}

    def test_an_untouched_copy_holds(self, played: Played, tmp_path: Path):
        copy = tmp_path / "log-copy"
        shutil.copytree(played.house.data / "log", copy)
        told = played.house.answer("verify", str(copy), "--json")
        assert told["ok"] is True
        assert told["bad"] == []
        assert told["withheld"] > 0
        assert told["root"] == played.said["ledger_root"]

    @pytest.mark.parametrize("seed", range(24))
    def test_any_changed_byte_of_any_body_names_its_entry(self, played: Played, tmp_path: Path, seed: int):
        """The verifier in this process: random places of the real log."""
        from goufu_verify import verify

        chance, copy = random.Random(seed), tmp_path / "log"
        shutil.copytree(played.house.data / "log", copy)
        bundle = chance.choice(sorted(path for path in (copy / "entries").rglob("*") if path.is_file()))
        lines = bundle.read_bytes().splitlines(keepends=True)
        place = chance.choice([at for at, line in enumerate(lines) if len(line) > 10])
        line = bytearray(lines[place])
        at = chance.randrange(len(line) - 1)
        line[at] ^= 1 << chance.randrange(7)
        lines[place] = bytes(line)
        bundle.write_bytes(b"".join(lines))
        report = verify(copy)
        assert not report.ok
        first = int(bundle.relative_to(copy / "entries").parts[0].split(".")[0]) * 256
        named = [fault.entry for fault in report.faults]
        assert first + place in named or (0x0A in (line[at], lines[place][at]) and named), named

    def test_the_log_holds_nobodys_name(self, played: Played):
        """What everybody may copy: names of the people in office are nowhere in it."""
        from tests.dumping import every_file, found_in

        from goufu.cli.demo.people import POSTS

        posts = [post for post in POSTS if "expert" not in post.roles]  # the result notice must name the experts
        names = {post.person for post in posts}
        whole = b"".join(data for _, data in every_file(played.house.data / "log"))
        assert [name for name in names if found_in(whole, name)] == []


def test_nothing_of_the_folder_is_open_to_others(played: Played):
    """The database's folder lets nobody in but its user."""
    assert (played.house.data / "pg").stat().st_mode & 0o077 == 0
