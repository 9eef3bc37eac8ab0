"""Canonical JSON: UTF-8, keys sorted by code point, no spaces, whole numbers only. Equal values have equal bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from goufu.base.civil import instant_text
from goufu.base.errors import BadValue

JSON = None | bool | int | str | list["JSON"] | dict[str, "JSON"]


class NotCanonical(BadValue):
    """A value that has no canonical JSON; ``field`` is the path to it, like ``$.lots[2].weight``."""

    problem = "not-canonical"


def canonical(value: object) -> bytes:
    """The bytes of ``value``; dates become ISO text, instants UTC text, dataclasses objects."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def plain(value: object, path: str = "$") -> Any:
    """``value`` as JSON types alone, or :class:`NotCanonical` with the path to what cannot be said."""
    if isinstance(value, Enum):
        return plain(value.value, path)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _text(value, path)
    if isinstance(value, date):
        return instant_text(value) if isinstance(value, datetime) else value.isoformat()
    return _composite(value, path)


def _composite(value: object, path: str) -> Any:
    if isinstance(value, AbstractSet):
        return sorted((plain(part, path) for part in value), key=canonical)
    if isinstance(value, list | tuple):
        return [plain(part, f"{path}[{place}]") for place, part in enumerate(value)]
    return dict(_members(value, path))


def _members(value: object, path: str) -> Iterator[tuple[str, Any]]:
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield field.name, plain(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if not isinstance(key, str):
                raise NotCanonical("The key {value} at {path} is not text.", field=path, value=repr(key), path=path)
            yield _text(key, path), plain(part, f"{path}.{key}")
    else:
        kind = type(value).__name__
        raise NotCanonical(
            "The value at {path} is a {kind}, which canonical JSON does not know.",
            field=path, path=path, kind=kind, cure="Use whole numbers in a smaller unit, or text.",
        )  # fmt: skip


def _text(value: str, path: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise NotCanonical("The text at {path} is not valid Unicode.", field=path, path=path) from None
    return str(value)
