"""What is wrong with an input, field by field, in words that can be said in both languages."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from goufu.base.catalogue import pgettext_noop, translate

WORDS: Mapping[str, tuple[str, str]] = {
    "missing": (pgettext_noop("core", "This field is missing."), ""),
    "extra_forbidden": (pgettext_noop("core", "There is no such field."), ""),
    "enum": (pgettext_noop("core", "It must be one of: {expected}."), "expected"),
    "literal_error": (pgettext_noop("core", "It must be one of: {expected}."), "expected"),
    "string_too_long": (pgettext_noop("core", "It may have at most {max_length} characters."), "max_length"),
    "string_too_short": (pgettext_noop("core", "It must have at least {min_length} characters."), "min_length"),
    "too_short": (pgettext_noop("core", "At least {min_length} must be given."), "min_length"),
    "too_long": (pgettext_noop("core", "At most {max_length} may be given."), "max_length"),
    "greater_than_equal": (pgettext_noop("core", "It may not be less than {ge}."), "ge"),
    "less_than_equal": (pgettext_noop("core", "It may not be more than {le}."), "le"),
    "greater_than": (pgettext_noop("core", "It must be more than {gt}."), "gt"),
    "less_than": (pgettext_noop("core", "It must be less than {lt}."), "lt"),
    "string_pattern_mismatch": (pgettext_noop("core", "It is not written as it must be ({pattern})."), "pattern"),
    "int_type": (pgettext_noop("core", "It must be a whole number."), ""),
    "int_from_float": (pgettext_noop("core", "It must be a whole number."), ""),
    "int_parsing": (pgettext_noop("core", "It must be a whole number."), ""),
    "bool_type": (pgettext_noop("core", "It must be yes or no (true or false)."), ""),
    "bool_parsing": (pgettext_noop("core", "It must be yes or no (true or false)."), ""),
    "string_type": (pgettext_noop("core", "It must be text."), ""),
    "list_type": (pgettext_noop("core", "It must be a list."), ""),
    "date_type": (pgettext_noop("core", "It must be a date like 2025-03-31."), ""),
    "date_parsing": (pgettext_noop("core", "It must be a date like 2025-03-31."), ""),
    "date_from_datetime_parsing": (pgettext_noop("core", "It must be a date like 2025-03-31."), ""),
    "date_from_datetime_inexact": (pgettext_noop("core", "It must be a date like 2025-03-31."), ""),
    "datetime_type": (pgettext_noop("core", "It must be a time like 2025-03-31T17:00+08:00."), ""),
    "datetime_parsing": (pgettext_noop("core", "It must be a time like 2025-03-31T17:00+08:00."), ""),
    "datetime_from_date_parsing": (pgettext_noop("core", "It must be a time like 2025-03-31T17:00+08:00."), ""),
    "timezone_aware": (pgettext_noop("core", "It must be a time like 2025-03-31T17:00+08:00."), ""),
}
"""By pydantic's kind of error: the words, and the name of the value they show."""
OTHERWISE = pgettext_noop("core", "“{value}” does not fit here.")


@dataclass(frozen=True)
class Fault:
    """One field (its path joined by dots) and what is wrong with it; `room` is where a validator's own words are."""

    field: str
    template: str
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    room: str = "core"

    def text(self, lang: str) -> str:
        """What is wrong, in `lang` ("zh" or "en")."""
        said = translate(lang, self.room, self.template)
        if said == self.template:
            said = translate(lang, "core", self.template)
        return said.format(**self.values) if self.values else said


def faults_of(wrong: ValidationError, *, prefix: str = "", room: str = "core") -> Iterator[Fault]:
    """Every fault that pydantic found."""
    for error in wrong.errors(include_url=False):
        place = prefix + ".".join(str(part) for part in error["loc"])
        yield Fault(place, *words_of(error), room=room)


def words_of(error: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The words for one of pydantic's errors, and the values they show."""
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        return str(context.get("error", error["msg"])).removeprefix("Value error, "), {}
    if known := WORDS.get(error["type"]):
        template, name = known
        return template, {name: context.get(name, "")} if name else {}
    return OTHERWISE, {"value": str(error.get("input"))[:60]}
