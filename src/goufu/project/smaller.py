"""Pages, styles and scripts go over the line packed: a county on a slow line waits for a third of the bytes.

In front of all else, so that the files of the pages are packed too. What is packed already (papers, sheets, bids) goes
as it is. Each page is padded by a random number of bytes: its length tells nothing of a secret that stands on it.
"""

import gzip
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, cast

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.text import compress_string

LEAST: Final = 1000
"""Bytes below which packing saves nothing."""
PADDING: Final = 100
WORTH: Final = ("text/", "application/json", "text/javascript", "application/javascript", "image/svg+xml")


class Smaller:
    """Middleware: packs what a reader's browser says it can unpack."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        found = self._answer(request)
        if not found.get("Content-Type", "").startswith(WORTH) or found.has_header("Content-Encoding"):
            return found
        patch_vary_headers(found, ("Accept-Encoding",))
        if "gzip" not in request.headers.get("Accept-Encoding", "") or request.method != "GET":
            return found
        if isinstance(found, FileResponse):
            return _file(found) if request.path.startswith("/static/") and found.status_code == 200 else found
        return _page(found) if isinstance(found, HttpResponse) else found


def _page(found: HttpResponse) -> HttpResponse:
    if len(found.content) < LEAST:
        return found
    found.content = compress_string(found.content, max_random_bytes=PADDING)
    if (mark := found.get("ETag", "")) and not mark.startswith("W/"):
        found["ETag"] = f"W/{mark}"
    return _labelled(found)


def _file(found: FileResponse) -> HttpResponse:
    """A file of the pages, the same for everybody, packed once. Its mark stays: by it the server knows it again."""
    content = b"".join(cast("Iterable[bytes]", found.streaming_content))
    found.close()
    packed = HttpResponse(_packed(content))
    for name, value in found.items():
        packed[name] = value
    return _labelled(packed)


@lru_cache(maxsize=32)
def _packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def _labelled(found: HttpResponse) -> HttpResponse:
    found["Content-Encoding"] = "gzip"
    found["Content-Length"] = str(len(found.content))
    return found
