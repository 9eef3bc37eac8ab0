"""Money in fen: read strictly, written as a Chinese or an English reader expects."""

from __future__ import annotations

import re

from goufu.base.errors import BadValue

FEN_PER_YUAN = 100
_YUAN = re.compile(r"(?P<yuan>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<part>\d+))?", re.ASCII)
_LARGEST = 10**15


class BadMoney(BadValue):
    """An amount that is no amount of money: negative, finer than a fen, or not a number."""

    problem = "bad-money"


def parse_yuan(text: str, field: str | None = None) -> int:
    """Fen from yuan as typed (``"12,345.60"``, ``"¥800"``); refuses negative amounts and parts finer than a fen."""
    bare = text.strip().removeprefix("¥").removeprefix("¥").removesuffix("元").strip()
    if bare.startswith(("-", "−", "(")):
        raise BadMoney(
            "The amount “{value}” is negative.", field=field, value=text, cure="Give an amount of zero or more."
        )
    found = _YUAN.fullmatch(bare)
    if found is None:
        raise BadMoney("“{value}” is not an amount in yuan.", field=field, value=text, cure="Write it like 12,345.60.")
    part = found["part"] or ""
    if len(part.rstrip("0")) > 2:
        raise BadMoney(
            "The amount “{value}” is finer than one fen.", field=field, value=text, cure="Give at most two decimals."
        )
    return check_fen(int(found["yuan"].replace(",", "")) * FEN_PER_YUAN + int(part[:2].ljust(2, "0")), field)


def check_fen(value: object, field: str | None = None) -> int:
    """``value`` if it is a whole, non-negative number of fen; else a :class:`BadMoney` that says why."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadMoney(
            "The amount {value} is not a whole number of fen.", field=field, value=value, cure="Give whole fen."
        )
    if value < 0:
        raise BadMoney(
            "The amount {value} fen is negative.", field=field, value=value, cure="Give an amount of zero or more."
        )
    if value > _LARGEST:
        raise BadMoney("The amount {value} fen is larger than any purchase.", field=field, value=value)
    return value


def yuan_text(fen: int) -> str:
    """``"12,345.60"`` for 1234560 fen; the minus sign comes first."""
    yuan, part = divmod(abs(fen), FEN_PER_YUAN)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{part:02d}"


def money_text(fen: int, lang: str) -> str:
    """The amount with its unit: ``12,345.60 元`` in Chinese, ``CNY 12,345.60`` in English."""
    return f"{yuan_text(fen)} 元" if lang == "zh" else f"CNY {yuan_text(fen)}"
