"""What every template may use beside its page."""

from __future__ import annotations

from django.http import HttpRequest

from goufu.ui.prefs import Prefs, prefs_of


def page(request: HttpRequest) -> dict[str, Prefs]:
    """The reader's switches as `prefs`."""
    return {"prefs": prefs_of(request)}
