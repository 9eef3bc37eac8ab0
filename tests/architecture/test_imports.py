"""Imports go down only and never in a circle; no table points against the chain of rooms.

`make imports` holds the floors by import-linter's contracts (pyproject.toml); here the order is read from those
contracts again, and what they don't see is held: circles inside a package, tables that point by a string, migrations.
"""

import ast
import tomllib
from collections.abc import Iterable, Iterator, Mapping

from tests.architecture.source import REPOSITORY, Module, own_modules

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]


def chain() -> tuple[str, ...]:
    """The rooms in their order, the first one first."""
    rooms = next(contract for contract in CONTRACTS if contract["name"].startswith("Rooms"))
    return tuple(reversed([each.strip("()") for each in rooms["layers"]]))


def floors() -> tuple[frozenset[str], ...]:
    """The floors from the ground up; packages of one floor together."""
    layers = next(contract for contract in CONTRACTS if contract["name"].startswith("Floors"))["layers"]
    return tuple(
        frozenset(part.strip(" ()").removeprefix("goufu.") for part in each.split("|")) for each in layers[::-1]
    )


def dotted(module: Module) -> str:
    """`src/goufu/core/act.py` -> `goufu.core.act`."""
    name = module.path.removeprefix("src/").removesuffix(".py").replace("/", ".")
    return name.removesuffix(".__init__")


def imported(module: Module, *, everywhere: bool = False) -> Iterator[str]:
    """What a module imports when it is loaded (with `everywhere`, also what its functions import)."""
    nodes = ast.walk(module.tree) if everywhere else _loaded(module.tree)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _loaded(tree: ast.AST) -> Iterator[ast.AST]:
    """Statements that run at import: no function's body, no block for type checkers."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node
        yield from _loaded(node)


def graph(modules: Iterable[Module]) -> dict[str, set[str]]:
    """Which module loads which, both ours."""
    listed = list(modules)
    names = {dotted(module) for module in listed}
    return {dotted(each): {_known(name, names) for name in imported(each)} - {"", dotted(each)} for each in listed}


def _known(name: str, names: set[str]) -> str:
    """The module that an imported name lies in: itself, or what it is imported from."""
    return name if name in names else name.rpartition(".")[0] if name.rpartition(".")[0] in names else ""


def circles(edges: Mapping[str, set[str]]) -> list[list[str]]:
    """Groups of modules that load each other."""
    reached = {name: _reach(name, edges) for name in edges}
    groups = {frozenset(other for other in reached[name] if name in reached.get(other, set())) for name in edges}
    return sorted(sorted(group) for group in groups if group)


def _reach(name: str, edges: Mapping[str, set[str]]) -> set[str]:
    found, left = set[str](), list(edges.get(name, ()))
    while left:
        each = left.pop()
        if each not in found:
            found.add(each)
            left.extend(edges.get(each, ()))
    return found


def upward(modules: Iterable[Module]) -> list[str]:
    """Imports of a higher floor, wherever they stand."""
    level = {package: height for height, packages in enumerate(floors()) for package in packages}
    found = []
    for module in modules:
        own = level.get(dotted(module).split(".")[1] if "." in dotted(module) else "")
        for name in imported(module, everywhere=True):
            theirs = level.get(name.split(".")[1]) if name.startswith("goufu.") else None
            if own is not None and theirs is not None and theirs > own:
                found.append(f"{module.path}: {name}")
    return found


def past_the_door(modules: Iterable[Module]) -> list[str]:
    """Imports from another room that do not go through its `interface.py`, or go to a later room."""
    place = {room: at for at, room in enumerate(chain())}
    found = []
    for module in modules:
        parts = dotted(module).split(".")
        for name in imported(module, everywhere=True) if parts[1:2] == ["rooms"] and len(parts) > 2 else ():
            theirs = name.split(".")
            if theirs[:2] != ["goufu", "rooms"] or theirs[2] == parts[2]:
                continue
            if theirs[3:4] != ["interface"] or place[theirs[2]] > place[parts[2]]:
                found.append(f"{module.path}: {name}")
    return found


def against_the_chain(relations: Iterable[tuple[str, str]]) -> list[str]:
    """Pairs (from, to) of app labels where a table or migration points to a later room, or from a floor into a room."""
    order = {label: at for at, label in enumerate(("parties", "core", "ui", *chain()))}
    return [f"{own} -> {theirs}" for own, theirs in relations if order.get(theirs, -1) > order.get(own, -1)]


def relations_of_models() -> Iterator[tuple[str, str]]:
    from django.apps import apps

    for model in apps.get_models():
        for field in model._meta.get_fields():
            if field.is_relation and field.concrete and field.related_model and _ours(model.__module__):
                yield model._meta.app_label, field.related_model._meta.app_label


def relations_of_migrations() -> Iterator[tuple[str, str]]:
    from django.db.migrations.loader import MigrationLoader

    for (label, _), migration in MigrationLoader(None, ignore_no_migrations=True).disk_migrations.items():
        if _ours(type(migration).__module__):
            yield from ((label, other) for other, _ in migration.dependencies)


def _ours(module: str) -> bool:
    return module.startswith("goufu.")


def test_no_module_is_loaded_in_a_circle():
    assert circles(graph(own_modules())) == []


def test_no_floor_imports_a_higher_one():
    assert upward(own_modules()) == []


def test_of_another_room_only_the_door_is_used_and_only_of_an_earlier_one():
    assert past_the_door(own_modules()) == []


def test_no_table_points_against_the_chain():
    assert against_the_chain(relations_of_models()) == []


def test_no_migration_waits_for_a_later_room():
    assert against_the_chain(relations_of_migrations()) == []


def test_the_chain_names_every_room():
    rooms = {path.parent.name for path in (REPOSITORY / "src" / "goufu" / "rooms").glob("*/apps.py")}
    assert rooms <= set(chain())
    assert chain()[0] == "governance"
    assert [sorted(each) for each in floors()][:2] == [["base"], ["store"]]


class TestPlanted:
    """Each rule catches what it is there for."""

    def test_a_circle_of_three(self):
        texts = {"a": "from goufu.base import b", "b": "import goufu.base.c", "c": "from goufu.base.a import x"}
        planted = [Module(f"src/goufu/base/{name}.py", text) for name, text in texts.items()]
        assert circles(graph(planted)) == [["goufu.base.a", "goufu.base.b", "goufu.base.c"]]

    def test_an_import_for_types_alone_makes_no_circle(self):
        one = Module("src/goufu/base/a.py", "if TYPE_CHECKING:\n    from goufu.base.b import x")
        other = Module("src/goufu/base/b.py", "from goufu.base.a import y")
        assert circles(graph([one, other])) == []

    def test_a_floor_that_reaches_up_from_inside_a_function(self):
        planted = Module("src/goufu/core/a.py", "def f():\n    from goufu.rooms.needs.models import Need")
        assert upward([planted]) == ["src/goufu/core/a.py: goufu.rooms.needs.models.Need"]

    def test_a_room_that_climbs_in_by_the_window(self):
        planted = Module("src/goufu/rooms/contracts/a.py", "from goufu.rooms.needs.models import Need")
        assert past_the_door([planted]) == ["src/goufu/rooms/contracts/a.py: goufu.rooms.needs.models.Need"]

    def test_a_room_that_looks_ahead(self):
        planted = Module("src/goufu/rooms/needs/a.py", "from goufu.rooms.contracts.interface import view")
        assert past_the_door([planted]) == ["src/goufu/rooms/needs/a.py: goufu.rooms.contracts.interface.view"]

    def test_a_table_that_points_ahead(self):
        assert against_the_chain([("needs", "contracts"), ("contracts", "needs"), ("core", "needs")]) == [
            "needs -> contracts",
            "core -> needs",
        ]
