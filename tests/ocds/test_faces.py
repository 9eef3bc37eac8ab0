"""The export as files, and the same data at their addresses."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from tests.ocds.conftest import Published
from typer.testing import CliRunner

from goufu.base.ocid import SAMPLE_PREFIX
from goufu.cli.commands import export
from goufu.cli.main import build
from goufu.rooms.disclosure import packages


@pytest.fixture
def client(demo: str) -> Client:
    return Client()


def test_a_record_is_read_at_its_address(client: Client, published: Published):
    ocid = published.records["records"][0]["ocid"]
    answer = client.get(f"/ocds/records/{ocid}.json")
    assert answer.status_code == 200
    assert answer.json()["records"] == published.records["records"][:1]


def test_an_unknown_ocid_is_a_problem_in_json(client: Client):
    answer = client.get(f"/ocds/records/{SAMPLE_PREFIX}-510322-2031-000001.json")
    assert (answer.status_code, answer.json()["title"]) == (404, "unknown-ocid")
    assert answer["Content-Type"] == "application/problem+json"


def test_all_releases_come_in_pages_of_processes(client: Client, published: Published):
    assert client.get("/ocds/releases.json").json()["releases"] == published.releases["releases"]
    assert client.get("/ocds/releases.json?page=2").json()["releases"] == []
    assert client.get("/ocds/releases.json?page=x").status_code == 200


def test_the_next_page_is_named(client: Client, monkeypatch: pytest.MonkeyPatch):
    from goufu.rooms.disclosure import pages

    monkeypatch.setattr(pages, "PURCHASES_A_PAGE", 2)
    assert client.get("/ocds/releases.json")["Link"].endswith('/ocds/releases.json?page=2>; rel="next"')
    assert "Link" not in client.get("/ocds/releases.json?page=2")


def test_the_extension_and_the_policy_are_served_where_packages_say(client: Client, published: Published):
    home = packages.base_url()
    own = published.releases["extensions"][-1].removeprefix(home)
    assert client.get(own).json()["compatibility"] == ["1.1"]
    assert "complaints" in client.get(own.replace("extension.json", "release-schema.json")).json()["properties"]
    assert "GOUFU" in client.get(published.releases["publicationPolicy"].removeprefix(home)).content.decode()


def test_the_policy_in_docs_is_the_one_that_is_served():
    served = Path(packages.__file__).parent / "data" / "publication-policy.md"
    assert (Path(__file__).parents[2] / "docs" / "publication-policy.md").read_bytes() == served.read_bytes()


def test_production_does_not_publish_under_the_sample_prefix(
    client: Client, published: Published, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(settings, "GOUFU_MODE", "production")
    answer = client.get(f"/ocds/records/{published.records['records'][0]['ocid']}.json")
    assert (answer.status_code, answer.json()["title"]) == (403, "sample-ocid")
    assert client.get("/ocds/releases.json").json()["releases"] == []


def test_the_export_writes_both_packages(
    demo: str, published: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from contextlib import nullcontext

    monkeypatch.setattr(export, "house", lambda **_: nullcontext())
    done = CliRunner().invoke(build(), ["export", "ocds", "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    files = [each for each in (tmp_path / "out").rglob("*") if each.is_file()]
    found = {each.name: json.loads(each.read_text(encoding="utf-8")) for each in files}
    packages_and_extension = ["extension.json", "record-package.json", "release-package.json", "release-schema.json"]
    assert sorted(found) == packages_and_extension
    assert found["release-package.json"] == published.releases
    assert found["record-package.json"]["records"] == published.records["records"]


def test_one_process_is_exported_alone(
    demo: str, published: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from contextlib import nullcontext

    monkeypatch.setattr(export, "house", lambda **_: nullcontext())
    ocid = published.records["records"][1]["ocid"]
    CliRunner().invoke(build(), ["export", "ocds", "--out", str(tmp_path), "--ocid", ocid])
    found = json.loads((tmp_path / "record-package.json").read_text(encoding="utf-8"))
    assert [each["ocid"] for each in found["records"]] == [ocid]
