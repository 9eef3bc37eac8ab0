"""`{% load goufu %}`: show a view, an icon, an amount, a date."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.template import Context, Template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from goufu.ui import words
from goufu.ui.show import Citation, View

register = template.Library()
_KEPT = ("csrf_token", "prefs", "LANGUAGE_CODE")


def _template(context: Context, name: str) -> Template:
    assert context.template is not None
    return context.template.engine.get_template(name)


@register.simple_tag(takes_context=True)
def show(context: Context, view: Any, **more: Any) -> SafeString:
    """A view by its own template, as `v`; text as itself; nothing for nothing."""
    if not view:
        return SafeString("")
    if not isinstance(view, View):
        return conditional_escape(view)
    kept = {name: context[name] for name in _KEPT if name in context}
    return SafeString(_template(context, view.template).render(context.new({**kept, "v": view, **more})).strip())


@register.simple_tag
def cite(citation: Citation | None) -> SafeString:
    """An article, linked to its text as of the legal date; marked when its source has not been checked."""
    if citation is None:
        return SafeString("")
    mark = SafeString(" data-unverified" if citation.unverified else "")
    if citation.href:
        return format_html('<a class="g-cite" href="{}"{}>{}</a>', citation.href, mark, citation.label)
    return format_html('<span class="g-cite"{}>{}</span>', mark, citation.label)


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the sprite, hidden from readers of words."""
    return format_html('<svg class="g-icon" aria-hidden="true"><use href="#i-{}"/></svg>', name)


@register.filter
def money(fen: int) -> SafeString:
    """An amount in fen with its unit."""
    return words.money(fen)


@register.filter
def money_text(fen: int) -> str:
    """An amount in fen as plain text."""
    return words.money_text(fen)


@register.filter
def civil(day: date) -> SafeString:
    """A date, or an instant with its time of day, in `<time>`."""
    return words.instant_time(day) if isinstance(day, datetime) else words.day_time(day)


@register.filter
def civil_day(day: date) -> SafeString:
    """The date alone, also of an instant."""
    return words.day_time(day)


@register.filter
def civil_short(day: date) -> SafeString:
    """Day and month, in dense lists."""
    return words.day_time(day, short=True)


@register.filter
def record(instant: datetime) -> SafeString:
    """An instant to the second, as in receipts."""
    return words.record_time(instant)


@register.filter
def hour(instant: datetime) -> SafeString:
    """The time of day to the second."""
    return words.hour_time(instant)


@register.filter
def size(count: int) -> str:
    """A file's size."""
    return words.size_words(count)
