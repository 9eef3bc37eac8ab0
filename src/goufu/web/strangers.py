"""Pages made for nobody in particular are remembered for two seconds: at a deadline many look for one who submits.

What such a page shows follows from the public entries and the moment, so it is made anew as soon as another entry is
public, or the newest one is numbered. Whoever bears a session is always answered for herself.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse

from goufu.core.public import public_standing
from goufu.ui.prefs import prefs_of

SECONDS = 2.0
MOST = 200
"""Pages that one process remembers at most."""
_remembered: dict[Any, tuple[float, Any, bytes]] = {}

View = Callable[..., HttpResponse]


def same_for_all_strangers(view: View) -> View:
    """A page that shows everybody without a session the same; a 200 without a token of its reader is remembered."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "GET" or settings.SESSION_COOKIE_NAME in request.COOKIES:
            return view(request, *args, **kwargs)
        key, standing = _key(request), public_standing()
        made, then, content = _remembered.get(key, (0.0, None, b""))
        if content and then == standing and time.monotonic() - made < SECONDS:
            return HttpResponse(content)
        answer = view(request, *args, **kwargs)
        if isinstance(answer, SimpleTemplateResponse):
            answer.add_post_render_callback(lambda done: _remember(key, standing, done))
        return answer

    return shown


def _key(request: HttpRequest) -> tuple[Any, ...]:
    """What else the page may differ by."""
    parts = request.headers.get("HX-Request", ""), request.headers.get("Accept-Language", "")
    return connection.settings_dict["NAME"], request.get_host(), request.is_secure(), prefs_of(request), *parts


def _remember(key: Any, standing: Any, answer: HttpResponse) -> None:
    if answer.status_code != 200 or answer.cookies or b"csrfmiddlewaretoken" in answer.content:
        return
    if len(_remembered) >= MOST:
        _remembered.clear()
    _remembered[key] = time.monotonic(), standing, answer.content
