"""The only door through which anything changes.

`perform` takes two pipelined round trips: `locks.hold` asks everything under the locks, then the clock is read once,
the checks and the law decide, the effect writes into the unit of work, and `flush` sends all of it with the ledger
entry and the commit.
"""

import hashlib
import hmac
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings
from psycopg.pq import TransactionStatus

from goufu.base.errors import GoufuError
from goufu.core import checks, exceptions, flush, judge, registry
from goufu.core.attempts import log_attempt
from goufu.core.batch import Raw, ask, raw_connection
from goufu.core.cases import Case, blank_case, random_ref, serial_ref
from goufu.core.clock import Clock, Moment
from goufu.core.elsewhere.checks import parsed_elsewhere
from goufu.core.entry import Draft, seal_entry
from goufu.core.fields import ActInput
from goufu.core.gate import nothing_personal
from goufu.core.lawbook import OVERLAY, export_overlay, law_of_version
from goufu.core.ledger.promise import Promise, promise_of
from goufu.core.locks import Held, Wanted, hold, share
from goufu.core.models import Entry
from goufu.core.promises import promise_again
from goufu.core.registry import AnyAct
from goufu.core.standing import principal_of
from goufu.core.writes import Follow, Writes, next_serial
from goufu.parties.holders import Holder
from goufu.parties.models import Tenure

NOBODY = UUID(int=0)
FOUNDER = Holder(NOBODY, NOBODY, "founding", "", "", frozenset({"registrar"}), "", "", "", "", "000000", date.min, None)
"""Who performs the founding act: the machine's operator, before there is any office."""


@dataclass(frozen=True)
class Call:
    """One request to act."""

    act: AnyAct
    tenure: UUID
    clock: Clock
    ref: str | None
    given: Mapping[str, Any]
    key: str | None = None
    seen: int | None = None
    elsewhere: Mapping[str, Any] | None = None
    after: str | None = None
    """The act that this one follows from."""

    def key_digest(self) -> bytes | None:
        """The idempotency key, keyed so that the row joins nobody to anything."""
        return _keyed(f"{self.tenure}\n{self.key}".encode()) if self.key else None

    def request_digest(self) -> bytes | None:
        """What was asked under the key."""
        return (
            _keyed(repr((self.act.name, self.ref, sorted(self.given.items(), key=str))).encode()) if self.key else None
        )


def _keyed(data: bytes) -> bytes:
    return hmac.new(settings.SECRET_KEY.encode(), data, hashlib.sha256).digest()


def perform(
    act: str,
    *,
    holder: Holder | UUID,
    clock: Clock,
    given: Mapping[str, Any],
    case: str | None = None,
    key: str | None = None,
    seen: int | None = None,
    elsewhere: Mapping[str, Any] | None = None,
) -> Promise:
    """Do an act. Returns the signed promise; raises an `ActError` (or another `GoufuError`) and changes nothing.

    `holder` is the office-holder or the id of the tenure, `case` the reference of the case (None for an act that
    opens one), `given` the input, `seen` the turn the form was filled in on, `key` an idempotency key, `elsewhere`
    where it was really done.
    """
    tenure = holder.tenure if isinstance(holder, Holder) else holder
    call = Call(registry.act_named(act), tenure, clock, case, given, key, seen, elsewhere)
    raw = raw_connection()
    scope = Scope(raw)
    try:
        promise = _perform(scope, call)
    except psycopg.errors.UniqueViolation as twice:
        scope.undo()
        return _repeated(call, twice)
    except GoufuError as refusal:
        scope.undo()
        log_attempt(call.act, _about(call), tenure, call.clock.read(), refusal)
        raise
    except BaseException:
        scope.undo()
        raise
    if scope.law_changed and scope.outermost:
        _tell_the_law()
    return promise


def _tell_the_law() -> None:
    """The act is done and stays done; a full disk only keeps the file of the overlay behind until the next one."""
    try:
        export_overlay()
    except OSError:
        logging.getLogger("goufu").exception("the signed overlay could not be written")


def _about(call: Call) -> str | None:
    """The case a try was about; of an opening act the one it would have stood under."""
    if not call.act.opens:
        return call.ref
    with suppress(GoufuError):
        return call.act().under(checks.parsed(call.act, call.given))
    return None


class Scope:
    """The transaction of an act, or a savepoint where the caller already has one."""

    def __init__(self, raw: Raw) -> None:
        self.raw, self.begun, self.law_changed = raw, False, False
        idle = raw.info.transaction_status == TransactionStatus.IDLE
        alone, name = idle and raw.autocommit, "SAVEPOINT goufu_act"
        self.outermost = alone
        self._begin = (*(["BEGIN"] if idle else []), *([] if alone else [name]))
        self.commit, self._undo = ("COMMIT", "ROLLBACK") if alone else (f"RELEASE {name}", f"ROLLBACK TO {name}")

    def begin(self) -> tuple[str, ...]:
        """The statements that begin; they are sent with the first questions and cost no round trip of their own."""
        self.begun = True
        return self._begin

    def undo(self) -> None:
        """Leave nothing behind."""
        with suppress(psycopg.OperationalError):
            if self.begun and self.raw.info.transaction_status != TransactionStatus.IDLE:
                self.raw.execute(self._undo.encode())


def _perform(scope: Scope, call: Call) -> Promise:
    given = checks.parsed(call.act, call.given)
    held = _hold(scope.raw, call, given, scope.begin)
    if held.done is not None:
        scope.undo()
        return _replayed(call, held.done.id, held.done.request)
    done = _do(scope, call, given, held)
    for follow in done.w.follows:
        _follow(scope, call, follow)
    if done.w.follows:
        ask(scope.raw, scope.commit)
    return promise_of(done.sealed.hash, done.case, done.moment, call.act.name)


def _follow(scope: Scope, call: Call, follow: Follow) -> None:
    """Perform an act of an earlier room by name, in the same transaction and by the same hand."""
    act = registry.act_named(follow.act)
    if call.act.name not in act.only_follows:
        raise exceptions.WrongOffice("“{act}” does not follow from “{done}”.", act=act.word(), done=call.act.word())
    inner = replace(
        call, act=act, ref=follow.case, given=follow.given, key=None, seen=None, elsewhere=None, after=call.act.name
    )
    given = checks.parsed(act, follow.given)
    done = _do(scope, inner, given, _hold(scope.raw, inner, given), commit=False)
    for each in done.w.follows:
        _follow(scope, inner, each)


def _hold(raw: Raw, call: Call, given: ActInput, begin: Callable[[], tuple[str, ...]] = tuple) -> Held:
    act = call.act
    parent = act().under(given) if act.opens else None
    under = (registry.case_type_of(parent), parent) if parent else None
    case_type = (
        act.case_type if act.opens or not act.case_type._meta.abstract else registry.case_type_of(call.ref or "")
    )
    if call.ref and not act.opens and registry.case_type_of(call.ref) is not case_type:
        raise exceptions.UnknownCase("“{act}” is not done on {ref}.", act=act.word(), ref=call.ref, field="case")
    ref = None if act.opens else call.ref or ""
    wanted = Wanted(
        act.name, call.tenure, case_type, ref, call.key_digest(), act.not_by_who, under,
        one_by_one=act.name in registry.kept_apart(), may_be_settled=bool(act.questions),
    )  # fmt: skip
    return hold(raw, wanted, begin())


def _do(scope: Scope, call: Call, given: ActInput, held: Held, *, commit: bool = True) -> flush.Written:
    moment = call.clock.read()
    elsewhere = parsed_elsewhere(call.act, call.elsewhere, moment)
    counted = moment if elsewhere is None else replace(moment, day=elsewhere.on)
    case = _case(call, given, held, counted)
    holder = _checked(call, held, case, moment)
    share(scope.raw, [(registry.case_type_of(ref), ref) for ref in call.act().relies_on(case, given)])
    files = checks.files_are_here(given)
    files += checks.files_are_here(elsewhere, "elsewhere.") if elsewhere else []
    law = law_of_version(held.overlay)
    rulings = judge.ask_all(law, call.act, case, given, counted)
    if elsewhere is None:
        judge.must_pass(rulings, held.settled, call.act.findings)
    w = Writes(case, holder, tuple(rulings))
    w.change(case) if not call.act.opens else w.add(case)
    call.act().effect(case, given, counted, w)
    _move_on(call.act, case)
    own = any(each.allows(holder, case) for each in call.act.authorities())
    principal = "" if own or call.after or holder is FOUNDER else principal_of(call.act, holder, case, moment.day)
    sealed = seal_entry(Draft(call.act, case, given, moment, holder, w, rulings, files, elsewhere, principal))
    nothing_personal(sealed.published)
    started = judge.count_all(law, call.act, case, given, counted)
    case.last_hash = sealed.hash
    scope.law_changed |= OVERLAY in w.drawn
    last = scope.commit if commit and not w.follows else None
    written = flush.Written(held.entry_id, call, case, moment, counted, holder, w, sealed, started)
    flush.flush(scope.raw, written, last)
    return written


def _case(call: Call, given: ActInput, held: Held, moment: Moment) -> Case:
    if not call.act.opens:
        if held.case is None:
            raise exceptions.UnknownCase(
                "No case has the reference {ref}.", ref=call.ref, field="case", cure="Check the reference."
            )
        return held.case
    case = blank_for(call.act, given, _holder(call, held), moment, held.parent)
    if case.numbered:
        series = f"{case.prefix}-{case.region}-{moment.day.year}"
        case.ref = serial_ref(case.prefix, case.region, moment.day.year, next_serial(series))
        case.thread = case.thread or case.ref
    return case


def blank_for(act: AnyAct, given: ActInput, holder: Holder, moment: Moment, parent: Case | None = None) -> Case:
    """The case that an opening act is about to open, not yet written; where its kind counts it has no reference yet.

    `parent` is the case it stands under, where that has been read already.
    """
    parent_ref = act().under(given)
    if parent is None and parent_ref:
        parent = registry.find_case(parent_ref)
    if parent is not None:
        checks.parent_fits(act, parent)
    region = parent.region if parent else getattr(given, "region", holder.region)
    law_date = parent.law_date if parent and not act.own_law_date else moment.day
    kind = act.case_type
    ref = "" if kind.numbered else random_ref(kind.prefix, region)
    case = blank_case(
        kind,
        ref=ref,
        thread=parent.thread if parent else ref,
        region=region,
        law_date=law_date,
        opened=moment.instant,
        synthetic=parent.synthetic if parent else getattr(given, "synthetic", False),
        **_organs(act, parent, holder),
    )
    case.stands_under = parent
    return case


def _organs(act: AnyAct, parent: Case | None, holder: Holder) -> dict[str, str]:
    """The organs that the act's authorities look at: those of the case it stands under, else the holder's own."""
    named = {authority.within for authority in act.authorities()} - {"region", "anywhere"}
    return {name: getattr(parent, name, "") or holder.organ for name in named}


def _holder(call: Call, held: Held) -> Holder:
    if held.holder is not None:
        return held.holder
    if call.act.founds and not Tenure.objects.exists():
        return FOUNDER
    raise exceptions.WrongOffice("This office is not held by you today.", cure="Sign in with an office that you hold.")


def _checked(call: Call, held: Held, case: Case, moment: Moment) -> Holder:
    checks.state_fits(call.act, case)
    holder = _holder(call, held)
    if call.after is not None or holder is FOUNDER:
        return holder
    checks.may_act(call.act, held, case, moment)
    checks.form_is_fresh(case, call.seen)
    checks.not_the_same_hand(call.act, held, holder)
    return holder


def _move_on(act: AnyAct, case: Case) -> None:
    case.turn += 1
    if isinstance(act.leads_to, str):
        case.state = act.leads_to


def _replayed(call: Call, entry_id: int, request: bytes) -> Promise:
    if request != call.request_digest():
        raise exceptions.KeyReused(
            "The idempotency key was used before with another request.",
            field="key",
            cure="Use a new key for a new request.",
        )
    entry = Entry.objects.get(pk=entry_id)
    return promise_again(entry)


def _repeated(call: Call, twice: psycopg.errors.UniqueViolation) -> Promise:
    """A unique violation is a repeated request, or something that is there already; never a server's fault."""
    done = Entry.objects.filter(key=call.key_digest()).first() if call.key else None
    if done is not None:
        return _replayed(call, done.pk, bytes(done.request or b""))
    raise exceptions.Taken(
        "This is there already ({what}).",
        what=twice.diag.constraint_name or "unique",
        cure="Look for it before adding it again.",
    ) from twice


__all__ = ["Call", "Promise", "perform"]
