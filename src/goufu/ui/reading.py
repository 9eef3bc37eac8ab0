"""What was posted, back into an act's input: nothing is lost, and what cannot be read is said field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from goufu.base.errors import GoufuError
from goufu.core.fields import Mark
from goufu.core.uploads import files
from goufu.ui.shapes import Shape, shapes
from goufu.ui.show import FileValue
from goufu.ui.typed import NotRead, read_text, show_text
from goufu.ui.words import chinese

Keep: TypeAlias = "Callable[[UploadedFile[bytes], bool], FileValue]"
"""Stores an upload and names it by its digest; told whether it must have come sealed."""
SEALED = Mark("sealed")
_OMIT = object()
ADD, DROP, SET, SET_ALL = "_add", "_drop", "_set", "_sets"
"""The names of the buttons that change the form and perform nothing; `_sets` sets several fields, as a query."""


@dataclass
class Filled:
    """A posted form. `given` goes to `perform`; `rows` goes back to the page, empty rows kept.

    `edited` tells that a row was added or dropped or a cure filled in: show the form again and perform nothing.
    """

    given: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, Any] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    files: dict[str, FileValue] = field(default_factory=dict)
    edited: bool = False


def keep_upload(upload: UploadedFile[bytes], sealed: bool) -> FileValue:  # noqa: FBT001 - a `Keep`
    """Store an upload and name it by its digest; one that must have come sealed is looked at first."""
    assert upload.file is not None
    name = upload.name or ""
    stored = files.store_sealed(upload.file) if sealed else files.store(upload.file, name=name)
    return FileValue(stored.sha256, name, stored.size)


class _Post:
    """One post being read."""

    def __init__(self, data: QueryDict, uploads: MultiValueDict[str, UploadedFile[bytes]], keep: Keep | None) -> None:
        self.data = data
        self.uploads = uploads
        self.keep = keep
        self.out = Filled(edited=any(name in data for name in (ADD, DROP, SET, SET_ALL)))
        self.sent = {*data, *uploads}

    def has(self, name: str) -> bool:
        """Whether the field, or any part of it, was in the form."""
        return any(each == name or each.startswith(name + ".") for each in self.sent)

    def typed(self, name: str, shape: Shape, text: str) -> Any:
        """One typed text as a value; the text itself, and a problem, where it cannot be read."""
        try:
            return read_text(shape.kind, text)
        except NotRead as wrong:
            self.out.problems[name] = str(wrong)
            return text

    def held(self, name: str, *, sealed: bool = False) -> list[str]:
        """The digests of the files the form holds, uploads last."""
        names, sizes = self.data.getlist(f"{name}.name"), self.data.getlist(f"{name}.size")
        digests = [digest for digest in self.data.getlist(name) if digest]
        for index, digest in enumerate(digests):
            called = names[index] if index < len(names) else ""
            size = sizes[index] if index < len(sizes) else ""
            self.out.files[digest] = FileValue(digest, called, int(size) if size.isdecimal() else None)
        for upload in self.uploads.getlist(f"{name}.upload"):
            if self.keep and (kept := self.kept(name, upload, sealed=sealed)):
                self.out.files[kept.digest] = kept
                digests.append(kept.digest)
        return digests

    def kept(self, name: str, upload: UploadedFile[bytes], *, sealed: bool) -> FileValue | None:
        """The upload, stored; a problem of its field where it cannot be."""
        assert self.keep is not None
        try:
            return self.keep(upload, sealed)
        except GoufuError as wrong:
            lang = "zh" if chinese() else "en"
            self.out.problems[name] = " ".join(filter(None, (wrong.text(lang), wrong.cure_text(lang))))
            return None

    def lines(self, name: str, shape: Shape) -> list[Any]:
        """A list of plain values, one on each line."""
        item = shape.item
        assert item is not None
        written = [line.strip() for line in self.data.get(name, "").splitlines() if line.strip()]
        return [self.typed(f"{name}.{index}", item, line) for index, line in enumerate(written)]

    def plural(self, name: str, shape: Shape) -> list[Any]:
        """A field that holds several values."""
        if shape.kind == "files":
            return self.held(name)
        if shape.kind == "multichoice" or f"{name}.seen" in self.data:
            return [value for value in self.data.getlist(name) if value]
        return self.lines(name, shape)

    def numbers(self, name: str) -> list[int]:
        """The positions of a list's rows in the post, in order."""
        start = len(name) + 1
        tails = (each[start:].partition(".")[0] for each in self.sent if each.startswith(name + "."))
        return sorted({int(tail) for tail in tails if tail.isdecimal()})


def _same(shape: Shape, value: Any, start: Any) -> bool:
    """Whether a value is what the field showed before anybody typed."""
    empty = value is _OMIT or value is None or value is False or value in ("", [], {})
    return empty or show_text(shape.kind, value) == show_text(shape.kind, start)


def _untouched(model: type[BaseModel], row: Mapping[str, Any]) -> bool:
    for name, info, shape in shapes(model):
        start = None if info.is_required() else info.get_default(call_default_factory=True, validated_data={})
        value = row.get(name, _OMIT)
        if shape.kind == "group" and shape.model and isinstance(value, Mapping):
            if not _untouched(shape.model, value):
                return False
        elif not _same(shape, value, start):
            return False
    return True


def _single(post: _Post, name: str, info: FieldInfo, shape: Shape) -> Any:
    """A field of one value: the value, None when it may be empty, nothing when it was left out."""
    if shape.kind == "bool":
        return name in post.data
    if shape.kind == "file":
        digests = post.held(name, sealed=SEALED in info.metadata)
        return digests[-1] if digests else None if shape.optional else _OMIT
    text = post.data.get(name, "")
    if not text.strip():
        return None if shape.optional else _OMIT if info.is_required() else ""
    if shape.kind == "choice" and shape.type is bool:
        return text == "yes"
    return post.typed(name, shape, text)


def _list(post: _Post, name: str, model: type[BaseModel]) -> tuple[list[Any], list[Any]]:
    """A list of groups: those with something in them, and all rows as shown. Problems move along."""
    given: list[Any] = []
    rows: list[Any] = []
    for number in post.numbers(name):
        before = dict(post.out.problems)
        row, shown = _group(post, model, f"{name}.{number}.")
        if f"{name}.{number}" == post.data.get(DROP):
            post.out.problems = before
            continue
        rows.append(shown)
        place = len(rows) - 1 if post.out.edited else len(given)
        _move(post.out.problems, f"{name}.{number}.", f"{name}.{place}.", before)
        if not _untouched(model, row):
            given.append(row)
    if post.data.get(ADD) == name:
        rows.append({})
    return given, rows


def _move(problems: dict[str, str], source: str, target: str, known: Mapping[str, str]) -> None:
    for place in [each for each in problems if each.startswith(source) and each not in known]:
        problems[target + place.removeprefix(source)] = problems.pop(place)


def _one(post: _Post, name: str, info: FieldInfo, shape: Shape) -> tuple[Any, Any]:
    """A field as given and as shown."""
    if shape.kind == "list" and shape.model:
        return _list(post, name, shape.model)
    if shape.kind == "group" and shape.model:
        row, shown = _group(post, shape.model, name + ".")
        return (None if shape.optional and _untouched(shape.model, row) else row), shown
    value = post.plural(name, shape) if shape.item else _single(post, name, info, shape)
    dropped = post.data.get(DROP, "")
    if shape.kind == "files" and dropped.startswith(name + ".") and dropped[len(name) + 1 :].isdecimal():
        value = [each for index, each in enumerate(value) if index != int(dropped[len(name) + 1 :])]
    return value, value


def _group(post: _Post, model: type[BaseModel], prefix: str) -> tuple[dict[str, Any], dict[str, Any]]:
    given: dict[str, Any] = {}
    rows: dict[str, Any] = {}
    for own, info, shape in shapes(model):
        name = prefix + own
        if not post.has(name):
            if shape.kind == "list" and post.data.get(ADD) == name:
                rows[own] = [{}]
            continue
        value, shown = _one(post, name, info, shape)
        if value is not _OMIT:
            given[own] = value
        rows[own] = None if shown is _OMIT else shown
    return given, rows


def _with_cure(data: QueryDict) -> QueryDict:
    """The post with the values that a verdict's button fills in: one as it is typed, or several as a query."""
    name, equals, value = data.get(SET, "").partition("=")
    cures = {**QueryDict(data.get(SET_ALL, "")).dict(), **({name: value} if equals else {})}
    if not cures:
        return data
    changed = data.copy()
    for each, cure in cures.items():
        changed[each] = cure
    return changed


def read_form(
    model: type[BaseModel],
    data: QueryDict,
    uploads: MultiValueDict[str, UploadedFile[bytes]] | None = None,
    keep: Keep | None = None,
) -> Filled:
    """What was posted for `model`. `keep` stores uploads; without it (live verdicts) they are passed over."""
    post = _Post(_with_cure(data), uploads or MultiValueDict(), keep)
    post.out.given, post.out.rows = _group(post, model, "")
    return post.out
