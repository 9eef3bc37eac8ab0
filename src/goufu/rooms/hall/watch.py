"""One look for all who watch: a thread of each web process reads the halls that are watched, and wakes the streams.

It looks once in `PAUSE` seconds, whatever happens, and reads a hall again only when the newest public entry is another.
So a stream costs no query of its own, and when it speaks follows from public entries and the hour alone.
"""

import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from threading import Condition, Thread
from typing import Any

from django.db import connections
from django.utils import translation
from django.utils.translation import pgettext

from goufu.core.clock import clock_of_this_installation
from goufu.core.public import public_standing
from goufu.rooms.hall.telling import LANGUAGES, Hall, read_hall
from goufu.ui.live import BEAT, Told, ending

PAUSE = 1.0
"""Seconds between two looks, and so between two things told on one stream: no slow line is flooded."""
SILENCE = 15.0
"""Seconds after which a silent stream sends a beat."""
LONGEST = 40
"""Beats after which a stream ends and the browser comes again: dropped lines do not hold seats."""
AT_ONCE = 12
"""What a browser that comes again is told one by one; of more it is told that there is more, and reads the page."""
logger = logging.getLogger("goufu.hall")


class Watch:
    """The halls that are watched in this process: `read` reads one, `standing` is what every reading follows from.

    Where it does not look by itself, somebody calls `look`.
    """

    def __init__(
        self,
        read: Callable[[str], Hall] = read_hall,
        standing: Callable[[], Any] = public_standing,
        *,
        by_itself: bool = True,
    ) -> None:
        self._read, self._standing, self._by_itself = read, standing, by_itself
        self._turned, self._watched = Condition(), Counter[str]()
        self._halls: dict[str, Hall] = {}
        self._joined = 0
        self._stood: Any = None
        self._looking: Thread | None = None

    @contextmanager
    def watching(self, ref: str, hall: Hall) -> Iterator[None]:
        """Keep a hall in sight, from how it was found."""
        with self._turned:
            self._watched[ref] += 1
            self._halls.setdefault(ref, hall)
            self._joined += 1  # its hall may have been found before the last look: it is read again
            if self._looking is None and self._by_itself:
                self._looking = Thread(target=self._go_on_looking, name="hall", daemon=True)
                self._looking.start()
        try:
            yield
        finally:
            self._leave(ref)

    def _leave(self, ref: str) -> None:
        with self._turned:
            self._watched[ref] -= 1
            if not self._watched[ref]:
                del self._watched[ref], self._halls[ref]
            self._turned.notify_all()

    def turned(self, ref: str, seen: Hall, within: float) -> Hall:
        """The hall once it is another than what was seen, or as it was after so many seconds."""
        with self._turned:
            self._turned.wait_for(lambda: self._halls[ref] != seen, within)
            return self._halls[ref]

    def _go_on_looking(self) -> None:
        """Look until nobody watches."""
        while self._anybody():
            try:
                self.look()
            except Exception:  # the database was away: those who watch wait, and the next look finds out
                logger.exception("the halls could not be read")
                self._stood = None
            finally:
                connections.close_all()

    def _anybody(self) -> bool:
        with self._turned:
            self._turned.wait_for(lambda: not self._watched, PAUSE)
            if not self._watched:
                self._looking = None
            return bool(self._watched)

    def look(self) -> None:
        """Read again what has changed, and wake those who watch it."""
        with self._turned:
            halls, joined = dict(self._halls), self._joined
        stood, now = (self._standing(), joined), clock_of_this_installation().read().instant
        found = {ref: self._read(ref) for ref, hall in halls.items() if stood != self._stood or hall.closes_by(now)}
        self._stood = stood
        with self._turned:
            self._halls.update({ref: hall for ref, hall in found.items() if ref in self._watched})
            self._turned.notify_all()


WATCH = Watch()


def stream(watch: Watch, ref: str, hall: Hall, after: str, language: str) -> Generator[str, None, None]:
    """What is told of a hall to a reader who saw everything up to the entry `after` (empty: nothing), until it is over.

    `language` is one of `LANGUAGES`.
    """
    seen, beats = _seen(hall, after), 0
    with watch.watching(ref, hall):
        yield from _fresh(hall, seen, language, known=not after or after in hall.names)
        while not hall.over:
            newer = watch.turned(ref, hall, SILENCE)
            if newer == hall:
                beats += 1
                yield BEAT
                if beats == LONGEST:
                    return
                continue
            if newer.closed and not hall.closed:
                yield _closed(language).text()
            hall = newer
            yield from _fresh(hall, seen, language)
    yield ending()


def _seen(hall: Hall, after: str) -> set[str]:
    if not after:
        return set()
    return set(hall.names[: hall.names.index(after) + 1] if after in hall.names else hall.names)


def _fresh(hall: Hall, seen: set[str], language: str, *, known: bool = True) -> Iterator[str]:
    """What was not told yet, in order; of much at once, or to one whose place is not known, that there is more."""
    fresh = [each for each in hall.told[LANGUAGES[language]] if each.name not in seen]
    seen.update(each.name for each in fresh)
    if known and len(fresh) <= AT_ONCE:
        yield from (each.text() for each in fresh)
    elif hall.names:
        last = hall.told[LANGUAGES[language]][-1]
        with translation.override(language):
            yield Told(last.name, "behind", last.at, pgettext("hall", "The page shows what happened meanwhile.")).text()


def _closed(language: str) -> Told:
    with translation.override(language):
        return Told("", "closed", "", pgettext("hall", "The deadline has passed."))
