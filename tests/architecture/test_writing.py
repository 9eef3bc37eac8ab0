"""Nothing is written but through the unit of work; raw SQL lives in the kernel alone."""

import ast

from tests.architecture.source import Module, calls, own_modules

WRITING = {
    "save",
    "bulk_create",
    "bulk_update",
    "update_or_create",
    "get_or_create",
    "delete",
    "create",
    "asave",
    "acreate",
}
OPERATIONAL = {
    "src/goufu/core/attempts.py",  # the attempt log, written after a rollback
    "src/goufu/parties/accounts.py",  # sign-ins are no rows of the ledger
    "src/goufu/api/signin.py",
    "src/goufu/web/signing.py",
    "src/goufu/web/demo.py",  # the simulated moment
    "src/goufu/core/clock.py",  # the same
    "src/goufu/core/uptime/stretches.py",  # when the web server was reached
    "src/goufu/cli/bench/programme/measuring.py",  # the session of the visitor who is measured
}
"""Modules that write the machine's own bookkeeping, never a row."""


def writes_past_the_unit_of_work(modules: list[Module]) -> list[str]:
    return [
        f"{module.path}:{node.lineno}"
        for module in modules
        if "/rooms/" in module.path or ("/goufu/" in module.path and module.path not in OPERATIONAL)
        for node in calls(module)
        if isinstance(node.func, ast.Attribute) and node.func.attr in WRITING and _of_models(node.func)
    ]


def _of_models(func: ast.Attribute) -> bool:
    """`Something.objects.create(…)`, `row.save()`: not a dictionary's or a file's method of the same name."""
    text = ast.unparse(func.value)
    return ".objects" in text or (func.attr in {"save", "bulk_create"} and not text.startswith(("segno", "made")))


def raw_sql(modules: list[Module]) -> list[str]:
    inside = ("src/goufu/core/", "src/goufu/project/", "src/goufu/cli/")  # cli: the operator's doors, no act
    return [
        f"{module.path}:{node.lineno}"
        for module in modules
        if not module.path.startswith(inside)
        for node in calls(module)
        if isinstance(node.func, ast.Attribute) and node.func.attr in {"raw", "execute", "cursor", "extra"}
        if "connection" in ast.unparse(node.func) or node.func.attr in {"raw", "execute", "extra"}
    ]


def test_rows_are_written_by_acts_alone():
    assert writes_past_the_unit_of_work(own_modules()) == []


def test_there_is_no_raw_sql_outside_the_kernel():
    assert raw_sql(own_modules()) == []


def test_planted_a_save_in_a_room_is_caught():
    planted = Module("src/goufu/rooms/needs/acts/x.py", "def f(row):\n    row.save()\n")
    assert writes_past_the_unit_of_work([planted]) == ["src/goufu/rooms/needs/acts/x.py:2"]


def test_planted_raw_sql_in_a_room_is_caught():
    planted = Module("src/goufu/rooms/needs/x.py", "def f(c):\n    c.execute('SELECT 1')\n")
    assert raw_sql([planted]) == ["src/goufu/rooms/needs/x.py:2"]
