"""The publication gate: nothing personal passes into the public part of an entry (Personal Information Protection
Law, art. 25).
"""

import re
from collections.abc import Iterator
from typing import Any

from goufu.base.catalogue import Said, pgettext_noop, said
from goufu.core.exceptions import PersonalData

_DIGITS = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789XX")
_IDENTITY = re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{9}[\dX](?!\d)", re.IGNORECASE)
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")
_NAMES_OF_BYTES = re.compile(
    r"(?<![0-9A-Za-z])"
    r"(?:[0-9a-f]{64}|(?=[0-9]*[a-f])[0-9a-f]{32}|age1[02-9ac-hj-np-z]{58}|[0-9a-f]{4}(?: [0-9a-f]{4}){15})"
    r"(?![0-9A-Za-z])"
)
"""SHA-256 values, salts, age public keys and printed fingerprints: random digits in them are nobody's telephone."""
_LONG = re.compile(r"(?:\d[ -]?){11}")
"""What each of these numbers has at least; almost no text has it, so almost none is looked at twice."""
_CARD = re.compile(r"(?<!\d)[3-6]\d{15,18}(?!\d)")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"


def nothing_personal(public: dict[str, Any]) -> None:
    """Raise `PersonalData` with the field's path when public text holds an identity-card, mobile or bank-card
    number.
    """
    for path, text in _texts(public, ""):
        if _LONG.search(text) and (what := _found(_NAMES_OF_BYTES.sub("", text.translate(_DIGITS)))):
            raise PersonalData(
                "{field}: this would publish {what}.",
                field=path,
                what=what,
                article="pipl 25",
                cure="Take it out. Say how many people, not who they are.",
            )


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _texts(part, f"{path}.{place}")


def _found(text: str) -> Said | None:
    if any(_identity_checks(each.group().upper()) for each in _IDENTITY.finditer(text)):
        return said("core", pgettext_noop("core", "an identity-card number"))
    if _MOBILE.search(text):
        return said("core", pgettext_noop("core", "a mobile phone number"))
    if any(_luhn(each.group()) for each in _CARD.finditer(text)):
        return said("core", pgettext_noop("core", "a bank-card number"))
    return None


def _identity_checks(number: str) -> bool:
    return _CHECK[sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False)) % 11] == number[17]


def _luhn(number: str) -> bool:
    doubled = (int(digit) * 2 if place % 2 else int(digit) for place, digit in enumerate(reversed(number)))
    return sum(each - 9 if each > 9 else each for each in doubled) % 10 == 0
