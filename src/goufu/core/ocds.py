"""What rooms share when they word a public entry as part of an OCDS release (Open Contracting Data Standard 1.1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goufu.base.civil import civil_instant, parse_date
from goufu.base.money import FEN_PER_YUAN


@dataclass(frozen=True)
class Fragment:
    """A release's tag, and the part of the release that one entry supplies."""

    tag: str
    release: Mapping[str, Any]


def money(fen: int) -> dict[str, Any]:
    """An amount of fen as an OCDS value: yuan, whole where it is whole."""
    yuan, part = divmod(fen, FEN_PER_YUAN)
    return {"amount": round(fen / FEN_PER_YUAN, 2) if part else yuan, "currency": "CNY"}


def decimal(hundredths: int) -> float | int:
    """A figure kept in hundredths, as a number: whole where it is whole."""
    whole, part = divmod(hundredths, 100)
    return round(hundredths / 100, 2) if part else whole


def file_address(sha256: str) -> str:
    """Where a public file is read, from the root of this installation; packages put their address before it."""
    return f"/api/files/{sha256}"


def at_start_of(day: str) -> str:
    """An ISO civil date as the instant at which it begins in Asia/Shanghai, with its offset."""
    return civil_instant(parse_date(day)).isoformat().replace("+00:00", "Z")


def organization_id(code: str, uscc: str = "") -> str:
    """The identifier that joins parties, references and registers: by unified social credit code where there is one."""
    return f"CN-USCC-{uscc}" if uscc else f"GOUFU-{code}"


def reference(code: str, uscc: str, name: str) -> dict[str, str]:
    """A reference to a party."""
    return {"id": organization_id(code, uscc), "name": name}


def party(code: str, uscc: str, name: str, roles: list[str], *, name_en: str = "") -> dict[str, Any]:
    """A party with its identifier and roles."""
    found: dict[str, Any] = {**reference(code, uscc, name), "roles": roles}
    if name_en:
        found["name_en"] = name_en
    if uscc:
        found["identifier"] = {"scheme": "CN-USCC", "id": uscc, "legalName": name}
    return found
