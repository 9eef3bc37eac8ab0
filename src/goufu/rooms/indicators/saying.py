"""How an indicator's value is written: in its unit, or what is missing; and how far its target is met."""

from typing import Final

from django.utils.translation import pgettext, pgettext_lazy

from goufu.base.money import money_text
from goufu.parties.regions import region
from goufu.rooms.indicators.trees import Indicator
from goufu.rooms.indicators.values import Value
from goufu.ui.show import Cell
from goufu.ui.words import chinese

MISSING: Final = {
    "coverage": pgettext_lazy("indicators", "Too little is known"),
    "places": pgettext_lazy("indicators", "Places or residents not known"),
    "report": pgettext_lazy("indicators", "Not reported yet"),
    "records": pgettext_lazy("indicators", "Nothing to count"),
}
UNITS: Final = {
    "share": pgettext_lazy("indicators", "per cent"),
    "rate": pgettext_lazy("indicators", "people per 1,000 residents"),
    "gap": pgettext_lazy("indicators", "people per 1,000, town less country"),
    "count": pgettext_lazy("indicators", "number"),
    "money": pgettext_lazy("indicators", "yuan"),
}


def lang() -> str:
    """The reader's language, `zh` or `en`."""
    return "zh" if chinese() else "en"


def name_of(code: str) -> str:
    """A division's name in the reader's language."""
    return region(code).name(lang())


def number(indicator: Indicator, value: int) -> str:
    """A value or target of the indicator, written out."""
    if indicator.kind == "money":
        return money_text(value, lang())
    if indicator.kind == "count":
        return f"{value:,}"
    text = f"{value / 100:,.2f}".removesuffix(".00").replace("-", "−")
    return text + ("%" if indicator.kind == "share" else "")


def target(indicator: Indicator, year: int) -> str:
    """The year's target, written out; empty where the year has none."""
    if (wanted := indicator.targets.get(year)) is None:
        return ""
    bound = "≥" if indicator.better == "more" else "±" if indicator.kind == "gap" else "≤"
    return f"{bound} {number(indicator, wanted)}"


def said(indicator: Indicator, value: Value) -> str:
    """The value written out, or what is missing."""
    if value.value is None:
        return str(MISSING[value.missing])
    return ("+" if indicator.kind == "gap" and value.value > 0 else "") + number(indicator, value.value)


def judged(indicator: Indicator, value: Value, year: int) -> str:
    """Whether the year's target is met; empty where that cannot be said."""
    met = value.meets(indicator, year)
    if met is None:
        return ""
    return pgettext("indicators", "met") if met else pgettext("indicators", "not met")


def cell(indicator: Indicator, value: Value, year: int) -> Cell:
    """The value in a table."""
    return Cell(said(indicator, value), note=judged(indicator, value, year))


def counted_from(indicator: Indicator, value: Value) -> str:
    """What was divided by what."""
    if value.value is None or indicator.kind in {"count", "money", "gap"}:
        return ""
    return f"{value.over:,} / {value.under:,}"
