"""Reading the house's own source: files, trees, functions."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "src" / "goufu"


@dataclass(frozen=True)
class Module:
    """One source file: its path from the repository, its text and tree."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def name(self) -> str:
        return Path(self.path).stem


def own_modules(folder: Path = PACKAGE) -> list[Module]:
    """Every module that is ours to keep in order: no tests, no migrations."""
    return [
        Module(str(path.relative_to(REPOSITORY)), path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.py"))
        if not {"tests", "migrations", "__pycache__"} & set(path.parts)
    ]


def acts_of(modules: list[Module]) -> list[Module]:
    """The modules that hold an act."""
    return [each for each in modules if Path(each.path).parent.name == "acts" and each.name != "__init__"]


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function's body, its docstring apart."""
    body = node.body
    if ast.get_docstring(node) is not None:
        body = body[1:]
    if not body:
        return 0
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def calls(module: Module) -> Iterator[ast.Call]:
    """Every call."""
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))
