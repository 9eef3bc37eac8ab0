"""Figures in the unit in which people say them: yuan for fen, per cent for basis points."""

from decimal import Decimal, InvalidOperation

from django.utils.translation import pgettext

from goufu.base.errors import BadValue
from goufu.base.money import parse_yuan, yuan_text

SHARES = frozenset({"bp", "basis points"})
LARGEST = 10**14


def said(value: int, unit: str) -> str:
    """A figure with its unit: `15 %`, `30 working days`, `500000.00 yuan`."""
    if unit in SHARES:
        return f"{value / 100:g} %"
    number = yuan_text(value) if unit == "fen" else f"{value / 100:g}" if unit == "hundredths" else str(value)
    return f"{number} {name(unit)}".strip()


def name(unit: str) -> str:
    """The unit that a person types a figure in."""
    names = {
        "bp": "%",
        "basis points": "%",
        "fen": pgettext("governance", "yuan"),
        "hundredths": "",
        "calendar days": pgettext("governance", "calendar days"),
        "working days": pgettext("governance", "working days"),
        "days": pgettext("governance", "days"),
        "years": pgettext("governance", "years"),
        "people": pgettext("governance", "people"),
        "suppliers": pgettext("governance", "suppliers"),
        "parts": pgettext("governance", "parts"),
        "bodies": pgettext("governance", "bodies"),
        "per 10000 a day": pgettext("governance", "per 10,000 a day"),
    }
    return names.get(unit, unit)


def typed(text: str, unit: str, field: str) -> int:
    """A figure as a person types it (`15` for 15 %), in its unit; raises `BadValue`."""
    if unit == "fen":
        return parse_yuan(text, field)
    try:
        value = Decimal(text.strip()) * (100 if unit in SHARES or unit == "hundredths" else 1)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value != value.to_integral_value() or not 0 <= value <= LARGEST:
        raise BadValue("“{value}” is no number of this unit.", field=field, value=text, cure="Give digits, such as 15.")
    return int(value)
