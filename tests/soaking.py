"""Histories at random: acts by random offices, in random states, at random moments, over the real `perform`.

The inputs are those of a purchase that was really carried from need to assessment, laid on whatever case, office and
moment chance names. A history starts at one of its stages, in a database of its own, and after each try it is looked
whether what happened could happen: a done act is one that state, office and declaration allow and leaves its entry; a
turned down one leaves nothing at all. At the end the record is numbered, verified and audited; in some histories a row
or an entry is taken out behind the acts' back first, and must be missed.
"""

import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
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


@dataclass(frozen=True)
class Tried:
    """A call that the story made: the act, the kind of its case, its input, who did it."""

    act: str
    given: dict[str, Any]
    holder: Any


@dataclass(frozen=True)
class Stage:
    """A template database, and the instant at which the story left it."""

    name: str
    instant: datetime


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
        needed = _stage(stack, cast_template, folder, lambda cast: cast.need())
        tendered = _stage(stack, cast_template, folder, noticed)
        stories: list[Story] = []
        served = _stage(stack, cast_template, folder, lambda cast: stories.append(_serving(cast)))
        assessed = _stage(stack, served.name, folder, lambda cast: _assess(cast, stories[0], served.instant))
        yield [needed, tendered, served, assessed], calls


def _stage(stack: ExitStack, template: str, folder: Path, how: Callable[[Cast], Any]) -> Stage:
    """A database grown from another, its log apart from every other's, the stored files common to all."""
    instants: list[datetime] = []

    def fill() -> None:
        cast = read_cast()
        how(cast)
        instants.append(cast.clock.read().instant)

    with override_settings(GOUFU_DATA=data_folder(folder)):
        name = stack.enter_context(filled_template(template, fill))
    return Stage(name, instants[0])


def data_folder(folder: Path) -> Path:
    """A data folder whose files are those of all."""
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder))
    (made / "files").symlink_to(files)
    return made


def _serving(cast: Cast) -> Story:
    award = awarded(cast).award
    cast.wait(days=1)
    story = Story(cast, award)
    story.contract()
    story.start()
    return story


def _assess(cast: Cast, story: Story, instant: datetime) -> None:
    cast.clock.put(instant)
    story.cast = cast
    story.settle()
    story.assessment()


class Walk:
    """One history."""

    def __init__(self, stage: Stage, calls: list[Tried], chance: random.Random, tally: Tally) -> None:
        self.cast, self.calls, self.chance, self.tally = read_cast(), calls, chance, tally
        self.cast.clock.put(stage.instant)
        self.people = list(self.cast.people.values())

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
        before, entries = standing(), Entry.objects.count()
        self.tally.tries += 1
        try:
            promise = perform(
                call.act, holder=holder, clock=self.cast.clock, case=case.ref if case else None, given=given
            )
        except GoufuError as refusal:
            self.tally.refused[refusal.problem] += 1
            self.must(
                standing() == before and Entry.objects.count() == entries, f"{call.act}: a refusal left something"
            )
            return
        self.tally.done[call.act] += 1
        self.lawful(act, case, holder, promise)
        self.must(Entry.objects.count() > entries, f"{call.act}: done, and no entry")

    def call(self) -> tuple[Tried, Case | None]:
        """A call of the story, more often than not one for which a case is in the right state."""
        for left in reversed(range(8)):
            call = self.chance.choice(self.calls)
            act = registry.act_named(call.act)
            case = None if act.opens else self.case(act)
            if not left or act.opens or (case is not None and (act.any_state or case.state in act.states)):
                break
        return call, case

    def case(self, act: registry.AnyAct) -> Case | None:
        """A case of the act's kind, more often than not one whose state is right."""
        kind = act.case_type
        found = list(kind.objects.all()[:50]) if not kind._meta.abstract else []
        right = [each for each in found if act.any_state or each.state in act.states]
        chosen = right if right and self.chance.random() < 0.8 else found
        return self.chance.choice(chosen) if chosen else None

    def holder(self, act: registry.AnyAct, call: Tried) -> Any:
        """Who did it in the story, somebody with the role, or anybody."""
        dice = self.chance.random()
        if dice < 0.5:
            return call.holder
        roles = {authority.role for authority in act.authorities()}
        fitting = [each for each in self.people if roles & each.roles]
        return self.chance.choice(fitting if fitting and dice < 0.8 else self.people)

    def elsewhere(self, value: Any) -> Any:
        """The value as the story gave it; a reference now and then as another of its kind."""
        if isinstance(value, str) and self.chance.random() < 0.3:
            prefix = value.partition("-")[0]
            kinds = [kind for kind in registry.CASES.values() if kind.prefix == prefix and "-" in value]
            others = [ref for kind in kinds for ref in kind.objects.values_list("ref", flat=True)[:20]]
            return self.chance.choice(others) if others else value
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


def standing() -> list[Any]:
    """Each table that acts write: rows, and the newest transaction that wrote one."""
    tables = [model._meta.db_table for model in row_models()]
    asked = " UNION ALL ".join(f'SELECT count(*), max(xmin::text::bigint) FROM "{name}"' for name in tables)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return list(cursor.fetchall())


def walk(histories: int, seed: int, cast_template: str, folder: Path) -> Tally:
    """So many histories from that seed; each can be walked again alone: its chance is drawn from seed and number."""
    tally = Tally()
    with stages(cast_template, folder) as (found, calls):
        for number in range(histories):
            chance = random.Random(f"{seed} {number}")
            stage, data = chance.choice(found), data_folder(folder)
            with database_copy(stage.name), override_settings(GOUFU_DATA=data):
                tally.histories += 1
                Walk(stage, calls, chance, tally).go()
            shutil.rmtree(data)
    return tally
