"""What an outside checker doesn't look at: references, roles, order, sums, silence before the deadline, the merge."""

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import ocdsmerge
import pytest
from tests.architecture.test_disclosure import parts, unsaid
from tests.ocds.conftest import OWN, Published, schemas, standard

from goufu.core import registry
from goufu.core.ocds import Fragment
from goufu.core.public import PublicEntry
from goufu.rooms.disclosure import releases as made
from goufu.rooms.disclosure.merging import compiled
from goufu.rooms.disclosure.packages import numbered_entries, published_ocids
from goufu.rooms.disclosure.references import referenced
from goufu.rooms.needs.interface import thread_of_ocid

MAIN, FAILED, AGAIN = 0, 1, 2
OCID = re.compile(r"ocds-[a-z0-9]{6}-[A-Za-z0-9-]+")


def all_releases(published: Published) -> list[dict[str, Any]]:
    return list(published.releases["releases"])


def walk(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with its path; places in lists are left out."""
    yield path, value
    if isinstance(value, dict):
        for name, part in value.items():
            yield from walk(part, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for part in value:
            yield from walk(part, path)


def unresolved(release: dict[str, Any]) -> list[str]:
    """References that are in no party, or whose role the party lacks."""
    roles = {each["id"]: each["roles"] for each in release.get("parties", [])}
    return [f"{each['id']} as {role}" for each, role in referenced(release) if role not in roles.get(each["id"], [])]


def entries_of(number: int) -> list[PublicEntry]:
    thread = thread_of_ocid(published_ocids()[number])
    assert thread is not None
    return numbered_entries(thread)


def test_three_purchases_are_published_each_under_its_ocid(published: Published):
    ocids = [record["ocid"] for record in published.records["records"]]
    assert len(ocids) == 3
    assert all(OCID.fullmatch(ocid) for ocid in ocids)
    assert {release["ocid"] for release in all_releases(published)} == set(ocids)


def test_an_id_is_the_ocid_the_number_and_the_digest_of_the_content(published: Published):
    for record in published.records["records"]:
        for number, release in enumerate(record["releases"], 1):
            assert re.fullmatch(rf"{record['ocid']}-{number:05d}-[0-9a-f]{{12}}", release["id"])


def test_every_reference_is_a_party_with_its_role(published: Published):
    assert [unresolved(release) for release in all_releases(published) if unresolved(release)] == []
    assert unresolved(published.compiled(MAIN)) == []


def test_roles_are_never_lost_from_one_release_to_the_next(published: Published):
    held: dict[str, set[str]] = {}
    for release in published.of(MAIN):
        for party in release.get("parties", []):
            assert held.get(party["id"], set()) <= set(party["roles"])
            held[party["id"]] = set(party["roles"])


def test_a_body_with_a_credit_code_is_named_by_it_and_others_by_our_own_scheme(published: Published):
    schemes = {each["name"]: each["identifier"]["scheme"] for each in published.compiled(MAIN)["parties"]}
    assert schemes["富顺县民政局（示例）"] == "CN-USCC"
    assert schemes["富顺县示例镇桂花村村民委员会"] == "GOUFU"


def test_constructed_bodies_and_releases_say_so(published: Published):
    assert all(release["synthetic"] and release["simulated"] for release in all_releases(published))
    assert all(each["synthetic"] for each in published.compiled(MAIN)["parties"])


def test_dates_rise_strictly_within_a_process(published: Published):
    for record in published.records["records"]:
        dates = [release["date"] for release in record["releases"]]
        assert dates == sorted(set(dates))


def test_a_need_is_disclosed_under_the_ocid_when_the_purchase_is_opened(published: Published):
    first = published.of(MAIN)[0]
    assert (first["ledgerEntries"][0]["act"], first["tag"], first["date"]) == (
        "raise_need",
        ["planning"],
        "2025-03-07T01:00:00.000Z",
    )


def test_what_was_veiled_is_dated_by_the_act_that_unveiled_it(published: Published):
    drafted = next(each for each in published.of(MAIN) if each["ledgerEntries"][0]["act"] == "draft_requirement")
    assert drafted["date"].startswith("2025-03-12T01:00:00")


@pytest.mark.parametrize("number", [MAIN, FAILED, AGAIN])
def test_nothing_about_bids_is_said_before_the_deadline(published: Published, number: int):
    deadline = published.compiled(number)["tender"]["tenderPeriod"]["endDate"]
    early = [each for each in published.of(number) if each["date"] < deadline]
    said = {path.rsplit(".", 1)[-1] for release in early for path, _ in walk(release)}
    assert early
    assert not said & {"bids", "tenderers", "numberOfTenderers", "awards", "contracts"}


def test_each_contract_has_its_award_and_each_winner_is_a_tenderer(published: Published):
    whole = published.compiled(MAIN)
    awards = {each["id"]: each for each in whole["awards"]}
    assert {each["awardID"] for each in whole["contracts"]} == set(awards)
    tenderers = {each["id"] for each in whole["tender"]["tenderers"]}
    assert {each["id"] for award in awards.values() for each in award["suppliers"]} <= tenderers
    assert {each["relatedBid"] for each in awards.values()} <= {each["id"] for each in whole["bids"]["details"]}


def test_the_compiled_release_holds_award_contract_acceptance_and_transactions(published: Published):
    whole = published.compiled(MAIN)
    done = whole["contracts"][0]["implementation"]
    assert [each["status"] for each in whole["awards"]] == ["active"]
    assert whole["contracts"][0]["status"] == "terminated"
    assert [each["decision"] for each in done["acceptances"]] == ["passed", "passed"]
    assert len(done["transactions"]) == 2
    assert (done["evaluation"]["score"], done["evaluation"]["grade"]) == (90.55, "excellent")
    assert [each["status"] for each in whole["complaints"]] == ["answered"]


def test_what_was_paid_is_the_final_value_and_hangs_on_milestones(published: Published):
    contract = published.compiled(MAIN)["contracts"][0]
    done = contract["implementation"]
    assert sum(each["value"]["amount"] for each in done["transactions"]) == done["finalValue"]["amount"] == 490_000
    milestones = {each["id"] for each in done["milestones"]}
    assert {each["relatedImplementationMilestone"]["id"] for each in done["transactions"]} <= milestones
    assert {each["milestoneID"] for each in done["acceptances"]} <= milestones


def test_periods_run_forward(published: Published):
    periods = [part for _, part in walk(all_releases(published)) if isinstance(part, dict) and "startDate" in part]
    assert periods
    assert all(each["startDate"] <= each.get("endDate", each["startDate"]) for each in periods)


def test_one_currency_throughout(published: Published):
    assert {part for path, part in walk(all_releases(published)) if path.endswith("currency")} == {"CNY"}


def test_every_document_can_be_read_somewhere(published: Published):
    documents = [
        each for path, part in walk(published.compiled(MAIN)) if path.endswith("documents") and isinstance(part, list)
        for each in part
    ]  # fmt: skip
    assert documents
    assert all(each["url"].startswith("http") for each in documents)


def test_a_purchase_tendered_again_names_the_one_that_failed(published: Published):
    failed, again = (published.compiled(number) for number in (FAILED, AGAIN))
    assert failed["tender"]["status"] == "unsuccessful"
    assert [(each["identifier"], each["relationship"]) for each in again["relatedProcesses"]] == [
        (failed["ocid"], ["unsuccessfulProcess"])
    ]


def test_no_person_is_named(published: Published):
    assert "示例专家" not in json.dumps(published.releases, ensure_ascii=False)


def patched_schema() -> dict[str, Any] | None:
    """The release schema with every extension; None (the merger fetches the bare one) without the folder."""
    folder = schemas()
    if folder is None:
        return None
    with zipfile.ZipFile(standard(folder)) as archive:
        name = next(each for each in archive.namelist() if each.endswith("schema/release-schema.json"))
        schema: dict[str, Any] = json.loads(archive.read(name))
    for each in [*sorted(folder.glob("extensions/*/*/release-schema.json")), OWN / "release-schema.json"]:
        merge_patch(schema, json.loads(each.read_text(encoding="utf-8")))
    return schema


def merge_patch(target: dict[str, Any], patch: dict[str, Any]) -> None:
    for name, value in patch.items():
        if isinstance(value, dict):
            merge_patch(target.setdefault(name, {}), value)
        else:
            target[name] = value


@pytest.mark.parametrize("number", [MAIN, FAILED, AGAIN])
def test_our_merge_is_the_standard_s(published: Published, number: int):
    merger = ocdsmerge.Merger(schema=patched_schema())
    assert merger.create_compiled_release(published.of(number)) == published.compiled(number)


def test_the_merge_deletes_replaces_and_appends_as_the_standard_says():
    first = {"ocid": "o", "id": "1", "date": "2025-01-01T00:00:00.000Z", "tag": ["planning"], "title": "a"}
    second = {"ocid": "o", "id": "2", "date": "2025-01-02T00:00:00.000Z", "tag": ["tender"], "title": None}
    items = [
        {"items": [{"id": "1", "unit": {"name": "x"}}, {"note": "p"}], "kinds": ["a", "b"]},
        {"items": [{"id": "1", "unit": {"id": "u"}}, {"note": "q"}], "kinds": ["c"]},
    ]
    whole = compiled([{**second, **items[1]}, {**first, **items[0]}])
    assert whole == ocdsmerge.Merger(schema=patched_schema()).create_compiled_release(
        [{**first, **items[0]}, {**second, **items[1]}]
    )
    assert (whole["id"], whole["tag"], whole["kinds"]) == ("o-2025-01-02T00:00:00.000Z", ["compiled"], ["c"])


def test_releases_follow_from_the_public_entries_alone_and_stay_as_the_log_grows(demo: str, published: Published):
    entries = entries_of(MAIN)
    whole = made.releases(entries)
    assert [each["id"] for each in whole] == [each["id"] for each in published.of(MAIN)]
    opened = next(place for place, each in enumerate(entries) if each.act == "open_bids")
    assert made.releases(entries[: opened + 1]) == whole[: len(made.releases(entries[: opened + 1]))]


def test_every_fact_that_an_act_states_in_public_is_said_or_named_as_shown_on_pages_only(demo: str):
    discloses, pages_only = parts("DISCLOSES"), parts("PAGES_ONLY")
    silent = {
        entry.act: sorted(fields)
        for number in (MAIN, FAILED, AGAIN)
        for entry in entries_of(number)
        if (fields := unsaid(registry.ACTS[entry.act], set(entry.known), discloses, pages_only))
    }
    assert silent == {}


def test_before_the_purchase_is_opened_there_is_no_release(demo: str):
    assert made.releases([each for each in entries_of(MAIN) if each.kind == "need"]) == []


def test_a_room_that_speaks_of_bids_too_early_is_stopped(demo: str, monkeypatch: pytest.MonkeyPatch):
    entries = entries_of(MAIN)
    notice = next(place for place, each in enumerate(entries) if each.act == "publish_notice")
    leak = replace(entries[notice], act="leak", hash="f" * 64, instant=entries[notice].instant + timedelta(days=1))
    speak = {**made.disclosers(), "leak": lambda _: Fragment("tenderUpdate", {"tender": {"numberOfTenderers": 6}})}
    monkeypatch.setattr(made, "disclosers", lambda: speak)
    with pytest.raises(made.TooEarly):
        made.releases([*entries[: notice + 1], leak])
