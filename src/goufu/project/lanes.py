"""Who is answered first: at a deadline many look for one who submits, and she must not wait for them.

A web process has many threads and lets few of them work at a time. Strangers who read have a lane of their own; it is
narrow while somebody else is at work or waits, and who would wait in it too long is asked to come again in a moment.
Whoever brings something, or is signed in, goes first and is never sent away. A body is received before its place in the
lane is taken (the check of its form's token reads it), so that a slow line holds up nobody but itself.
"""

from collections.abc import Callable
from threading import Condition, Lock
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from goufu.web.problems import come_again

FIRST = 4
"""Requests of the first lane that a process works on at a time; with those of strangers fewer than its connections."""
READING, READING_BESIDE = 3, 1
"""Pages for strangers that are made at a time: when nobody else is here, and beside somebody who goes first."""
WAITING = 12
"""Strangers who wait at most; the next ones are sent away at once."""
PATIENCE = 5.0
"""Seconds that a stranger waits at most."""
HEALTH = frozenset({"/healthz", "/readyz"})


class Places:
    """The places of one process."""

    def __init__(self) -> None:
        lock = Lock()
        self._first, self._reading = Condition(lock), Condition(lock)
        self.first = self.first_waiting = self.reading = self.reading_waiting = 0

    def go_first(self) -> None:
        """Take a place of the first lane; wait for one as long as it takes."""
        with self._first:
            self.first_waiting += 1
            try:
                self._first.wait_for(lambda: self.first < FIRST)
            finally:
                self.first_waiting -= 1
            self.first += 1

    def read(self, patience: float = PATIENCE) -> bool:
        """Take a place of those who read; False when there are too many, or none came free in time."""
        with self._reading:
            if self.reading_waiting >= WAITING:
                return False
            self.reading_waiting += 1
            try:
                if not self._reading.wait_for(self._room_to_read, patience):
                    return False
            finally:
                self.reading_waiting -= 1
            self.reading += 1
            return True

    def leave_first(self) -> None:
        """Give the place to the next."""
        with self._first:
            self.first -= 1
            self._first.notify()
            if not self.first_waiting:
                self._reading.notify(READING)

    def leave_reading(self) -> None:
        """Give the place to the next."""
        with self._reading:
            self.reading -= 1
            self._reading.notify()

    def _room_to_read(self) -> bool:
        others = self.first or self.first_waiting
        return self.reading < (READING_BESIDE if others else READING)


PLACES = Places()


class Lanes:
    """Middleware: behind the check of forms, in front of everything that asks the database."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            return self._answer(request)
        finally:
            if leave := request.META.pop("goufu.leave", None):
                leave()

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """Wait for a place; the answer that asks a stranger to come again, when there is none."""
        if request.path in HEALTH:
            return None
        if not is_stranger_reading(request):
            PLACES.go_first()
            request.META["goufu.leave"] = PLACES.leave_first
            return None
        if not PLACES.read():
            return come_again()
        request.META["goufu.leave"] = PLACES.leave_reading
        return None


def is_stranger_reading(request: HttpRequest) -> bool:
    """Whether the request brings nothing and nobody is signed in who makes it."""
    signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES or "Authorization" in request.headers
    return request.method in {"GET", "HEAD"} and not signed_in
