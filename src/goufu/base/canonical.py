"""Canonical JSON: UTF-8, keys sorted by code point, no spaces, whole numbers only. Equal values have equal bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

from goufu.base.civil import instant_text
from goufu.base.errors import BadValue

JSON = None | bool | int | str | list["JSON"] | dict[str, "JSON"]


class NotCanonical(BadValue):
    """A value that has no canonical JSON; ``field`` is the path to it, like ``$.lots[2].weight``."""

    problem = "not-canonical"


def canonical(value: object) -> bytes:
    """The bytes of ``value``; dates become ISO text, instants UTC text, dataclasses objects."""
    return canonical_of_plain(plain(value))


def canonical_of_plain(value: object) -> bytes:
    """The bytes of what :func:`plain` has returned already."""
    return _ENCODER.encode(value).encode("utf-8")


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def plain(value: object, path: str = "$") -> Any:
    """``value`` as JSON types alone, or :class:`NotCanonical` with the path to what cannot be said."""
    try:
        return _walk(value)
    except _Unsayable:
        _name_what_is_wrong(value, path)
        raise


_KNOWN = (Enum, int, str, date, AbstractSet, list, tuple, Mapping)


class _Unsayable(Exception):
    """Something somewhere inside has no JSON; the second, slower walk finds where."""


def _walk(value: object) -> Any:
    """The usual types first, each by one comparison: every act's entry passes through here."""
    kind = type(value)
    if kind is str:
        return _text(value)  # type: ignore[arg-type]
    if kind is int or kind is bool or value is None:
        return value
    if kind is dict:
        return {_key(key): _walk(part) for key, part in value.items()}  # type: ignore[attr-defined]
    if kind is list or kind is tuple:
        return [_walk(part) for part in value]  # type: ignore[attr-defined]
    return _other(value)


def _other(value: object) -> Any:
    if isinstance(value, Enum):
        return _walk(value.value)
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | str):
        return _walk(int(value) if isinstance(value, int) else str(value))
    return _composite(value)


def _composite(value: object) -> Any:
    if isinstance(value, AbstractSet):
        return sorted((_walk(part) for part in value), key=canonical_of_plain)
    if isinstance(value, list | tuple):
        return [_walk(part) for part in value]
    if isinstance(value, Mapping):
        return {_key(key): _walk(part) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _walk(getattr(value, name)) for name in _names(type(value))}
    raise _Unsayable


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise _Unsayable
    return _text(str(key))


def _text(value: str) -> str:
    if not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise _Unsayable from None
    return value


def _name_what_is_wrong(value: object, path: str) -> None:
    """Raise `NotCanonical` for the first thing that has no JSON, with its path."""
    for key, part in _parts(value):
        if not isinstance(key, str | int):
            raise NotCanonical("The key {value} at {path} is not text.", field=path, value=repr(key), path=path)
        inner = f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}"
        for said, where in ((key, path), (part, inner)):
            if isinstance(said, str) and _broken(said):
                raise NotCanonical("The text at {path} is not valid Unicode.", field=where, path=where)
        _name_what_is_wrong(part, inner)
    if isinstance(value, str) and _broken(value):
        raise NotCanonical("The text at {path} is not valid Unicode.", field=path, path=path)
    if _nothing_we_know(value):
        kind = type(value).__name__
        raise NotCanonical(
            "The value at {path} is a {kind}, which canonical JSON does not know.",
            field=path, path=path, kind=kind, cure="Use whole numbers in a smaller unit, or text.",
        )  # fmt: skip


def _parts(value: object) -> list[tuple[object, object]]:
    """The members of a composite value, with what they are reached by."""
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, list | tuple | AbstractSet):
        return list(enumerate(value))
    if is_dataclass(value) and not isinstance(value, type):
        return [(name, getattr(value, name)) for name in _names(type(value))]
    return []


def _nothing_we_know(value: object) -> bool:
    said = isinstance(value, _KNOWN) or (is_dataclass(value) and not isinstance(value, type))
    return value is not None and not said


def _broken(text: str) -> bool:
    try:
        _text(text)
    except _Unsayable:
        return True
    return False
