"""The unified social credit code of GB 32100-2015: eighteen characters, the last one a check character."""

from __future__ import annotations

from dataclasses import dataclass

from goufu.base.errors import BadValue

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18
_MODULUS = 31
_WEIGHTS = tuple(pow(3, place, _MODULUS) for place in range(LENGTH - 1))


class BadUscc(BadValue):
    """A code that cannot be a unified social credit code; ``position`` counts from 1."""

    problem = "bad-uscc"


@dataclass(frozen=True)
class Uscc:
    """A checked code and its parts."""

    code: str

    @property
    def kind(self) -> str:
        """Authority and kind: ``51`` association, ``52`` service institution, ``53`` foundation, ``91`` enterprise…"""
        return self.code[:2]

    @property
    def division(self) -> str:
        """The GB/T 2260 code of the registering body's division."""
        return self.code[2:8]

    @property
    def body(self) -> str:
        """The nine characters of the organization code."""
        return self.code[8:17]


def check_character(first: str) -> str:
    """The eighteenth character for the ``first`` seventeen, which must be of the alphabet."""
    total = sum(weight * ALPHABET.index(character) for weight, character in zip(_WEIGHTS, first, strict=True))
    return ALPHABET[-total % _MODULUS]


def parse_uscc(text: str, field: str | None = None) -> Uscc:
    """The code in ``text``; a :class:`BadUscc` names length, position, or the check character expected."""
    code = text.strip().upper()
    if len(code) != LENGTH:
        raise BadUscc(
            "A unified social credit code has 18 characters; “{value}” has {length}.",
            field=field,
            value=text,
            length=len(code),
        )
    for position, character in enumerate(code, start=1):
        if character not in ALPHABET:
            raise BadUscc(
                "Character {position} of the code, “{character}”, is not used in unified social credit codes.",
                field=field, position=position, character=character, cure="Codes never contain I, O, S, V or Z.",
            )  # fmt: skip
    _check_digits(code, field)
    return Uscc(code)


def _check_digits(code: str, field: str | None) -> None:
    for position in range(3, 9):
        if not code[position - 1].isdigit():
            raise BadUscc(
                "Character {position} of the code, “{character}”, must be a digit of the division code.",
                field=field, position=position, character=code[position - 1],
            )  # fmt: skip
    expected = check_character(code[:-1])
    if code[-1] != expected:
        raise BadUscc(
            "The check character at position {position} is “{character}” but should be “{expected}”.",
            field=field, position=LENGTH, character=code[-1], expected=expected,
            cure="Compare the code with the registration certificate; one character was mistyped.",
        )  # fmt: skip
