"""Short functions, short modules: a room is read in one sitting."""

import ast
from collections import Counter
from pathlib import Path
from statistics import median

from tests.architecture.source import PACKAGE, Module, functions, length, own_modules

LONGEST_FUNCTION, MEDIAN, NINE_IN_TEN, LONGEST_MODULE, LARGEST_ROOM = 50, 8, 25, 400, 4_000


LARGEST_CORE, LARGEST_PACKAGE = 2_500, 1_000


def lines(module: Module) -> int:
    return len(module.text.splitlines())


def code(module: Module) -> int:
    """Lines that hold code: no blank line, no comment, no docstring."""
    said = {
        number
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    written = enumerate(module.text.splitlines(), 1)
    return sum(
        1 for number, line in written if line.strip() and not line.strip().startswith("#") and number not in said
    )


def too_long(modules: list[Module]) -> list[str]:
    found = [
        f"{each.path}:{node.name}" for each in modules for node in functions(each) if length(node) > LONGEST_FUNCTION
    ]
    return found + [each.path for each in modules if lines(each) > LONGEST_MODULE]


def test_no_function_is_longer_than_fifty_lines_and_no_module_than_four_hundred():
    assert too_long(own_modules()) == []


def test_most_functions_fit_a_glance():
    sizes = sorted(length(node) for each in own_modules() for node in functions(each))
    assert median(sizes) <= MEDIAN
    assert sizes[len(sizes) * 9 // 10] <= NINE_IN_TEN


def test_a_room_is_at_most_four_thousand_lines():
    rooms: Counter[str] = Counter()
    for module in own_modules(PACKAGE / "rooms"):
        rooms[Path(module.path).parts[3]] += code(module)
    assert {room: size for room, size in rooms.items() if size > LARGEST_ROOM} == {}


def test_the_kernel_is_at_most_two_and_a_half_thousand_lines_and_each_package_in_it_a_thousand():
    sizes: Counter[str] = Counter()
    for module in own_modules(PACKAGE / "core"):
        sizes[Path(module.path).parent.name] += code(module)
    assert sizes.pop("core") <= LARGEST_CORE
    assert {package: size for package, size in sizes.items() if size > LARGEST_PACKAGE} == {}


def test_planted_a_long_function_and_a_long_module_are_caught():
    body = "\n".join(f"    a{n} = {n}" for n in range(51))
    assert too_long([Module("a.py", f"def f():\n{body}\n")]) == ["a.py:f"]
    assert too_long([Module("b.py", "\n" * 401)]) == ["b.py"]
