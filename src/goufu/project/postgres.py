"""Starts, watches over and stops the PostgreSQL carried along, under the data folder.

One process holds the folder by a lock for its life. The server is its direct child and ends with it, however it
ends. As root, PostgreSQL runs as `goufu`, else `postgres`, else `nobody`: it is handed its two folders as open
descriptors, so that no parent folder's permissions matter and none is changed. Whoever is not the user that started
us is refused (peer authentication).
"""

import ctypes
import fcntl
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import psycopg
from psycopg import sql

from goufu.project.databases import ROLE
from goufu.project.postgres_binaries import PostgresError, programs, programs_for_others
from goufu.project.sockets import socket_folder

PATIENCE = 60.0
"""Seconds that a start or a stop may take."""
PR_SET_PDEATHSIG = 1
LONGEST_LOG = 10_000_000
INITDB = [
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--encoding=UTF8",
    "--username=postgres",
    "--auth-local=peer",
    "--auth-host=reject",
]


class AlreadyRunning(PostgresError):
    """Another process holds the data folder; `pid` is its number."""

    def __init__(self, data: Path, pid: str) -> None:
        super().__init__(f"{data} is in use by another start (process {pid or 'unknown'}). Stop that one first.")
        self.pid = pid


@dataclass
class Server:
    """A PostgreSQL under one data folder. `durable=False` is for tests alone: it does not survive a power cut."""

    data: Path
    durable: bool = True
    process: subprocess.Popen[bytes] | None = None
    _lock: IO[str] | None = None
    _user: pwd.struct_passwd | None = None
    _fds: tuple[int, ...] = field(default=())

    def start(self) -> None:
        """Make the cluster if there is none, start it, make role and database; raises PostgresError."""
        self.data.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self.data)
        try:
            self._user = _server_user()
            self._start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Shut down cleanly (open connections are ended) and give the folder free."""
        if self.process is not None:
            _end(self.process)
            self.process = None
        for fd in self._fds:
            os.close(fd)
        self._fds = ()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own folder."""
        return self.data / "pg"

    @property
    def _folders(self) -> tuple[Path, Path]:
        return self.cluster, socket_folder(self.data)

    def _start(self) -> None:
        for folder in self._folders:
            _own_folder(folder, self._user)
        if self._user:
            self._fds = tuple(os.open(folder, os.O_RDONLY) for folder in self._folders)
        if not (self.cluster / "PG_VERSION").exists():
            self._initdb()
        _end_orphan(*self._folders)
        self._let_in_ourselves_alone()
        self.process = self._postgres()
        self._wait()
        self._make_database()

    def _place(self, number: int) -> str:
        """How the server names cluster (0) and socket folder (1): by our open descriptor where we are root."""
        return f"/proc/self/fd/{self._fds[number]}" if self._user else str(self._folders[number])

    def _program(self, name: str) -> str:
        return str((programs_for_others() if self._user else programs()) / name)

    def _initdb(self) -> None:
        command = [self._program("initdb"), *INITDB, "-D", self._place(0)]
        child = self._run(command if self.durable else [*command, "--no-sync"], subprocess.PIPE)
        output = child.communicate()[0].decode(errors="replace")
        if child.returncode:
            raise PostgresError(f"initdb could not make {self.cluster}:\n{output}")

    def _postgres(self) -> subprocess.Popen[bytes]:
        sockets = self._place(1).replace('"', '""')
        options = {"listen_addresses": "", "unix_socket_directories": f'"{sockets}"', "timezone": "UTC"}
        if not self.durable:
            options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
            options |= {"wal_level": "minimal", "max_wal_senders": "0"}
        command = [self._program("postgres"), "-D", self._place(0)]
        with self._log.open("ab") as log:
            return self._run([*command, *(f"--{name}={value}" for name, value in options.items())], log)

    def _run(self, command: list[str], output: int | IO[bytes]) -> subprocess.Popen[bytes]:
        """Start a program as the server's user, in a group of its own, that ends when we end."""
        user = self._user
        ours = os.getpid()
        return subprocess.Popen(
            command,
            cwd="/",
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            user=user.pw_uid if user else None,
            group=user.pw_gid if user else None,
            extra_groups=[] if user else None,
            process_group=0,
            pass_fds=self._fds,
            preexec_fn=lambda: end_with_parent(ours, signal.SIGINT),  # noqa: PLW1509 - it calls prctl and takes no lock
        )

    @property
    def _log(self) -> Path:
        path = self.data / "postgres.log"
        if path.exists() and path.stat().st_size > LONGEST_LOG:
            path.replace(path.with_suffix(".log.1"))
        return path

    def _let_in_ourselves_alone(self) -> None:
        name = pwd.getpwuid(os.getuid()).pw_name
        ident = "".join(f'ours "{name}" {role}\n' for role in (ROLE, "postgres"))
        for file, text in (("pg_hba.conf", "local all all peer map=ours\n"), ("pg_ident.conf", ident)):
            (self.cluster / file).write_text(text)

    def _connect(self, database: str = "postgres") -> psycopg.Connection:
        host = str(socket_folder(self.data))
        return psycopg.connect(host=host, dbname=database, user="postgres", autocommit=True, connect_timeout=5)

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self._connect().close()
            except psycopg.OperationalError as error:
                assert self.process
                if self.process.poll() is not None or time.monotonic() > until:
                    raise PostgresError(f"PostgreSQL did not start: {error}\n{_tail(self._log)}") from error
                time.sleep(0.02)
            else:
                return

    def _make_database(self) -> None:
        """The owner may make databases (tests do) but is no superuser."""
        role = sql.Identifier(ROLE)
        with self._connect() as connection:
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(role))
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [ROLE]).fetchone():
                connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(role, role))


@contextmanager
def serving(data: Path, *, durable: bool = True) -> Iterator[Server]:
    """A running server for the length of the block; raises AlreadyRunning when another process holds the folder."""
    server = Server(data, durable)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def end_with_parent(parent: int, number: signal.Signals) -> None:
    """Called in a new child: ask Linux to send it the signal when its parent ends. Elsewhere nothing is done."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)
        if os.getppid() != parent:  # it ended before we asked
            os._exit(1)


def _server_user() -> pwd.struct_passwd | None:
    """Whom the server runs as when we are root, which PostgreSQL refuses to be; None: as ourselves."""
    try:
        pwd.getpwuid(os.getuid())
    except KeyError:
        raise PostgresError(f"User number {os.getuid()} has no entry in /etc/passwd: PostgreSQL needs one.") from None
    if os.getuid() != 0:
        return None
    if sys.platform != "linux":
        raise PostgresError("Start Goufu as an ordinary user: PostgreSQL refuses to run as root.")
    names = {user.pw_name: user for user in pwd.getpwall()}
    return next(names[name] for name in ("goufu", "postgres", "nobody") if name in names)


def _locked(data: Path) -> IO[str]:
    """Hold the folder: the lock is the system's, so nothing is left behind by a crash; the file only says who."""
    lock = (data / "goufu.lock").open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.seek(0)
        pid = lock.read().strip()
        lock.close()
        raise AlreadyRunning(data, pid) from None
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


def _own_folder(folder: Path, user: pwd.struct_passwd | None) -> None:
    """Make a folder for the server's user alone; one that somebody else made before us is refused."""
    folder.mkdir(mode=0o700, exist_ok=True)
    uid = user.pw_uid if user else os.getuid()
    if folder.is_symlink() or folder.stat().st_uid not in {uid, os.getuid()}:
        raise PostgresError(f"{folder} belongs to somebody else. Remove it, or choose another GOUFU_DATA.")
    if user and folder.stat().st_uid != uid:
        os.chown(folder, uid, user.pw_gid)
    folder.chmod(0o700)


def _end_orphan(cluster: Path, sockets: Path) -> None:
    """End what a killed parent or server left running; we hold the lock, so it can be nobody else's.

    Its pid and lock files go too once nothing works in the folder any more: PostgreSQL would be stopped for ever by a
    zombie of that number, or by another process that got the number since.
    """
    file = cluster / "postmaster.pid"
    if not file.exists():
        return
    postmaster = int(file.read_text().split("\n", 1)[0] or 0)
    since = time.monotonic()
    while (left := _working_in(cluster, postmaster)) and (waited := time.monotonic() - since) < PATIENCE:
        if postmaster in left:
            os.kill(postmaster, _louder(waited))
        time.sleep(0.1)
    if not left:
        for stale in (file, *sockets.glob(".s.PGSQL.*")):
            stale.unlink(missing_ok=True)


def _louder(waited: float) -> signal.Signals:
    """What to send an orphan after so many seconds: a server asked to stop in the middle of its own recovery may wait
    for ever. The harder ways lose nothing: the next start recovers.
    """
    return signal.SIGINT if waited < PATIENCE / 20 else signal.SIGQUIT if waited < PATIENCE / 3 else signal.SIGKILL


def _working_in(cluster: Path, postmaster: int) -> list[int]:
    """The processes that work in the cluster's folder, the server's children among them (not on Linux: it alone)."""
    if sys.platform != "linux":
        shown = subprocess.run(["ps", "-o", "command=", "-p", str(postmaster)], capture_output=True, check=False).stdout
        return [postmaster] if os.fsencode(cluster) in shown else []
    return [int(place.name) for place in Path("/proc").glob("[0-9]*") if _is(place / "cwd", cluster)]


def _is(link: Path, folder: Path) -> bool:
    try:
        return link.samefile(folder)
    except OSError:  # ended meanwhile, a zombie, or not ours to look at
        return False


def _end(process: subprocess.Popen[bytes]) -> None:
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        process.send_signal(number)
        try:
            process.wait(PATIENCE / 2)
        except subprocess.TimeoutExpired:
            continue
        return


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-10:]) if log.exists() else ""
