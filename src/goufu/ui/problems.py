"""What is wrong with an input, field by field, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import npgettext, pgettext
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from goufu.base.errors import GoufuError
from goufu.ui.typed import show_text
from goufu.ui.words import chinese, say

Problems = Mapping[str, str]
"""By the field's name, its parts joined by dots."""


def _missing(_given: Mapping[str, Any]) -> str:
    return pgettext("ui", "Fill this in.")


def _unknown_choice(_given: Mapping[str, Any]) -> str:
    return pgettext("ui", "Choose one of those offered.")


def _too_long(given: Mapping[str, Any]) -> str:
    return pgettext("ui", "At most %(n)s characters.") % {"n": given["max_length"]}


def _too_short(given: Mapping[str, Any]) -> str:
    return pgettext("ui", "At least %(n)s characters.") % {"n": given["min_length"]}


def _too_few(given: Mapping[str, Any]) -> str:
    count = given["min_length"]
    return npgettext("ui", "Give at least %(n)d.", "Give at least %(n)d.", count) % {"n": count}


def _too_many(given: Mapping[str, Any]) -> str:
    count = given["max_length"]
    return npgettext("ui", "Give at most %(n)d.", "Give at most %(n)d.", count) % {"n": count}


def _too_low(given: Mapping[str, Any]) -> str:
    return pgettext("ui", "Not less than %(n)s.") % {"n": given["ge"]}


def _too_high(given: Mapping[str, Any]) -> str:
    return pgettext("ui", "Not more than %(n)s.") % {"n": given["le"]}


def _not_above(given: Mapping[str, Any]) -> str:
    return pgettext("ui", "More than %(n)s.") % {"n": given["gt"]}


def _not_below(given: Mapping[str, Any]) -> str:
    return pgettext("ui", "Less than %(n)s.") % {"n": given["lt"]}


WORDS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "missing": _missing,
    "enum": _unknown_choice,
    "literal_error": _unknown_choice,
    "string_too_long": _too_long,
    "string_too_short": _too_short,
    "too_short": _too_few,
    "too_long": _too_many,
    "greater_than_equal": _too_low,
    "less_than_equal": _too_high,
    "greater_than": _not_above,
    "less_than": _not_below,
}


def _own_words(error: ErrorDetails, context: str) -> str:
    """A validator's own message, translated in its room, else in core."""
    return say(context, str(error.get("ctx", {}).get("error", error["msg"])))


def words_of(error: ErrorDetails, context: str) -> str:
    """One error of pydantic in plain words with what would be right."""
    if error.get("input") is None or error.get("input") == "":
        return _missing({})
    if known := WORDS.get(error["type"]):
        return known(error.get("ctx", {}))
    if error["type"] == "value_error":
        return _own_words(error, context)
    return pgettext("ui", "“%(value)s” does not fit here.") % {"value": show_text("text", error.get("input"))[:80]}


def problems_of(errors: Iterable[ErrorDetails], *, context: str) -> dict[str, str]:
    """The errors of pydantic by field; the first of each field counts."""
    found: dict[str, str] = {}
    for error in errors:
        found.setdefault(".".join(str(part) for part in error["loc"]), words_of(error, context))
    return found


def check(model: type[BaseModel], given: Mapping[str, Any], *, context: str) -> dict[str, str]:
    """What is wrong with `given`, without performing anything; empty when it fits."""
    try:
        model.model_validate(dict(given))
    except ValidationError as wrong:
        return problems_of(wrong.errors(include_url=False), context=context)
    except GoufuError as wrong:
        return {wrong.field or "": wrong.text("zh" if chinese() else "en")}
    return {}
