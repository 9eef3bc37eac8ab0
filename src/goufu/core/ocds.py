"""What rooms share when they word a public entry as part of an OCDS release (Open Contracting Data Standard 1.1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goufu.base.civil import civil_instant, parse_date
from goufu.base.money import FEN_PER_YUAN

PagesOnly = Mapping[str, Mapping[str, str]]
"""Act -> public field (or `*`, all of them) -> why it is shown on pages and not in open data."""
ASKED = "The law was asked about it: the page shows the verdict with its article."
DRAFT = "A draft: what came of it is in the release of the act that unveils it."
FOLLOWS = "It follows from another act, whose release says it."
NO_FIELD = "The standard has no field for it; it stands in the published text."
NO_PROCESS = "It belongs to a register and to no contracting process."
PROOF = "Proof for whoever checks the platform, no fact of the contracting process."
PERSON = "It names people; open data do not."

SAID_ELSEWHERE: Mapping[str, str] = {
    "ocid": "ocid",
    "purchaser": "buyer.id",
    "purchaser_uscc": "buyer.id",
    "purchaser_zh": "buyer.name",
    "purchaser_en": "parties.name_en",
    "purchaser_name_zh": "buyer.name",
    "purchaser_name_en": "parties.name_en",
    "project_zh": "tender.title",
    "project_en": "tender.title_en",
    "title": "tender.title",
    "catalogue_code": "tender.items.classification.id",
    "purchase": "tender.id",
    "award": "awards.id",
    "contract": "contracts.id",
    "method": "tender.procurementMethodDetails",
    "method_zh": "tender.procurementMethodDetails",
    "method_en": "tender.procurementMethodDetails",
    "method_ocds": "tender.procurementMethod",
    "provider": "awards.suppliers.id",
    "provider_uscc": "awards.suppliers.id",
    "provider_zh": "awards.suppliers.name",
    "provider_en": "parties.name_en",
}
"""Public fields that mean the same in every act, and where the process says them: once, not with each act."""


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
