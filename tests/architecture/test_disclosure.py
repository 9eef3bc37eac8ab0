"""Every public field of every act is said in open data, or is named as shown on pages only, with the reason."""

import ast
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.architecture.source import PACKAGE, acts_of, own_modules

from goufu.core import registry
from goufu.core.fields import visibility_of
from goufu.core.ocds import SAID_ELSEWHERE
from goufu.core.registry import AnyAct

EVERYTHING = "*"


def public_acts() -> list[AnyAct]:
    return [each for _, each in sorted(registry.ACTS.items()) if each.public.at != "never"]


def parts(name: str) -> dict[str, Any]:
    """What all rooms' `disclosure.py` say under a name, by act."""
    found: dict[str, Any] = {}
    for _, module in registry.part_of_each_room("disclosure"):
        found |= getattr(module, name, {})
    return found


def public_input(act: AnyAct) -> set[str]:
    return {name for name in act.input_type.model_fields if visibility_of(act.input_type, name) is None}


def named_facts() -> dict[str, set[str]]:
    """The facts that an act names in its own `w.publish(...)`."""
    found: dict[str, set[str]] = {}
    for module in acts_of(own_modules(PACKAGE)):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "publish":
                found.setdefault(module.name, set()).update(each.arg for each in node.keywords if each.arg)
    return found


def read_by(discloser: Callable[..., Any] | None) -> set[str]:
    """The names that a room's function, and those it calls in its module, look up: `known["x"]`, `known.get("x")`."""
    if discloser is None:
        return set()
    module = inspect.getmodule(discloser)
    assert module is not None
    tree = ast.parse(inspect.getsource(module))
    bodies: dict[str, ast.AST] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            bodies[node.name] = node
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            bodies[node.target.id] = node
    return set(_names(discloser.__name__, bodies, set()))


def _names(name: str, bodies: Mapping[str, ast.AST], seen: set[str]) -> Iterator[str]:
    if name in seen or name not in bodies:
        return
    seen.add(name)
    for node in ast.walk(bodies[name]):
        match node:
            case ast.Subscript(slice=ast.Constant(value=str(key)), ctx=ast.Load()):
                yield key
            case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=str(key)), *_]):
                yield key
            case ast.Name(id=other):
                yield from _names(other, bodies, seen)


def unsaid(act: AnyAct, facts: set[str], discloses: Mapping[str, Any], pages_only: Mapping[str, Any]) -> set[str]:
    """Public fields of an act that are neither in open data nor named as shown on pages only."""
    only = pages_only.get(act.name, {})
    if EVERYTHING in only:
        return set()
    return (public_input(act) | facts) - read_by(discloses.get(act.name)) - set(SAID_ELSEWHERE) - set(only)


def test_every_public_field_is_said_in_open_data_or_named_with_the_reason_why_not():
    discloses, pages_only, facts = parts("DISCLOSES"), parts("PAGES_ONLY"), named_facts()
    found = {act.name: unsaid(act, facts.get(act.name, set()), discloses, pages_only) for act in public_acts()}
    assert {name: sorted(fields) for name, fields in found.items() if fields} == {}


def test_what_is_shown_on_pages_only_has_a_reason_and_an_act():
    pages_only = parts("PAGES_ONLY")
    assert set(pages_only) <= set(registry.ACTS)
    assert [name for name, only in pages_only.items() if not all(reason.strip() for reason in only.values())] == []


def idle(discloses: Mapping[str, Any], pages_only: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Fields named as shown on pages only which a release says all the same."""
    return [
        f"{act}.{field}" for act, only in pages_only.items() for field in set(only) & read_by(discloses.get(act))
    ] + [act for act, only in pages_only.items() if EVERYTHING in only and act in discloses]


def test_nothing_is_both_in_open_data_and_on_pages_only():
    assert idle(parts("DISCLOSES"), parts("PAGES_ONLY")) == []


def test_only_acts_that_become_public_are_disclosed():
    assert set(parts("DISCLOSES")) <= {act.name for act in public_acts()}


def test_each_room_words_its_own_acts():
    for room, module in registry.part_of_each_room("disclosure"):
        named = {*getattr(module, "DISCLOSES", {}), *getattr(module, "PAGES_ONLY", {})}
        assert {registry.ACTS[name].room for name in named} <= {room}


class TestPlanted:
    """The rule catches what it is there for."""

    def test_a_public_field_that_nobody_says(self):
        act = registry.ACTS["record_media_address"]
        discloses = parts("DISCLOSES")
        assert unsaid(act, set(), discloses, {}) == {"designated", "same_everywhere"}
        assert "medium" in unsaid(act, set(), {}, {})

    def test_a_fact_that_nobody_says(self):
        act = registry.ACTS["record_media_address"]
        assert unsaid(act, {"hidden_score"}, parts("DISCLOSES"), parts("PAGES_ONLY")) == {"hidden_score"}

    def test_a_reason_that_no_longer_holds(self):
        assert idle(parts("DISCLOSES"), {"record_media_address": {"medium": "x"}}) == ["record_media_address.medium"]
