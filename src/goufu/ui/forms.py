"""A form from a model: each field's annotation, title, description and default say how it is asked for.

Titles and descriptions are message ids; their context is the act's room. What stands in the form is the given input as
JSON has it (fen, ISO dates), or the text as typed where it could not be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, EnumType
from typing import Any, get_args

from django.utils.translation import npgettext, pgettext
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from goufu.ui.lists import member_title
from goufu.ui.problems import Problems
from goufu.ui.shapes import MARKED, Shape, shapes
from goufu.ui.show import (
    ErrorSummary,
    FieldView,
    FileValue,
    FormSection,
    FormView,
    Link,
    Option,
    Text,
    VerdictView,
)
from goufu.ui.typed import show_text
from goufu.ui.words import say

Choices = Callable[[str, str], Sequence[Option] | None]
"""What a reference may point to: asked with the field's place, without list positions, and its mark."""
RADIOS = 7
"""More choices than this become a list to pick from."""


def no_choices(_place: str, _mark: str) -> None:
    """References are typed."""


@dataclass(frozen=True)
class Filling:
    """What a form is filled with: the room for words, problems by field, files by digest, choices for references."""

    context: str
    problems: Problems = field(default_factory=dict)
    files: Mapping[str, FileValue] = field(default_factory=dict)
    choices: Choices = no_choices


def _title(name: str, info: FieldInfo, context: str) -> str:
    return say(context, info.title) if info.title else name.replace("_", " ").capitalize()


def _hint(info: FieldInfo, kind: str, context: str) -> str:
    said = say(context, info.description) if info.description else ""
    how = {
        "instant": pgettext("ui", "Beijing time, 24-hour, such as 2025-03-31 17:00."),
        "lines": pgettext("ui", "One on each line."),
    }.get(kind, "")
    return " ".join(filter(None, (said, how)))


def option_of(member: Any, context: str) -> Option:
    """A choice from an enum's member, by its title; from a literal by itself."""
    value = member.value if isinstance(member, Enum) else member
    return Option(str(value), member_title(member, context))


def _options(shape: Shape, place: str, filling: Filling) -> tuple[Option, ...]:
    held = shape.item or shape
    if (shape.mark and shape.mark not in MARKED) or shape.mark in {"case", "organ"}:
        return tuple(filling.choices(place, shape.mark) or ())
    if held.kind != "choice":
        return ()
    if held.type is bool:
        return (Option("yes", pgettext("ui", "Yes")), Option("no", pgettext("ui", "No")))
    members: Iterable[Any] = list(held.type) if isinstance(held.type, EnumType) else get_args(held.type)
    return tuple(option_of(member, filling.context) for member in members)


def _kind_with(shape: Shape, options: tuple[Option, ...]) -> Any:
    if shape.kind == "lines" and options:
        return "multichoice"
    if shape.kind == "text" and options:
        return "choice" if len(options) <= RADIOS else "select"
    return "select" if shape.kind == "choice" and len(options) > RADIOS else shape.kind


def _unit(shape: Shape) -> str:
    if shape.kind == "money":
        return pgettext("ui", "yuan")
    return "%" if shape.mark == "percent" else ""


def _plain_place(name: str) -> str:
    return ".".join(part for part in name.split(".") if not part.isdigit())


def _files(value: Any, filling: Filling) -> tuple[FileValue, ...]:
    digests = [value] if isinstance(value, str) else list(value or ())
    return tuple(filling.files.get(digest) or FileValue(digest) for digest in digests if digest)


def _plural(value: Any) -> Sequence[Any]:
    return list(value) if isinstance(value, (list, tuple, set, frozenset)) else []


def _contents(shape: Shape, name: str, value: Any, filling: Filling) -> dict[str, Any]:
    """What stands in the field, by its kind."""
    if shape.kind in {"file", "files"}:
        return {"files": _files(value, filling)}
    if shape.kind == "group" and shape.model:
        return {"fields": tuple(fields_of(shape.model, value or {}, filling, name + "."))}
    if shape.kind == "list" and shape.model:
        return {"items": tuple(_items(shape.model, _plural(value), filling, name))}
    if shape.item:
        texts = tuple(show_text(shape.item.kind, each) for each in _plural(value))
        return {"chosen": texts, "value": "\n".join(texts)}
    return {"value": show_text(shape.kind, value)}


def _items(model: type[BaseModel], rows: Sequence[Any], filling: Filling, name: str) -> Iterator[FieldView]:
    for index, row in enumerate(rows):
        place = f"{name}.{index}"
        label = npgettext("ui", "No. %(n)d", "No. %(n)d", index + 1) % {"n": index + 1}
        fields = tuple(fields_of(model, row if isinstance(row, Mapping) else {}, filling, place + "."))
        yield FieldView(place, "group", label, error=filling.problems.get(place, ""), fields=fields)


def _start(info: FieldInfo, shape: Shape) -> Any:
    """What a field holds before anybody typed: its default; one empty row for a list that needs one."""
    if not info.is_required():
        value = info.get_default(call_default_factory=True, validated_data={})
        return value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    return [{}] if shape.kind == "list" else None


def _problem(name: str, shape: Shape, problems: Problems) -> str:
    """The field's own problem, or the first one of a part that has no field of its own."""
    if name in problems or shape.kind in {"group", "list"}:
        return problems.get(name, "")
    return next((said for place, said in problems.items() if place.startswith(name + ".")), "")


def field_of(name: str, info: FieldInfo, shape: Shape, given: Mapping[str, Any], filling: Filling) -> FieldView:
    """One field; `name` is its whole place."""
    own = name.rpartition(".")[2]
    value = given[own] if own in given else _start(info, shape)
    options = _options(shape, _plain_place(name), filling)
    kind = _kind_with(shape, options)
    return FieldView(
        name,
        kind,
        _title(own, info, filling.context),
        hint=_hint(info, kind, filling.context),
        error=_problem(name, shape, filling.problems),
        options=options,
        optional=shape.optional or (not info.is_required() and shape.kind in {"lines", "list", "files", "multichoice"}),
        private=shape.private,
        unit=_unit(shape),
        **_contents(shape, name, value, filling),
    )


def fields_of(
    model: type[BaseModel], given: Mapping[str, Any], filling: Filling, prefix: str = ""
) -> Iterator[FieldView]:
    """The fields of a model, in the order declared."""
    for name, info, shape in shapes(model):
        yield field_of(prefix + name, info, shape, given, filling)


def _optional(view: FieldView) -> str:
    return pgettext("ui", "optional") if view.optional else ""


def sections_of(
    model: type[BaseModel], given: Mapping[str, Any], filling: Filling, *, title: Text = ""
) -> tuple[FormSection, ...]:
    """The form's sheets: plain fields together, each group and each list on a sheet of its own."""
    sheets: list[FormSection] = []
    plain: list[FieldView] = []
    parts = 0

    def close() -> None:
        nonlocal parts
        if plain:
            parts += 1
            again = pgettext("ui", "To fill in, part %(n)d") % {"n": parts}
            sheets.append(FormSection(title or (pgettext("ui", "To fill in") if parts == 1 else again), tuple(plain)))
            plain.clear()

    for view in fields_of(model, given, filling):
        if view.kind not in {"group", "list"}:
            plain.append(view)
            continue
        close()
        inside = view.fields if view.kind == "group" else (replace(view, error=""),)
        sheets.append(
            FormSection(
                view.label, inside, hint=view.hint or _optional(view), bare=view.kind == "list", error=view.error
            )
        )
    close()
    return tuple(sheets)


def _labels(fields: Iterable[FieldView], above: str = "") -> Iterator[tuple[str, tuple[str, str]]]:
    for view in fields:
        said = " · ".join(filter(None, (above, str(view.label))))
        yield view.name, (said, view.id)
        yield from _labels(view.fields, said)
        yield from _labels(view.items)


def _line(place: str, said: str, labels: Mapping[str, tuple[str, str]]) -> Link:
    """A line of the summary, linked to the nearest field."""
    parts = place.split(".")
    for end in range(len(parts), 0, -1):
        if found := labels.get(".".join(parts[:end])):
            return Link(pgettext("ui", "%(field)s: %(what)s") % {"field": found[0], "what": said}, f"#{found[1]}")
    return Link(said, "")


def summary(
    sections: Iterable[FormSection], problems: Problems, verdicts: Iterable[VerdictView] = ()
) -> tuple[Link, ...]:
    """What must be put right, in the form's order: its fields, then verdicts that refuse or wait for a person."""
    labels = dict(_labels(view for section in sections for view in section.fields))
    order = list(labels)
    places = sorted(problems, key=lambda place: order.index(place) if place in labels else len(order))
    lines = [_line(place, problems[place], labels) for place in places]
    stops = (
        view for view in verdicts if view.verdict == "refused" or (view.verdict == "uncertain" and not view.decided)
    )
    lines += [
        Link(
            pgettext("ui", "%(question)s %(cure)s") % {"question": view.question, "cure": view.cure or view.word},
            f"#{view.anchor}" if view.anchor else "",
        )
        for view in stops
    ]
    return tuple(lines)


def form_view(
    model: type[BaseModel],
    given: Mapping[str, Any],
    filling: Filling,
    outline: FormView,
    *,
    verdicts: Sequence[VerdictView] = (),
    error_title: Text = "",
) -> FormView:
    """`outline` (address, buttons, hidden values) filled with the model's fields.

    With problems or stopping verdicts it opens with their summary under `error_title`.
    """
    sections = sections_of(model, given, filling)
    lines = summary(sections, filling.problems, verdicts)
    count = {"n": len(lines)}
    title = error_title or npgettext("ui", "%(n)d thing to put right", "%(n)d things to put right", len(lines)) % count
    return replace(outline, sections=sections, errors=ErrorSummary(title, lines) if lines else None)
