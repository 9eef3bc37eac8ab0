"""The kinds of field an act's input may have, and who may see them.

A field is public unless it is marked `Private` (published as a salted commitment) or `Personal` (the same, and it
can be erased).
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from goufu.base.civil import parse_instant
from goufu.base.errors import GoufuError
from goufu.parties.roles import ROLES


class Visibility(StrEnum):
    """Who may read what was filled in."""

    PRIVATE = "private"
    PERSONAL = "personal"


@dataclass(frozen=True)
class Mark:
    """What a form, a schema and the publication gate need to know of a field beyond its type."""

    kind: str
    of: str = ""


Private = Visibility.PRIVATE
Personal = Visibility.PERSONAL

MAX_FEN = 10**14
_SHA256 = re.compile(r"[0-9a-f]{64}")


def _not_negative(value: int) -> int:
    if not 0 <= value <= MAX_FEN:
        raise ValueError("An amount is a whole number of fen, not negative.")
    return value


def _is_sha256(value: str) -> str:
    if not _SHA256.fullmatch(value):
        raise ValueError("A file is named by its SHA-256: 64 hexadecimal digits. Upload the file first.")
    return value


def check_role(value: str) -> str:
    """The role itself, when it is one that acts know."""
    if value not in ROLES:
        raise ValueError("There is no such role.")
    return value


def _instant(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parse_instant(value)
    except GoufuError as wrong:
        raise ValueError(wrong.message) from wrong


def _has_text(value: str) -> str:
    if not value.strip():
        raise ValueError("This field may not be empty.")
    return value.strip()


Fen = Annotated[int, Field(strict=True), AfterValidator(_not_negative), Mark("fen")]
"""An amount of money in whole fen."""
CivilDate = Annotated[date, Mark("date")]
"""A civil date in Asia/Shanghai."""
CivilInstant = Annotated[AwareDatetime, BeforeValidator(_instant), Mark("instant")]
"""An instant. A value without offset is read as Asia/Shanghai civil time; it is kept as UTC."""
FileRef = Annotated[str, AfterValidator(_is_sha256), Mark("file")]
"""A stored file, by its SHA-256."""
SealedRef = Annotated[str, AfterValidator(_is_sha256), Mark("file"), Mark("sealed")]
"""A stored file that must have come sealed: what is not an age file of the right form is never stored for it."""
CaseRef = Annotated[str, Field(min_length=3, max_length=64), Mark("case")]
"""The reference of a case."""
OrganCode = Annotated[str, Field(min_length=2, max_length=64), Mark("organ")]
"""The code of an organ."""
Role = Annotated[str, AfterValidator(check_role), Mark("role")]
"""A role of an office, one of those that acts know."""
Line = Annotated[str, Field(max_length=200), AfterValidator(_has_text), Mark("line")]
"""One line of text that may not be empty."""
LongText = Annotated[str, Field(max_length=20_000), AfterValidator(_has_text), Mark("long")]
"""Text of several lines that may not be empty."""
Percent = Annotated[int, Field(strict=True, ge=0, le=100), Mark("percent")]
"""Whole percent, 0 to 100."""


class Titled(StrEnum):
    """A choice with the title a person reads: `HIGH = "high", "High urgency"`."""

    title_en: str

    def __new__(cls, value: str, title_en: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.title_en = title_en or value
        return member


class Group(BaseModel):
    """A part of an input: nested fields filled in together."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ActInput(BaseModel):
    """What the office-holder fills in. Named after its act: `PublishNoticeInput`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class NoInput(ActInput):
    """Nothing to fill in."""


@cache
def visibility_of(model: type[BaseModel], name: str) -> Visibility | None:
    """The mark of a top-level field, or None when it is public."""
    metadata: list[Any] = model.model_fields[name].metadata
    return next((mark for mark in metadata if isinstance(mark, Visibility)), None)


def takes_sealed(model: type[BaseModel]) -> bool:
    """Whether an input has a field for a sealed file."""
    sealed = Mark("sealed")
    return any(sealed in info.metadata for info in model.model_fields.values())


__all__ = [
    "ActInput",
    "CaseRef",
    "CivilDate",
    "CivilInstant",
    "Fen",
    "FileRef",
    "Group",
    "Line",
    "LongText",
    "Mark",
    "NoInput",
    "OrganCode",
    "Percent",
    "Personal",
    "Private",
    "Role",
    "SealedRef",
    "Titled",
    "Visibility",
    "datetime",
    "takes_sealed",
    "visibility_of",
]
