"""A story told once: whoever comes first to a step builds it, the next begin from a copy of the database it left.

    @told
    def noticed(cast: Cast, purchase: str = "") -> Tendering: …

    tender = noticed(cast)                       # half a second the first time, a few hundredths afterwards

A step is kept only as it is told with nothing changed: called with the cast alone, which has done nothing yet. With
anything else it is built as ever, so a test that wants a difference gets it. What the step hands back comes with the
copy (keys, shares, references), the moment and the files of a data folder of the test's own too.
"""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from functools import wraps
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar
from typing import cast as taken_as
from uuid import uuid4

from django.conf import settings
from tests.cast import FIRST_MORNING, POSTS, Cast

from goufu.core.models import Entry
from goufu.project.testing import copy_again, keep_copy

Step = TypeVar("Step", bound=Callable[..., Any])
FOUNDED = len(POSTS) + 4
"""Acts that founded the cast: its registers and its offices."""


@dataclass(frozen=True)
class Kept:
    """What a step left: its database, moment, result, and the files of its data folder if that was its own."""

    database: str
    instant: datetime
    result: Any
    files: Path | None


KEPT: dict[tuple[Any, ...], Kept] = {}
TELLERS = {"tests.cast"}
"""The modules whose capitals say what a story is told with."""


def told(step: Step) -> Step:
    """Keep what the step leaves, for this worker's later tests."""
    TELLERS.add(step.__module__)

    @wraps(step)
    def tell(cast: Cast, *changed: Any, **changes: Any) -> Any:
        if changed or changes or not _untouched(cast):
            return step(cast, *changed, **changes)
        key = (step.__module__, step.__name__, _own_folder() is not None, _words())
        if key in KEPT:
            return _from(KEPT[key], cast)
        found = step(cast)
        KEPT[key] = _kept(found, cast)
        return found

    return taken_as(Step, tell)


def _untouched(cast: Cast) -> bool:
    """In a test (a process of another kind has no place to keep anything), and nothing done yet."""
    beginning = "GOUFU_TEST_ROOT" in os.environ and cast.clock.read().instant == FIRST_MORNING
    return beginning and Entry.objects.count() == FOUNDED


def _words() -> str:
    """The inputs that the tellers name in capitals: a test may have changed them for a story of its own."""
    capitals = [vars(sys.modules[each]).items() for each in sorted(TELLERS)]
    return repr([value for named in capitals for name, value in named if name.isupper()])


def _own_folder() -> Path | None:
    """The data folder, where it is not the run's common one."""
    folder = Path(settings.GOUFU_DATA)
    return None if folder == Path(os.environ["GOUFU_DATA"]) else folder


def _kept(found: Any, cast: Cast) -> Kept:
    own, files = _own_folder(), None
    if own is not None:
        files = Path(mkdtemp(prefix="story-", dir=os.environ["GOUFU_TEST_ROOT"]))
        shutil.copytree(own, files, dirs_exist_ok=True)
    name = f"goufu_story_{uuid4().hex[:12]}"
    keep_copy(name)
    return Kept(name, cast.clock.read().instant, _apart(found), files)


def _from(kept: Kept, cast: Cast) -> Any:
    copy_again(kept.database)
    own = _own_folder()
    if own is not None and kept.files is not None:
        shutil.copytree(kept.files, own, dirs_exist_ok=True)
    cast.clock.put(kept.instant)
    return _apart(kept.result)


def _apart(found: Any) -> Any:
    """The same with lists and dictionaries of its own, which a test may fill further."""
    if isinstance(found, dict):
        return dict(found)
    if not is_dataclass(found) or isinstance(found, type):
        return found
    return replace(found, **{each.name: _apart(getattr(found, each.name)) for each in fields(found)})
