"""What counts as a message: in Python by its syntax tree, in templates by Django's own reading of them.

In Python: calls of gettext and its kin and of `translate(lang, context, text)`; the titles of acts and questions (first
docstring line); the wordings of rules (the whole docstring) with their `cure`, `warning` and `doubt`, unless their
`.toml` holds the Chinese; titles and
descriptions of input fields; titles of states and of `Titled` choices; the templates and cures of our errors; and what
validators raise.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from django.conf import settings
from django.utils.translation.template import templatize

if not settings.configured:
    settings.configure()


@dataclass(frozen=True)
class Message:
    """One message where it was found."""

    context: str | None
    text: str
    plural: str | None
    file: Path


@dataclass(frozen=True)
class Source:
    """A Python file, read; `context` is what its bare titles are said under."""

    file: Path
    context: str
    tree: ast.Module


GETTEXT = {"gettext": (None, 0, None), "ngettext": (None, 0, 1), "pgettext": (0, 1, None), "npgettext": (0, 1, 2)}
"""Function (also with `_lazy`, `_noop`): which argument is the context, the text, the plural."""
RULES = {"answers", "counts"}
CALL = re.compile(r"\b(n?p?gettext)\(\s*((?:u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")\s*,?\s*)+)")
STRING = re.compile(r"u?('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")")


SPOKEN = {"words", "say"}
"""How the command says something to its operator."""


def messages_in_template(file: Path) -> Iterator[Message]:
    """The messages of a Django template."""
    for name, arguments in CALL.findall(templatize(file.read_text(encoding="utf-8"), origin=str(file))):
        said = [str(ast.literal_eval(text)) for text in STRING.findall(arguments)]
        yield _gettext(name, said, file)


def messages_in_python(files: Iterable[tuple[Path, str]]) -> Iterator[Message]:
    """The messages of all files, read together since a class may inherit in another file than its base."""
    sources = [Source(file, context, ast.parse(file.read_text(encoding="utf-8"))) for file, context in files]
    classes = Classes(sources)
    for source in sources:
        validates = "pydantic" in ast.unparse(source.tree).split("class ")[0] or "goufu.core.fields" in _imported(
            source
        )
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call):
                yield from _in_call(node, source, classes)
            elif isinstance(node, ast.ClassDef):
                yield from _in_class(node, source, classes)
            elif isinstance(node, ast.FunctionDef):
                yield from _in_rule(node, source)
            elif isinstance(node, ast.Assign):
                yield from _in_title(node, source)
            elif isinstance(node, ast.Raise) and validates:
                yield from _in_validator(node, source)


class Classes:
    """Which class descends from which, by name, over all files; and what context errors speak in."""

    def __init__(self, sources: Sequence[Source]) -> None:
        nodes = [node for source in sources for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)]
        self.bases = {node.name: [_name(base) for base in node.bases] for node in nodes}
        self.contexts: dict[str, list[tuple[Path, str]]] = defaultdict(list)
        for source in sources:
            for node in ast.walk(source.tree):
                if isinstance(node, ast.ClassDef) and (own := _own_context(node)):
                    self.contexts[node.name].append((source.file, own))

    def line(self, name: str) -> Iterator[str]:
        """The class and its ancestors, nearest first."""
        yield name
        for base in self.bases.get(name, ()):
            if base != name:
                yield from self.line(base)

    def descends(self, name: str, *roots: str) -> bool:
        """Whether a class is below one of the roots."""
        return any(ancestor in roots for ancestor in list(self.line(name))[1:])

    def context(self, name: str, file: Path) -> str:
        """The context that an error's words are looked up in; of two classes of one name the one nearest to `file`."""
        for ancestor in self.line(name):
            if found := self.contexts.get(ancestor):
                return max(found, key=lambda each: _in_common(each[0], file))[1]
        return "base"


def _in_common(one: Path, other: Path) -> int:
    """How many leading folders two files share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one.parts, other.parts, strict=False)))


def _own_context(node: ast.ClassDef) -> str | None:
    for statement in node.body:
        match statement:
            case ast.AnnAssign(target=ast.Name("context"), value=ast.Constant(str(said))):
                return said
            case ast.Assign(targets=[ast.Name("context")], value=ast.Constant(str(said))):
                return said
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                pairs = {_name(name): value for name, value in zip(names, values, strict=True)}
                if isinstance(found := pairs.get("context"), ast.Constant):
                    return str(found.value)
    return None


def _in_call(node: ast.Call, source: Source, classes: Classes) -> Iterator[Message]:
    name = _name(node.func)
    texts = [_text(argument) for argument in node.args]
    named = {keyword.arg: said for keyword in node.keywords if (said := _text(keyword.value))}
    kind = name.removesuffix("_lazy").removesuffix("_noop")
    if kind in GETTEXT and all(texts[: 1 + max(place or 0 for place in GETTEXT[kind])]):
        yield _gettext(kind, [said or "" for said in texts], source.file)
    elif name == "translate" and len(texts) == 3 and texts[1] and texts[2]:
        yield Message(texts[1], texts[2], None, source.file)
    elif name in SPOKEN and source.context == "cli":
        yield from _bare(texts[:1], source)
    elif name == "State":
        yield from _bare([*texts[1:3], named.get("title"), named.get("public_title")], source)
    elif name == "Field":
        yield from _bare([named.get("title"), named.get("description")], source)
    elif name in RULES and not _speaks_chinese_itself(source):
        yield from _bare([named.get(key) for key in ("cure", "warning", "doubt")], source, "law")
    elif classes.descends(name, "GoufuError"):
        words = [texts[0] if texts else None, named.get("template"), named.get("cure")]
        yield from _bare(words, source, named.get("context") or classes.context(name, source.file))


def _in_title(node: ast.Assign, source: Source) -> Iterator[Message]:
    """A chapter's title."""
    match node:
        case ast.Assign(targets=[ast.Name("TITLE")], value=ast.Constant(str(said))) if source.context == "cli":
            yield from _bare([said], source)


def _in_class(node: ast.ClassDef, source: Source, classes: Classes) -> Iterator[Message]:
    title = (ast.get_docstring(node) or "").split("\n")[0].strip()
    if classes.descends(node.name, "Act") and "acts" in source.file.parts:
        yield from _bare([title.rstrip(".")], source)
    elif classes.descends(node.name, "Question", "Period"):
        yield from _bare([title], source, "law")
    elif classes.descends(node.name, "Titled"):
        for statement in node.body:
            match statement:
                case ast.Assign(value=ast.Tuple(elts=[_, ast.Constant(str(said))])):
                    yield from _bare([said], source)


def _speaks_chinese_itself(source: Source) -> bool:
    """Whether an article's file beside the module holds the Chinese of its wordings; then they are no messages."""
    return source.file.with_suffix(".toml").exists()


def _in_rule(node: ast.FunctionDef, source: Source) -> Iterator[Message]:
    if not _speaks_chinese_itself(source) and any(
        isinstance(mark, ast.Call) and _name(mark.func) in RULES for mark in node.decorator_list
    ):
        yield from _bare([" ".join((ast.get_docstring(node) or "").split())], source, "law")


def _in_validator(node: ast.Raise, source: Source) -> Iterator[Message]:
    match node.exc:
        case ast.Call(func=ast.Name("ValueError"), args=[ast.Constant(str(said))]):
            yield from _bare([said], source)


def _bare(said: Iterable[str | None], source: Source, context: str | None = None) -> Iterator[Message]:
    for text in said:
        if text and text != "{said}":
            yield Message(context or source.context, text, None, source.file)


def _gettext(name: str, said: Sequence[str], file: Path) -> Message:
    context, text, plural = (said[place] if place is not None else None for place in GETTEXT[name])
    assert text is not None
    return Message(context, text, plural, file)


def _imported(source: Source) -> set[str]:
    return {node.module or "" for node in ast.walk(source.tree) if isinstance(node, ast.ImportFrom)}


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=inner):
            return _name(inner)
    return ""


def _text(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(str(said)):
            return said
    return None
