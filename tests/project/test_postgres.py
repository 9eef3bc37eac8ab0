"""The PostgreSQL carried along: who may start it, who may reach it, what a crash leaves."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from goufu.project import postgres_binaries
from goufu.project.postgres import AlreadyRunning, Server, serving
from goufu.project.postgres_binaries import PostgresError, programs_for_others
from goufu.project.sockets import LONGEST, socket_folder

HOLD = """
import sys, time
from pathlib import Path
from goufu.project.postgres import Server
server = Server(Path(sys.argv[1])); server.start(); print(server.process.pid, flush=True); time.sleep(600)
"""


@pytest.fixture
def data() -> Iterator[Path]:
    """A data folder with a space and Chinese in its path, below a folder that only we may enter."""
    with tempfile.TemporaryDirectory() as place:
        yield Path(place) / "购 服" / "data"


def connect(data: Path) -> psycopg.Connection:
    return psycopg.connect(host=str(socket_folder(data)), dbname="goufu", user="goufu", autocommit=True)


def hold(data: Path) -> tuple["subprocess.Popen[str]", int]:
    """Another process that runs the server; and the server's own number."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(data)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    return holder, int(holder.stdout.readline())


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone(pid: int, patience: float = 15) -> bool:
    until = time.monotonic() + patience
    while alive(pid) and time.monotonic() < until:
        time.sleep(0.05)
    return not alive(pid)


def test_rows_are_there_again_after_a_clean_stop(data: Path) -> None:
    with serving(data), connect(data) as connection:
        connection.execute("CREATE TABLE kept AS SELECT '富顺' AS county")
    with serving(data), connect(data) as connection:
        assert connection.execute("SELECT county FROM kept").fetchall() == [("富顺",)]


def test_the_owner_is_no_superuser_and_may_make_range_constraints(data: Path) -> None:
    with serving(data), connect(data) as connection:
        assert connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchall() == [(False,)]
        connection.execute("CREATE EXTENSION btree_gist")


def test_a_second_start_names_the_first_and_stops(data: Path) -> None:
    with serving(data), pytest.raises(AlreadyRunning, match=f"process {os.getpid()}"):
        Server(data).start()


def test_a_stopped_server_leaves_no_process_and_no_lock(data: Path) -> None:
    with serving(data) as server:
        assert server.process
        pid = server.process.pid
    assert gone(pid)
    with serving(data):
        assert socket_folder(data).exists()


@pytest.mark.parametrize("killed", ["holder", "server"])
def test_acknowledged_rows_survive_a_kill(data: Path, killed: str) -> None:
    holder, pid = hold(data)
    with connect(data) as connection:
        connection.execute("CREATE TABLE kept (n int)")
        connection.execute("INSERT INTO kept VALUES (42)")
        os.kill(holder.pid if killed == "holder" else pid, signal.SIGKILL)
    if killed == "server":
        os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    with serving(data), connect(data) as connection:
        assert connection.execute("SELECT n FROM kept").fetchall() == [(42,)]
    assert gone(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's end")
def test_the_server_ends_when_its_parent_is_killed(data: Path) -> None:
    holder, pid = hold(data)
    holder.kill()
    holder.wait()
    assert gone(pid)


@pytest.mark.skipif(os.getuid() != 0, reason="NOT CHECKED: only root can become a third user to be refused")
def test_a_third_user_is_refused_even_when_the_socket_is_within_reach() -> None:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        data = Path(place) / "data"
        with serving(data):
            assert attempt_as(2, data) == "Permission denied"
            socket_folder(data).chmod(0o755)
            assert attempt_as(2, data) == "Peer authentication failed"
            assert attempt_as(0, data) == "let in"


def attempt_as(uid: int, data: Path) -> str:
    """What happens to a connection tried by the user."""
    reader, writer = os.pipe()
    if (child := os.fork()) == 0:
        os.setgroups([])
        os.setgid(uid)
        os.setuid(uid)
        try:
            connect(data).close()
            said = "let in"
        except psycopg.OperationalError as error:
            known = ("Permission denied", "Peer authentication failed")
            said = next((words for words in known if words in str(error)), str(error))
        os.write(writer, said.encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writer)
    with os.fdopen(reader) as file:
        return file.read()


def test_no_parent_folder_is_opened_to_anybody(data: Path) -> None:
    with serving(data):
        assert Path(tempfile.gettempdir(), data.parts[2]).stat().st_mode & 0o777 == 0o700
        assert data.joinpath("pg").stat().st_mode & 0o777 == 0o700


def test_a_long_path_puts_the_socket_in_a_folder_of_ours(data: Path) -> None:
    far = data / ("深" * 40)
    assert len(bytes(socket_folder(far))) < LONGEST
    try:
        with serving(far), connect(far) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
            assert socket_folder(far).stat().st_mode & 0o777 == 0o700
    finally:
        shutil.rmtree(socket_folder(far), ignore_errors=True)


@pytest.mark.skipif(os.getuid() != 0, reason="NOT CHECKED: only root can lay a folder that belongs to somebody else")
def test_a_socket_folder_laid_by_somebody_else_is_refused(data: Path) -> None:
    socket_folder(data).mkdir(parents=True)
    os.chown(socket_folder(data), 2, 2)
    with pytest.raises(PostgresError, match="somebody else"):
        Server(data).start()


def test_programs_only_root_can_reach_are_copied_for_the_servers_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_binaries, "COPIES", tmp_path)
    monkeypatch.setattr(postgres_binaries, "open_to_all", lambda _folder: False)
    copy = programs_for_others()
    assert copy.is_relative_to(tmp_path)
    shown = subprocess.run([copy / "postgres", "--version"], capture_output=True, text=True, check=True)
    assert "PostgreSQL" in shown.stdout
    assert programs_for_others() == copy


def test_without_a_wheel_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_binaries, "WHEELS", {"no_such_wheel": "no-such-wheel"})
    with pytest.raises(PostgresError, match="DATABASE_URL"):
        postgres_binaries.programs()
