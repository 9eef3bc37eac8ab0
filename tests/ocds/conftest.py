"""The open data of the demonstration, and the outside checker that looks at it.

Schemas and extensions lie in `GOUFU_OCDS_SCHEMAS`, or in `../shared/data/ocds` beside the repository; where neither is
there they come over the network. libcoveocds is a program of its own (`make ocds`), never imported.
"""

import json
import os
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.test.utils import override_settings
from pytest_django.plugin import DjangoDbBlocker

from goufu.cli.demo.story import play
from goufu.project.testing import database_copy, filled_template
from goufu.rooms.disclosure.packages import base_url, published_ocids, record_package, release_package

REPOSITORY = Path(__file__).resolve().parents[2]
CHECKER = REPOSITORY / ".tools" / "ocds" / "bin" / "libcoveocds"
OWN = REPOSITORY / "src" / "goufu" / "rooms" / "disclosure" / "data" / "extension"
HOSTED = "https://github.com/open-contracting-extensions"
VERSIONED = "versioned-release-validation-schema.json"
Checked = Callable[[dict[str, Any]], dict[str, Any]]


def schemas() -> Path | None:
    """The folder with the standard's ZIP and its extensions, where there is one."""
    folder = Path(os.environ.get("GOUFU_OCDS_SCHEMAS") or REPOSITORY.parent / "shared" / "data" / "ocds")
    return folder if (folder / "standard").is_dir() else None


@dataclass(frozen=True)
class Published:
    """What the demonstration publishes."""

    releases: dict[str, Any]
    records: dict[str, Any]

    def of(self, number: int) -> list[dict[str, Any]]:
        """The releases of the purchase with that number, from 0."""
        found: list[dict[str, Any]] = self.records["records"][number]["releases"]
        return found

    def compiled(self, number: int) -> dict[str, Any]:
        """Its compiled release."""
        found: dict[str, Any] = self.records["records"][number]["compiledRelease"]
        return found


@pytest.fixture(scope="session")
def played(
    django_db_setup: None, template: str, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A database that the demonstration has filled."""
    keys, data = tmp_path_factory.mktemp("keys"), tmp_path_factory.mktemp("data")

    def fill() -> None:
        with override_settings(GOUFU_DATA=data):  # a log of its own: other tests of this process number other entries
            play(keys, tell=lambda _: None, chapter=lambda _: None)

    with django_db_blocker.unblock(), filled_template(template, fill) as name:
        yield name


@pytest.fixture
def demo(played: str, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The demonstration's database, for one test."""
    with django_db_blocker.unblock(), database_copy(played) as name:
        yield name


@pytest.fixture(scope="session")
def published(played: str, django_db_blocker: DjangoDbBlocker) -> Published:
    """Both packages over all purchases of the demonstration."""
    with django_db_blocker.unblock(), database_copy(played):
        chosen = published_ocids()
        return Published(
            release_package(chosen, f"{base_url()}/ocds/releases.json"),
            record_package(chosen, f"{base_url()}/ocds/records.json"),
        )


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Look at a package with libcoveocds; gives its findings."""
    if not CHECKER.exists():
        pytest.fail(f"{CHECKER} is not installed: make ocds")
    work = tmp_path_factory.mktemp("ocds")
    options, surroundings = prepared(work)

    def check(package: dict[str, Any]) -> dict[str, Any]:
        file = work / "package.json"
        file.write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")
        done = subprocess.run(
            [str(CHECKER), *options, str(file)],
            env={**os.environ, **surroundings}, capture_output=True, text=True, timeout=240, check=False,
        )  # fmt: skip
        if done.returncode:
            pytest.fail(f"The schemas could not be had, neither in {schemas()} nor over the network:\n{done.stderr}")
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return check


def prepared(work: Path) -> tuple[list[str], dict[str, str]]:
    """Options and environment of the checker: answers from the folder, or the network."""
    own = {f"{base_url()}/ocds/extension/{each.name}": str(each) for each in OWN.iterdir()}
    folder = schemas()
    answers = own | (from_folder(folder, work) if folder else {})
    (work / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    surroundings = {
        "OCDS_ANSWERS": str(work / "answers.json"),
        "OCDS_ONLINE": "0" if folder else "1",
        "PYTHONPATH": str(Path(__file__).parent / "offline"),
    }
    return (["--standard-zip", str(standard(folder))] if folder else []), surroundings


def standard(folder: Path) -> Path:
    """The ZIP of the standard."""
    return next((folder / "standard").glob("*.zip"))


def from_folder(folder: Path, work: Path) -> dict[str, str]:
    """What the checker would fetch: each extension as the ZIP of its version, and the schema of versioned releases."""
    answers = {}
    for version in (folder / "extensions").glob("*/*"):
        name = version.parent.name
        packed = work / f"{name}.zip"
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(f"{name}/", "")
            for each in sorted(version.rglob("*.*")):
                archive.write(each, f"{name}/{each.relative_to(version)}")
        answers[f"{HOSTED}/{name}/archive/{version.name}.zip"] = str(packed)
    with zipfile.ZipFile(standard(folder)) as archive:
        inside = next(each for each in archive.namelist() if each.endswith(VERSIONED))
        (work / VERSIONED).write_bytes(archive.read(inside))
    return answers | {f"https://standard.open-contracting.org/schema/1__1__5/{VERSIONED}": str(work / VERSIONED)}
