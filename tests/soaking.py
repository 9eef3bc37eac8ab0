"""Histories at random: acts by random offices, in random states, at random moments, over the real `perform`.

The inputs are those of a purchase that was really carried from need to assessment, laid on whatever case, office and
moment chance names. A history starts at one of its stages, within a transaction that is undone at its end, and after
each try it is looked whether what happened could happen: a done act is one that state, office and declaration allow and
leaves its entry; a turned down one leaves nothing at all. At the end the record is numbered, verified and audited; in
some histories a row or an entry is taken out behind the acts' back first, and must be missed.
"""

import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.test.utils import override_settings
from tests import cast as casting
from tests.cast import Cast, read_cast
from tests.contracting import Story
from tests.reviewing import awarded
from tests.tendering import noticed

from goufu.base.errors import GoufuError
from goufu.cli.commands.ledger import audit_all
from goufu.core import registry
from goufu.core.cases import Case
from goufu.core.guard import row_models
from goufu.core.ledger.sequencer import log_path, sequence
from goufu.core.models import Entry
from goufu.core.perform import perform
from goufu.parties.holders import Holder
from goufu.project.testing import database_copy, filled_template
from goufu_verify import verify

TRIES = 14
"""Acts that are tried in one history."""
SPANS = (0, 0, 0, 1, 60, 3600, 86_400, 5 * 86_400, 31 * 86_400)
"""Seconds by which the clock moves on before a try."""
TAMPERED = 10
"""One history in so many is tampered with at its end."""
TELL_EVERY = 100
Tell = Callable[[str], object]


@dataclass(frozen=True)
class Tried:
    """A call that the story made: the act, the kind of its case, its input, who did it."""

    act: str
    given: dict[str, Any]
    holder: Any


@dataclass(frozen=True)
class Stage:
    """A template database, the instant at which the story left it, and its log."""

    name: str
    instant: datetime
    log: Path


@dataclass
class Tally:
    """What came of some histories; `wrong` names each thing that could not be."""

    histories: int = 0
    tries: int = 0
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    tampered: int = 0
    wrong: list[str] = field(default_factory=list)

    def said(self, seed: int) -> str:
        """One line for whoever ran it."""
        kinds = f"{len(self.done)} acts done, {len(self.refused)} kinds of refusal"
        return f"seed {seed}: {self.histories} histories, {self.tries} tries, {self.done.total()} done, {kinds}"


@contextmanager
def recorded() -> Iterator[list[Tried]]:
    """Every act that the cast does within the block."""
    found: list[Tried] = []

    def noting(act: str, **words: Any) -> Any:
        found.append(Tried(act, dict(words["given"]), words["holder"]))
        return perform(act, **words)

    vars(casting)["perform"] = noting
    try:
        yield found
    finally:
        vars(casting)["perform"] = perform


@contextmanager
def stages(cast_template: str, folder: Path) -> Iterator[tuple[list[Stage], list[Tried]]]:
    """Databases at which histories start, from a need to a purchase that was assessed; and what was done till then."""
    with ExitStack() as stack:
        calls = stack.enter_context(recorded())
        stories: list[Story] = []
        needed = _stage(stack, cast_template, folder, lambda cast: cast.need())
        tendered = _stage(stack, cast_template, folder, noticed)
        given = _stage(stack, cast_template, folder, lambda cast: stories.append(Story(cast, awarded(cast).award)))
        served = _stage(stack, given.name, folder, lambda cast: _serve(cast, stories[0], given.instant))
        assessed = _stage(stack, served.name, folder, lambda cast: _assess(cast, stories[0], served.instant))
        yield [needed, tendered, given, served, assessed], calls


def _stage(stack: ExitStack, template: str, folder: Path, how: Callable[[Cast], Any]) -> Stage:
    """A database grown from another, its record numbered; its log apart from every other's, the files common to all."""
    instants: list[datetime] = []

    def fill() -> None:
        cast = read_cast()
        how(cast)
        instants.append(cast.clock.read().instant)
        while sequence():
            pass

    data = data_folder(folder)
    with override_settings(GOUFU_DATA=data):
        name = stack.enter_context(filled_template(template, fill))
    return Stage(name, instants[0], data / "log")


def data_folder(folder: Path) -> Path:
    """A data folder whose files are those of all."""
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder))
    (made / "files").symlink_to(files)
    return made


def _serve(cast: Cast, story: Story, instant: datetime) -> None:
    cast.clock.put(instant)
    story.cast = cast
    cast.wait(days=1)
    story.contract()
    story.start()


def _assess(cast: Cast, story: Story, instant: datetime) -> None:
    cast.clock.put(instant)
    story.cast = cast
    story.settle()
    story.assessment()


@dataclass(frozen=True)
class Scene:
    """A stage as every history of it finds it: the calls by their act, the cases by their kind, the people."""

    instant: datetime
    cast: Cast
    calls: dict[str, list[Tried]]
    cases: dict[str, list[Case]]
    before: list[Any]

    @classmethod
    def of(cls, stage: Stage, calls: list[Tried]) -> "Scene":
        """Read from the stage's database."""
        by_act: dict[str, list[Tried]] = {}
        for each in calls:
            by_act.setdefault(each.act, []).append(each)
        return cls(stage.instant, read_cast(), by_act, {kind: cases_of(kind) for kind in _kinds()}, standing())


def cases_of(kind: str) -> list[Case]:
    """The first fifty of a kind."""
    return list(_kinds()[kind].objects.order_by("ref")[:50])


class Walk:
    """One history."""

    def __init__(self, scene: Scene, chance: random.Random, tally: Tally) -> None:
        self.cast, self.calls, self.chance, self.tally = scene.cast, scene.calls, chance, tally
        self.cast.clock.put(scene.instant)
        self.people, self.before, self.cases = list(scene.cast.people.values()), scene.before, dict(scene.cases)
        self.newest = newest_entry()

    def go(self) -> None:
        """Try, look; then look at the whole."""
        for _ in range(TRIES):
            self.cast.clock.forward(seconds=self.chance.choice(SPANS))
            self.once()
        self.whole()

    def once(self) -> None:
        """One act, by somebody, on something."""
        call, case = self.call()
        act = registry.act_named(call.act)
        holder = self.holder(act, call)
        given = {name: self.elsewhere(value) for name, value in call.given.items()}
        self.tally.tries += 1
        try:
            promise = perform(
                call.act, holder=holder, clock=self.cast.clock, case=case.ref if case else None, given=given
            )
        except GoufuError as refusal:
            self.tally.refused[refusal.problem] += 1
            self.must(standing() == self.before, f"{call.act}: a refusal left something")
            return
        self.tally.done[call.act] += 1
        before, self.before = self.before, standing()
        self.lawful(act, case, holder, promise)
        self.must(self.before[0] > before[0], f"{call.act}: done, and no entry")
        self.moved()

    def call(self) -> tuple[Tried, Case | None]:
        """A call of the story, more often than not one for which a case is in the right state."""
        names = list(self.calls)
        ready = [name for name in names if self.is_ready(registry.act_named(name))]
        name = self.chance.choice(ready if ready and self.chance.random() < 0.8 else names)
        act = registry.act_named(name)
        return self.chance.choice(self.calls[name]), None if act.opens else self.case(act)

    def is_ready(self, act: registry.AnyAct) -> bool:
        """Whether a case is in a state in which it may be done; whether there is one to open another under."""
        if not act.opens:
            return bool(self.right(act))
        named = [value for value in self.calls[act.name][0].given.values() if isinstance(value, str)]
        return all(self.here(value) is not None for value in named)

    def here(self, value: str) -> list[str] | None:
        """The references of the kind that a text refers to; empty when it refers to none, None when none is here."""
        kind = registry.CASES.get(value.partition("-")[0]) if "-" in value else None
        return [] if kind is None else [each.ref for each in self.cases[kind.kind]] or None

    def right(self, act: registry.AnyAct) -> list[Case]:
        """The cases whose state is right for an act."""
        return [each for each in self.of_kind(act) if act.any_state or each.state in act.states]

    def of_kind(self, act: registry.AnyAct) -> list[Case]:
        """The cases of its kind; none for an act of many kinds."""
        return [] if act.case_type._meta.abstract else self.cases[act.case_type.kind]

    def case(self, act: registry.AnyAct) -> Case | None:
        """A case of the act's kind, more often than not one whose state is right."""
        found, right = self.of_kind(act), self.right(act)
        chosen = right if right and self.chance.random() < 0.8 else found
        return self.chance.choice(chosen) if chosen else None

    def moved(self) -> None:
        """Read the cases of those kinds again on which something was done."""
        last, self.newest = self.newest, newest_entry()
        kinds = set(Entry.objects.filter(id__gt=last).values_list("case_kind", flat=True))
        self.cases |= {kind: cases_of(kind) for kind in kinds}

    def holder(self, act: registry.AnyAct, call: Tried) -> Any:
        """Who did it in the story, somebody with the role, or anybody."""
        dice = self.chance.random()
        if dice < 0.5:
            return call.holder
        roles = {authority.role for authority in act.authorities()}
        fitting = [each for each in self.people if roles & each.roles]
        return self.chance.choice(fitting if fitting and dice < 0.8 else self.people)

    def elsewhere(self, value: Any) -> Any:
        """The value as the story gave it; a reference unknown here, and now and then another, as one of its kind."""
        here = self.here(value) if isinstance(value, str) else None
        if here and (value not in here or self.chance.random() < 0.2):
            return self.chance.choice(here)
        return value

    def lawful(self, act: registry.AnyAct, before: Case | None, holder: Any, promise: Any) -> None:
        """Whether what was done could be done by that office in that state, and left what it declares."""
        after = registry.find_case(promise.case)
        tenure = holder if isinstance(holder, Holder) else next(h for h in self.people if h.tenure == holder)
        allowed = any(authority.allows(tenure, before or after) for authority in act.authorities())
        self.must(allowed, f"{act.name}: done by an office that may not")
        if before is not None:
            self.must(act.any_state or before.state in act.states, f"{act.name}: done in the state {before.state}")
            self.must(after.turn > before.turn, f"{act.name}: the turn stayed {before.turn}")
        known = {each.name for each in after.states_of}
        self.must(after.state in known, f"{act.name}: led to {after.state}")
        followed = Entry.objects.filter(hash=bytes.fromhex(promise.entry), act=act.name, case_ref=after.ref)
        self.must(followed.count() == 1, f"{act.name}: the promised entry is not there")

    def whole(self) -> None:
        """The record numbered and verified, the tables as the record says; something taken out is missed."""
        while sequence():
            pass
        self.must(verify(log_path()).ok, "the log does not hold")
        found = audit_all()
        self.must(not found, f"the audit found {[each.as_json() for each in found[:2]]}")
        if self.chance.randrange(TAMPERED) == 0:
            self.tally.tampered += 1
            taken = self.take()
            self.must(bool(audit_all()), f"nobody missed {taken}")

    def take(self) -> str:
        """Take a row of the newest act's case, or the newest entry, out behind the acts' back."""
        newest = Entry.objects.order_by("-id").first()
        assert newest is not None
        table: tuple[str, Any] = ("core_entry", newest.pk)
        if self.chance.random() < 0.5:
            case = registry.find_case(newest.case_ref)
            table = (case._meta.db_table, case.pk)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL goufu.act = 'off'")
            cursor.execute(f'DELETE FROM "{table[0]}" WHERE id = %s', [table[1]])
        return f"{table[0]} {table[1]}"

    def must(self, holds: bool, why: str) -> None:
        """Note what could not be."""
        if not holds:
            self.tally.wrong.append(why)


@cache
def _kinds() -> dict[str, type[Case]]:
    return {each.kind: each for each in registry.CASES.values()}


def newest_entry() -> int:
    """The number of the newest entry."""
    return Entry.objects.order_by("-id").values_list("id", flat=True)[0]


def standing() -> list[Any]:
    """How many entries there are; then each table that acts write: rows, and the newest transaction that wrote one."""
    with connection.cursor() as cursor:
        cursor.execute(_standing())
        return list(cursor.fetchall())


@cache
def _standing() -> str:
    tables = ["core_entry", *(model._meta.db_table for model in row_models())]
    return " UNION ALL ".join(f'SELECT count(*), max(xmin::text::bigint) FROM "{name}"' for name in tables)


def walk(histories: int, seed: int, cast_template: str, folder: Path, tell: Tell = print) -> Tally:
    """So many histories from that seed; each can be walked again alone: its chance is drawn from seed and number."""
    tally, begun = Tally(), time.monotonic()
    with stages(cast_template, folder) as (found, calls):
        for place, stage in enumerate(found):
            with database_copy(stage.name):
                scene = Scene.of(stage, calls)
                for number in range(place, histories, len(found)):
                    with history(stage, folder):
                        Walk(scene, random.Random(f"{seed} {number}"), tally).go()
                    tally.histories += 1
                    if tally.histories % TELL_EVERY == 0:
                        minutes = (time.monotonic() - begun) / 60
                        tell(f"{tally.said(seed)}; {tally.histories / minutes:.0f} a minute, {len(tally.wrong)} wrong")
    return tally


@contextmanager
def history(stage: Stage, folder: Path) -> Iterator[None]:
    """The stage's database in a transaction that is undone, and a copy of its log that is thrown away."""
    data = data_folder(folder)
    shutil.copytree(stage.log, data / "log")
    try:
        with override_settings(GOUFU_DATA=data), transaction.atomic():
            yield
            transaction.set_rollback(True)
    finally:
        shutil.rmtree(data)
