"""What the surroundings say to the program, read in this one place and typed."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from goufu.base.ocid import PREFIX, SAMPLE_PREFIX

Mode = Literal["demo", "production"]

REPOSITORY = Path(__file__).resolve().parents[3]


class BadEnvironment(Exception):
    """A variable holds something that cannot be meant; the message names it and says what would do."""


@dataclass(frozen=True)
class Environment:
    """Every setting an operator can make, after checking.

    `data`: folder of the database, files and log. `keys`: folder of the server's own keys and, in a demo, of
    the cast's devices; never inside `data`, which is backed up. `database_url`: a
    PostgreSQL server of the operator's (None: the one carried along). `bind`, `port`: where the
    web server listens. `publisher`: whose name open data carries.
    """

    mode: Mode
    data: Path
    keys: Path
    localities: Path
    database_url: str | None
    bind: str
    port: int
    ocid_prefix: str
    hosts: tuple[str, ...]
    origins: tuple[str, ...]
    debug: bool
    publisher: str

    @property
    def demo(self) -> bool:
        """Whether constructed people and the simulated moment are allowed."""
        return self.mode == "demo"

    @property
    def own_host(self) -> str:
        """Where this machine reaches its own web server."""
        here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.bind, self.bind)  # noqa: S104 - it is not bound here
        return f"[{here}]" if ":" in here else here


def read_environment(variables: Mapping[str, str] | None = None) -> Environment:
    """Read and check the variables; raises BadEnvironment with the variable's name."""
    given = os.environ if variables is None else variables
    data = _folder(given, "GOUFU_DATA", Path("data"))
    mode = _mode(given.get("GOUFU_MODE", "demo"))
    return Environment(
        mode=mode,
        data=data,
        keys=_folder(given, "GOUFU_KEYS", data.with_name(data.name + ".keys")),
        localities=_folder(given, "GOUFU_LOCALITIES", REPOSITORY / "localities"),
        database_url=given.get("DATABASE_URL") or None,
        bind=given.get("GOUFU_BIND", "127.0.0.1"),
        port=_port(given.get("PORT", "8000")),
        ocid_prefix=_ocid_prefix(given.get("GOUFU_OCID_PREFIX", SAMPLE_PREFIX), mode),
        hosts=_words(given.get("GOUFU_HOSTS", "127.0.0.1,localhost,[::1]")),
        origins=_words(given.get("GOUFU_ORIGINS", "")),
        debug=given.get("GOUFU_DEBUG", "") == "1",
        publisher=given.get("GOUFU_PUBLISHER") or ("购服示例平台" if mode == "demo" else "购服平台"),
    )


def _mode(text: str) -> Mode:
    if text not in get_args(Mode):
        raise BadEnvironment(f"GOUFU_MODE is {text!r}; it must be demo or production.")
    return cast(Mode, text)


def _ocid_prefix(text: str, mode: Mode) -> str:
    if mode == "production" and text == SAMPLE_PREFIX:
        raise BadEnvironment(
            "GOUFU_OCID_PREFIX must hold your registered prefix in production mode; the sample one is refused."
        )
    if not PREFIX.fullmatch(text):
        raise BadEnvironment(f"GOUFU_OCID_PREFIX is {text!r}; it reads ocds- and six lower-case letters or digits.")
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise BadEnvironment(f"PORT is {text!r}; it must be a number from 1 to 65535.")
    return int(text)


def _folder(given: Mapping[str, str], name: str, default: Path) -> Path:
    return Path(given.get(name) or default).expanduser().absolute()


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())
