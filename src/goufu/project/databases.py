"""Where the database is: the operator's server by `DATABASE_URL`, or the one carried along."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from goufu.project.environment import BadEnvironment, Environment
from goufu.project.sockets import socket_folder

ROLE = "goufu"
"""Role and database of the server carried along."""


def databases(environment: Environment) -> dict[str, dict[str, Any]]:
    """Django's `DATABASES`; raises BadEnvironment for an address that is not PostgreSQL's."""
    if environment.database_url is None:
        place: dict[str, Any] = {"NAME": ROLE, "USER": ROLE, "HOST": str(socket_folder(environment.data))}
    else:
        place = _from_url(environment.database_url)
    return {
        "default": {
            "ENGINE": "goufu.project.engine",
            "CONN_MAX_AGE": 0,
            "OPTIONS": {"pool": {"min_size": 1, "max_size": 8, "timeout": 20}, **place.pop("OPTIONS", {})},
            **place,
        }
    }


def _from_url(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise BadEnvironment("DATABASE_URL must begin with postgresql:// (PostgreSQL 15 or newer).")
    options = dict(parse_qsl(parts.query))
    return {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(parts.port or "")),
        "OPTIONS": options,
    }
