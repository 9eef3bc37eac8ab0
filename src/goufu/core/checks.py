"""What is checked before the law is asked: authority, state, the seen turn, and that not one hand does both."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from goufu.base.catalogue import said
from goufu.core import exceptions as no
from goufu.core import registry
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.faults import faults_of
from goufu.core.fields import ActInput, Mark
from goufu.core.locks import Held
from goufu.core.models import StoredFile
from goufu.core.registry import AnyAct
from goufu.core.standing import principal_of
from goufu.parties.holders import Holder
from goufu.parties.roles import roles_said


def parsed(act: AnyAct, given: Mapping[str, Any]) -> ActInput:
    """The input, validated; `BadInput` names every field that does not fit."""
    can_be_kept(given)
    try:
        return act.input_type.model_validate(dict(given))
    except ValidationError as wrong:
        raise no.WrongFields(list(faults_of(wrong, room=act.room))) from wrong


def can_be_kept(value: Any, path: str = "") -> None:
    """Refuse text that no database and no signature can hold: zero bytes, halves of characters."""
    if isinstance(value, str):
        if "\0" in value or not (value.isascii() or value.isprintable() or _is_unicode(value)):
            raise no.BadInput(
                "{field}: there is a character that is none.", field=_plain_path(path), cure="Type the text again."
            )
    elif isinstance(value, Mapping):
        for name, part in value.items():
            can_be_kept(name, path)
            can_be_kept(part, f"{path}.{name}")
    elif isinstance(value, list | tuple):
        for place, part in enumerate(value):
            can_be_kept(part, f"{path}.{place}")


def _plain_path(path: str) -> str:
    """The path without what cannot be shown."""
    return path.lstrip(".").encode(errors="replace").decode().replace("\0", "?")


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def marked(given: BaseModel, kind: str) -> Iterator[tuple[str, str]]:
    """Path and value of each field with a mark (`file`, `case`, `organ`), also inside groups, lists and options."""
    if not _may_bear(type(given), kind):
        return
    bearing = _bearing(type(given), kind)
    for name in type(given).model_fields:
        yield from _marked_in(name, getattr(given, name), kind, bears=name in bearing)


def _marked_in(path: str, value: Any, kind: str, *, bears: bool) -> Iterator[tuple[str, str]]:
    if isinstance(value, BaseModel):
        yield from ((f"{path}.{inner}", found) for inner, found in marked(value, kind))
    elif isinstance(value, list | tuple):
        for place, each in enumerate(value):
            yield from _marked_in(f"{path}.{place}", each, kind, bears=bears)
    elif bears and isinstance(value, str):
        yield path, value


@cache
def _bearing(model: type[BaseModel], kind: str) -> frozenset[str]:
    """The fields of a model whose type bears the mark."""
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if any(isinstance(each, Mark) and each.kind == kind for each in (*info.metadata, *_parts(info.annotation)))
    )


@cache
def _may_bear(model: type[BaseModel], kind: str) -> bool:
    """Whether a field of the model bears the mark, or of a group inside it."""
    inner = (part for info in model.model_fields.values() for part in (info.annotation, *_parts(info.annotation)))
    groups = [part for part in inner if isinstance(part, type) and issubclass(part, BaseModel)]
    return bool(_bearing(model, kind)) or any(_may_bear(group, kind) for group in groups)


def _parts(annotation: Any) -> Iterator[Any]:
    """A type's arguments, those of its arguments included: `list[FileRef] | None` down to the mark of `FileRef`."""
    for part in get_args(annotation):
        yield part
        yield from _parts(part)


def files_are_here(given: ActInput, prefix: str = "") -> list[str]:
    """The SHA-256 of every file the input names; `BadInput` when one was never uploaded."""
    named = [(f"{prefix}{path}", value) for path, value in marked(given, "file")]
    present = (
        set(StoredFile.objects.filter(pk__in=[value for _, value in named]).values_list("pk", flat=True))
        if named
        else set()
    )
    for path, value in named:
        if value not in present:
            raise no.BadInput(
                "{field}: there is no file {sha256} here.",
                field=path,
                sha256=value[:12],
                cure="Upload the file first, then name it.",
            )
    return [value for _, value in named]


def may_act(act: AnyAct, held: Held, case: Case, moment: Moment) -> Holder:
    """The holder, when the office may do this act on this case today."""
    holder = held.holder
    if holder is None or not holder.holds_on(moment.day):
        raise no.WrongOffice("This office is not held by you today.", cure="Sign in with an office that you hold.")
    if act.only_follows:
        raise no.WrongOffice("“{act}” follows from another act; nobody does it by hand.", act=act.word())
    own = any(authority.allows(holder, case) for authority in act.authorities())
    if not own and not principal_of(act, holder, case, moment.day):
        raise no.WrongOffice(
            "{office} may not do “{act}” on {ref}.",
            office=holder.title(),
            act=act.word(),
            ref=case.ref,
            cure="It is for: {roles}.",
            roles=roles_said(each.role for each in act.authorities()),
        )
    return holder


def not_the_same_hand(act: AnyAct, held: Held, holder: Holder) -> None:
    """Refuse who has done an act that this one must be kept apart from."""
    for done, person in sorted(held.doers, key=str):
        if person == holder.person:
            raise no.SameHand(
                "You did “{done}” in this purchase, so another person must do “{act}”.",
                done=registry.act_named(done).word(),
                act=act.word(),
                article="gpl 61",
                cure="Ask a colleague who holds the office to do it.",
            )


def state_fits(act: AnyAct, case: Case) -> None:
    """Refuse an act that does not belong to the case's state."""
    if not act.opens and not act.any_state and case.state not in act.states:
        raise no.WrongState(
            "{ref} is “{state}”; “{act}” can be done when it is {states}.",
            ref=case.ref,
            act=act.word(),
            state=said(case._meta.app_label, case.states_of.named(case.state).title),
            states=said(case._meta.app_label, *(case.states_of.named(name).title for name in act.states), quoted=True),
            cure="Look at the case: it may have moved on.",
        )


def parent_fits(act: AnyAct, parent: Case) -> None:
    """Refuse to open a case under a parent that is not in a state for it."""
    kind, states = act.parent
    if states and (parent.kind != kind or parent.state not in states):
        raise no.WrongState(
            "{ref} is “{state}”; “{act}” is not to be done now.",
            ref=parent.ref,
            act=act.word(),
            state=said(parent._meta.app_label, parent.states_of.named(parent.state).title),
            cure="Look at the case: it may have moved on.",
        )


def form_is_fresh(case: Case, seen: int | None) -> None:
    """Refuse a form that was filled in on an older turn."""
    if seen is not None and seen != case.turn:
        raise no.CaseMovedOn(
            "{ref} has moved on since you opened the form (turn {seen}, now {turn}).",
            ref=case.ref,
            seen=seen,
            turn=case.turn,
            cure="Open the form again; what you typed is kept.",
        )
