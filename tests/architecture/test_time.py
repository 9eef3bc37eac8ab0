"""Nobody reads the wall clock but the clock."""

import ast

from tests.architecture.source import Module, calls, own_modules

CLOCK = "src/goufu/core/clock.py"
READING = {
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "date.today",
    "time.time",
    "time.time_ns",
    "timezone.now",
}


def wall_clocks(modules: list[Module]) -> list[str]:
    return [
        f"{module.path}:{node.lineno}"
        for module in modules
        if module.path != CLOCK
        for node in calls(module)
        if ast.unparse(node.func) in READING
    ]


def test_nobody_else_reads_the_wall_clock():
    assert wall_clocks(own_modules()) == []


def test_planted_a_reading_of_the_wall_clock_is_caught():
    assert wall_clocks([Module("a.py", "from datetime import datetime\nx = datetime.now()\n")]) == ["a.py:2"]
