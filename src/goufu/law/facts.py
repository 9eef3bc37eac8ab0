"""Facts from JSON into a question, strictly, and the schema that says what is expected."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from goufu.base.civil import parse_date, parse_instant
from goufu.base.errors import BadValue
from goufu.base.money import check_fen
from goufu.base.regions import check_region
from goufu.base.units import Unit
from goufu.law.question import Period, Question

T = TypeVar("T")


class BadFacts(BadValue):
    """Facts that do not fit the question; ``field`` is the path to the wrong one."""

    problem = "bad-facts"
    context = "law"


@cache
def all_questions() -> Mapping[str, type[Question]]:
    """Every question and period class by name, found by folder."""
    folder = Path(__file__).parent / "questions"
    modules = [import_module(f"goufu.law.questions.{path.stem}") for path in sorted(folder.glob("[a-z]*.py"))]
    found = [each for module in modules for each in vars(module).values() if _is_own(each, module.__name__)]
    return {question.__name__: question for question in found}


def question_named(name: str) -> type[Question]:
    """The question of this class or module name."""
    wanted = name.replace("_", "").lower()
    for known, question in all_questions().items():
        if known.lower() == wanted:
            return question
    raise BadFacts(
        "There is no question named “{value}”.", field="question", value=name, cure="See “goufu law questions”."
    )


def build(kind: type[T], data: object, path: str = "facts") -> T:
    """An instance of the dataclass ``kind`` from JSON; :class:`BadFacts` names what is missing, unknown or wrong."""
    if not isinstance(data, Mapping):
        raise BadFacts("{field} must be an object.", field=path)
    hints = get_type_hints(kind, include_extras=True)
    known = {each.name: each for each in fields(kind)}  # type: ignore[arg-type]
    for name in data:
        if name not in known:
            raise BadFacts("{field} is not a fact of this question.", field=f"{path}.{name}")
    missing = [name for name, each in known.items() if name not in data and _required(each)]
    if wanted := [name for name in missing if not _nullable(hints[name])]:
        raise BadFacts("{field} is missing.", field=f"{path}.{wanted[0]}")
    given = {name: read(hints[name], value, f"{path}.{name}") for name, value in data.items()}
    return kind(**dict.fromkeys(missing), **given)


def read(kind: Any, value: object, path: str) -> Any:
    """``value`` as ``kind``, without any guessing."""
    origin = get_origin(kind)
    if origin is Annotated:
        return _measured(kind, value, path)
    if origin in {Union, types.UnionType}:
        return None if value is None else read(_part(kind), value, path)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise BadFacts("{field} must be a list.", field=path)
        return tuple(read(get_args(kind)[0], each, f"{path}[{place}]") for place, each in enumerate(value))
    if is_dataclass(kind) and isinstance(kind, type):
        return build(kind, value, path)
    return _plain(kind, value, path)


def _plain(kind: Any, value: object, path: str) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _one_of(kind, value, path)
    if kind in {date, datetime}:
        return value if type(value) is kind else _READ[kind](_text(value, path), path)
    if type(value) is not kind:
        raise BadFacts("{field} must be {expected}.", field=path, expected=_NAMES[kind])
    return value


def _text(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise BadFacts("{field} must be {expected}.", field=path, expected="text")
    return value


def _one_of(kind: type[Enum], value: object, path: str) -> Enum:
    values = [each.value for each in kind]
    if value not in values:
        raise BadFacts("{field} must be one of: {expected}.", field=path, expected=", ".join(map(str, values)))
    return kind(value)


def _measured(kind: Any, value: object, path: str) -> Any:
    unit = next((each.name for each in get_args(kind)[1:] if isinstance(each, Unit)), "")
    if unit == "fen":
        return check_fen(value, path)
    read_value = read(get_args(kind)[0], value, path)
    return check_region(read_value, path) if unit == "region" else read_value


def _part(kind: Any) -> Any:
    return next(each for each in get_args(kind) if each is not type(None))


def _required(each: Field[Any]) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


def _nullable(kind: Any) -> bool:
    return get_origin(kind) in {Union, types.UnionType} and type(None) in get_args(kind)


def _is_own(found: object, module: str) -> bool:
    return isinstance(found, type) and issubclass(found, Question) and found.__module__ == module


_NAMES: Mapping[Any, str] = {bool: "true or false", int: "a whole number", str: "text"}
_READ: Mapping[Any, Callable[[str, str], Any]] = {date: parse_date, datetime: parse_instant}


def schema(kind: type[Any]) -> dict[str, Any]:
    """The JSON schema of a question's facts (or of a record within)."""
    hints = get_type_hints(kind, include_extras=True)
    meanings = kind.meanings() if issubclass(kind, Question) else {}
    if issubclass(kind, Period):
        meanings = {"start": "the day the period starts, itself not counted", **meanings}
    properties = {
        each.name: _schema_of(hints[each.name]) | _described(meanings.get(each.name)) for each in fields(kind)
    }
    required = [each.name for each in fields(kind) if _required(each) and not _nullable(hints[each.name])]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _described(meaning: str | None) -> dict[str, str]:
    return {"description": meaning} if meaning else {}


def _schema_of(kind: Any) -> dict[str, Any]:
    origin = get_origin(kind)
    if origin is Annotated:
        unit = next((each.name for each in get_args(kind)[1:] if isinstance(each, Unit)), None)
        return _schema_of(get_args(kind)[0]) | ({"x-unit": unit} if unit else {}) | _BOUNDS.get(unit or "", {})
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_schema_of(_part(kind)), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _schema_of(get_args(kind)[0])}
    if issubclass(kind, Enum):
        return {"type": "string", "enum": [each.value for each in kind]}
    return dict(_SCHEMAS[kind]) if kind in _SCHEMAS else schema(kind)


_BOUNDS: Mapping[str, dict[str, Any]] = {"fen": {"minimum": 0}, "region": {"pattern": "^[0-9]{6}$"}}
_SCHEMAS: Mapping[Any, dict[str, Any]] = {
    bool: {"type": "boolean"}, int: {"type": "integer"}, str: {"type": "string"},
    date: {"type": "string", "format": "date"}, datetime: {"type": "string", "format": "date-time"},
}  # fmt: skip
