"""What kind of field an annotation asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from goufu.core.fields import Mark, Visibility
from goufu.ui.show import FieldKind

MARKED: dict[str, FieldKind] = {
    "fen": "money",
    "date": "date",
    "instant": "instant",
    "file": "file",
    "case": "text",
    "organ": "text",
    "line": "text",
    "long": "long",
    "percent": "number",
}
PLAIN: tuple[tuple[type, FieldKind], ...] = (
    (bool, "bool"),
    (Enum, "choice"),
    (datetime, "instant"),
    (date, "date"),
    (int, "number"),
    (str, "text"),
    (BaseModel, "group"),
)


@dataclass(frozen=True)
class Shape:
    """A field's kind; whether it may be empty (None); its Python type; what a list holds; its mark (`case`, `file`)."""

    kind: FieldKind
    type: Any
    optional: bool = False
    item: Shape | None = None
    mark: str = ""
    private: bool = False

    @property
    def model(self) -> type[BaseModel] | None:
        """The nested model of a group, or of a list of groups."""
        held = self.item.type if self.item else self.type
        return held if isinstance(held, type) and issubclass(held, BaseModel) else None


def _unwrap(annotation: Any, marks: Sequence[Any]) -> tuple[Any, tuple[Any, ...], bool]:
    """The bare type, all its marks and whether None is allowed."""
    optional = False
    found = tuple(marks)
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            found = (*found, *more)
        elif origin in {Union, UnionType}:
            members = [member for member in get_args(annotation) if member is not NoneType]
            optional = optional or len(members) < len(get_args(annotation))
            if len(members) > 1:
                raise TypeError(f"a form cannot ask for one of several types: {annotation}")
            annotation = members[0]
        else:
            return annotation, found, optional


def _kind_of_list(item: Shape) -> FieldKind:
    if item.kind == "group":
        return "list"
    if item.kind == "file":
        return "files"
    return "multichoice" if item.kind == "choice" else "lines"


def shape_of(annotation: Any, marks: Sequence[Any] = ()) -> Shape:
    """The shape of an annotation; a TypeError for what no form can ask."""
    bare, found, optional = _unwrap(annotation, marks)
    mark = next((each.kind for each in reversed(found) if isinstance(each, Mark)), "")
    private = any(isinstance(each, Visibility) for each in found)
    origin = get_origin(bare)
    if origin in {list, tuple, frozenset, set}:
        item = shape_of(get_args(bare)[0])
        return Shape(_kind_of_list(item), bare, optional, item, item.mark, private)
    if origin is Literal:
        return Shape("choice", bare, optional, None, mark, private)
    if mark in MARKED:
        return Shape(MARKED[mark], bare, optional, None, mark, private)
    for base, kind in PLAIN:
        if isinstance(bare, type) and issubclass(bare, base):
            chosen: FieldKind = "choice" if kind == "bool" and optional else kind
            return Shape(chosen, bare, optional, None, mark, private)
    raise TypeError(f"no form field for {annotation!r}")


def field_shape(info: FieldInfo) -> Shape:
    """The shape of a model's field."""
    return shape_of(info.annotation, info.metadata)


def shapes(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo, Shape]]:
    """Each field of a model with its shape, in the order declared."""
    for name, info in model.model_fields.items():
        yield name, info, field_shape(info)
