"""A consistent second copy: database, files and log of one moment, without any key, checked after it was written.

The log is held still while its folder is copied and the database's snapshot is taken. Files come after the snapshot:
each was durable before an act named it, so none is missing. Keys are never read here: bids stay as sealed as they are.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goufu.cli.keeping.manifest import DATA, DUMP, Manifest, NotKept, check, copy_through, files_in
from goufu.project.databases import ROLE
from goufu.project.environment import Environment
from goufu.project.postgres_binaries import programs
from goufu.project.sockets import socket_folder

NOT_COPIED = frozenset({"pg", "run", "goufu.lock", "postgres.log", "postgres.log.1"})
"""What lies in the data folder and is the server's own."""
LOG = "log"


def make(folder: Path, environment: Environment) -> Manifest:
    """Write the backup into an empty folder and check it; the database must run. Errors: `NotKept`."""
    from goufu.core.clock import WallClock

    _fits(folder, environment)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _still(folder, environment) as (snapshot, entries, log):
        _dump(folder, environment, snapshot)
    for source in _others(environment.data):
        copy_through(source, folder / DATA / source.relative_to(environment.data))
    made = WallClock().read().instant.isoformat()
    manifest = Manifest(made, entries, log, files_in(folder))
    manifest.write(folder)
    verify_backup(folder)
    return manifest


def _fits(folder: Path, environment: Environment) -> None:
    place = folder.resolve()
    for ours in (environment.data, environment.keys):
        if place.is_relative_to(ours.resolve()):
            raise NotKept("{folder} lies in {ours}.", folder=folder, ours=ours, cure="Choose a folder on another disk.")
    if folder.exists() and any(folder.iterdir()):
        raise NotKept("{folder} is not empty.", folder=folder, cure="Choose an empty folder.")


@contextmanager
def _still(folder: Path, environment: Environment) -> Iterator[tuple[str, int, int]]:
    """The log copied and the database's snapshot taken while nothing is numbered; name of it, entries, numbered."""
    from django.db import connection, transaction

    from goufu.core.ledger.sequencer import LOCK

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            with transaction.atomic():
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                cursor.execute(
                    "SELECT pg_export_snapshot(), (SELECT count(*) FROM core_entry), (SELECT count(*) FROM core_leaf)"
                )
                taken = cursor.fetchone()
                for source in sorted((environment.data / LOG).rglob("*")):
                    if source.is_file():
                        copy_through(source, folder / DATA / source.relative_to(environment.data))
                yield taken
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _dump(folder: Path, environment: Environment, snapshot: str) -> None:
    words = ["--format=custom", "--no-password", f"--snapshot={snapshot}", f"--file={folder / DUMP}"]
    run_program("pg_dump", [*words, "--dbname", where(environment)])


def _others(data: Path) -> Iterator[Path]:
    """Stored files, and what else lies in the data folder, but the server's own, the log and what is half written."""
    for source in sorted(data.rglob("*")):
        parts = source.relative_to(data).parts
        if source.is_file() and parts[0] not in NOT_COPIED | {LOG} and not parts[-1].startswith("."):
            yield source


def verify_backup(folder: Path) -> Manifest:
    """Whether a backup is whole: each file's hash, names of stored files, the dump to its end, the log's signatures."""
    from goufu_verify import verify

    manifest = Manifest.read(folder)
    check(folder, manifest)
    for name, (_, digest) in manifest.files.items():
        if name.startswith(f"{DATA}/files/") and not name.endswith(f"/{digest}"):
            raise NotKept(
                "The stored file {name} is not what its name says.", name=name,
                cure="`goufu audit` on the platform names what was altered.",
            )  # fmt: skip
    run_program("pg_restore", ["--file=/dev/null", str(folder / DUMP)])
    if manifest.log and not verify(folder / DATA / LOG).ok:
        raise NotKept("The copied log does not hold.", cure="`goufu verify` on the platform says why.")
    return manifest


def where(environment: Environment) -> str:
    """The database's address for PostgreSQL's own programs."""
    if environment.database_url:
        return environment.database_url
    sockets = str(socket_folder(environment.data)).replace("\\", "\\\\").replace("'", "\\'")
    return f"host='{sockets}' user={ROLE} dbname={ROLE}"


def run_program(program: str, words: list[str]) -> None:
    done = subprocess.run([str(programs() / program), *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotKept("{program} ended with: {said}", program=program, said=done.stderr.strip()[-500:])
