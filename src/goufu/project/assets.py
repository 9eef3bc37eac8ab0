"""Files of the pages under an address that changes with them: a browser may keep them and is never behind."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class Dated(StaticFilesStorage):
    """`goufu.css?v=1f3a…`: the mark is made from the file's bytes."""

    def url(self, name: str | None) -> str:
        address = super().url(name)
        mark = _mark(name or "")
        return f"{address}?v={mark}" if mark else address


@lru_cache(maxsize=64)
def _mark(name: str) -> str:
    found = finders.find(name)
    return sha256(Path(found).read_bytes()).hexdigest()[:12] if isinstance(found, str) else ""
