"""What the installation can do, found in the folders of its rooms: acts, kinds of case, disclosers, facts."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_origin, get_type_hints

from django.apps import apps

from goufu.base.catalogue import add_folder
from goufu.core.act import Act
from goufu.core.cases import Case
from goufu.core.exceptions import UnknownAct, UnknownCase
from goufu.core.tables import one
from goufu.law.question import Period, Question

AnyAct = type[Act[Any, Any]]

ACTS: dict[str, AnyAct] = {}
CASES: dict[str, type[Case]] = {}


class Misdeclared(TypeError):
    """An act's declaration does not hold together."""


def discover() -> None:
    """Import each room's acts and index them and the kinds of case. Safe to call again."""
    for model in apps.get_models():
        if issubclass(model, Case):
            CASES[model.prefix] = model
    for config in apps.get_app_configs():
        if config.name.startswith("goufu."):
            add_folder(Path(config.path) / "locale")
    for config in apps.get_app_configs():
        if config.name.startswith(("goufu.core", "goufu.rooms.")):
            add_folder(Path(config.path) / "locale")
            for module in modules_of(f"{config.name}.acts"):
                _enter(module, config.label)


def modules_of(package: str) -> Iterator[ModuleType]:
    """The modules of a package, in order of name; none when the package does not exist."""
    try:
        found = importlib.import_module(package)
    except ModuleNotFoundError as missing:
        if missing.name != package:
            raise
        return
    for info in sorted(pkgutil.iter_modules(found.__path__), key=lambda each: each.name):
        yield importlib.import_module(f"{package}.{info.name}")


def part_of_each_room(name: str) -> Iterator[tuple[str, ModuleType]]:
    """The module `<room>.<name>` of every room that has one, with the room's label."""
    for config in apps.get_app_configs():
        if config.name.startswith("goufu."):
            try:
                yield config.label, importlib.import_module(f"{config.name}.{name}")
            except ModuleNotFoundError as missing:
                if missing.name != f"{config.name}.{name}":
                    raise


def _enter(module: ModuleType, room: str) -> None:
    own = [each for each in vars(module).values() if _is_act(each) and each.__module__ == module.__name__]
    if len(own) != 1:
        raise Misdeclared(f"{module.__name__} must hold exactly one act, it holds {len(own)}")
    act = own[0]
    name = module.__name__.rsplit(".", 1)[1]
    if name in ACTS and ACTS[name] is not act:
        raise Misdeclared(f"{room} and {ACTS[name].room} both have an act “{name}”: an act's name is its own")
    act.name, act.room = name, room
    act.case_type, act.input_type = _parameters(act)
    act.questions = _declared(act.asks, Question)
    act.periods = _declared(act.starts, Period)
    ACTS[name] = act


def _is_act(each: object) -> bool:
    return isinstance(each, type) and issubclass(each, Act) and each is not Act


def _parameters(act: AnyAct) -> tuple[Any, Any]:
    for base in getattr(act, "__orig_bases__", ()):
        if get_origin(base) is not None and issubclass(get_origin(base), Act):
            case, given = get_args(base)
            return case, given
    raise Misdeclared(f"{act.__name__} must say Act[Case, Input]")


def _declared(method: Any, of: type[Question]) -> tuple[Any, ...]:
    """The classes in the return annotation `Iterator[A | B]` of `asks` or `starts`."""
    returned = get_type_hints(method).get("return")
    found = [each for argument in get_args(returned) for each in (get_args(argument) or (argument,))]
    return tuple(each for each in found if isinstance(each, type) and issubclass(each, of))


def act_named(name: str) -> AnyAct:
    """The act of that name, or `UnknownAct`."""
    if name not in ACTS:
        raise UnknownAct("There is no act “{act}”.", act=name, cure="See `goufu explain` for the list of acts.")
    return ACTS[name]


@cache
def kept_apart() -> frozenset[str]:
    """The acts that must be done by different people in one thread: those that ask for it, and those they name."""
    return frozenset(name for act in ACTS.values() if act.not_by_who for name in (act.name, *act.not_by_who))


def case_type_of(ref: str) -> type[Case]:
    """The kind of case a reference belongs to, or `UnknownCase`."""
    prefix = ref.split("-", 1)[0]
    if prefix not in CASES or not ref.isprintable():
        asked = repr(ref)[1:-1]
        raise UnknownCase("No case has the reference {ref}.", ref=asked, field="case", cure="Check the reference.")
    return CASES[prefix]


def find_case(ref: str) -> Case:
    """Read a case by its reference, without a lock."""
    case = one(case_type_of(ref), ref=ref)
    if case is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="case", cure="Check the reference.")
    return case
