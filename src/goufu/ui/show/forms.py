"""Forms: fields as they stand on the page, with hint, error and what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Literal

from goufu.ui.show.base import Link, Text, View

FieldKind = Literal[
    "text",
    "long",
    "lines",
    "number",
    "money",
    "date",
    "instant",
    "choice",
    "select",
    "multichoice",
    "bool",
    "file",
    "files",
    "group",
    "list",
    "password",
    "code",
]


@dataclass(frozen=True)
class Option:
    """One choice; `hint` explains its consequence; in a long list `group` is what it stands under."""

    value: str
    label: Text
    hint: Text = ""
    group: Text = ""


@dataclass(frozen=True)
class FileValue:
    """An uploaded file that the form already holds."""

    digest: str
    name: str = ""
    size: int | None = None

    @property
    def short_digest(self) -> str:
        """First eight and last four digits."""
        return f"{self.digest[:8]}…{self.digest[-4:]}"


@dataclass(frozen=True)
class FieldView(View):
    """A field. `name` is its place in the input, joined by dots (`documents.0.title`); `value` stands in it as text.

    A group has `fields`; a list has `items`, each a group, and says on its buttons what is added.
    """

    template: ClassVar[str] = "ui/parts/field.html"
    name: str
    kind: FieldKind
    label: Text
    hint: Text = ""
    error: Text = ""
    value: str = ""
    chosen: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    optional: bool = False
    private: bool = False
    files: tuple[FileValue, ...] = ()
    fields: tuple[FieldView, ...] = ()
    items: tuple[FieldView, ...] = ()
    unit: Text = ""

    @property
    def id(self) -> str:
        """The element's id, to which error lines link."""
        return "f-" + self.name.replace(".", "-")

    @property
    def described_by(self) -> str:
        """The ids of hint and error, for `aria-describedby`."""
        return " ".join(f"{self.id}-{part}" for part, there in (("h", self.hint), ("e", self.error)) if there)

    @property
    def option_groups(self) -> tuple[tuple[Text, tuple[Option, ...]], ...]:
        """The options in runs of one group."""
        return tuple((name, tuple(each)) for name, each in groupby(self.options, key=lambda option: option.group))

    @property
    def grouped(self) -> bool:
        """Whether it is a `fieldset` with a legend."""
        return self.kind in {"choice", "multichoice", "group", "list"}

    @property
    def part(self) -> str:
        """The template of its control."""
        plain = {"text", "number", "money", "date", "instant", "password", "code"}
        return f"ui/parts/field_{'input' if self.kind in plain else self.kind}.html"

    @property
    def width(self) -> str:
        """The control's class of width."""
        widths = {"number": "g-input--short", "money": "g-input--short", "code": "g-input--short"}
        return widths.get(self.kind, "g-input--date" if self.kind in {"date", "instant"} else "")

    @property
    def uploads(self) -> bool:
        """Whether a file can be sent with it."""
        return self.kind in {"file", "files"} or any(part.uploads for part in (*self.fields, *self.items))


@dataclass(frozen=True)
class FormSection:
    """Fields on one sheet; `bare` when the sheet's title is its only field's label."""

    title: Text
    fields: tuple[FieldView, ...]
    hint: Text = ""
    link: Link | None = None
    bare: bool = False
    error: Text = ""


@dataclass(frozen=True)
class ErrorSummary(View):
    """What must be put right, at the top of the form; each line links to its field or verdict."""

    template: ClassVar[str] = "ui/parts/errors.html"
    title: Text
    lines: tuple[Link, ...]


@dataclass(frozen=True)
class Button:
    """A second button of a form."""

    label: Text
    name: str = ""
    value: str = ""


@dataclass(frozen=True)
class Choice:
    """A value to take: the button's words, the field it fills in, the value as typed, and a grey word after it."""

    label: Text
    name: str
    value: str
    note: Text = ""


@dataclass(frozen=True)
class ChoiceButtons(View):
    """Values that a button fills into the page's form, which stands as it is otherwise and performs nothing."""

    template: ClassVar[str] = "ui/parts/choices.html"
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class FormView(View):
    """A form. `hidden` carries the seen turn and the key; `not_now` says why the main button cannot be pressed yet.

    `live` is the address that answers each change with verdicts, into the element with id `live`.
    """

    template: ClassVar[str] = "ui/parts/form.html"
    action: str
    submit: Text
    sections: tuple[FormSection, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    errors: ErrorSummary | None = None
    not_now: Text = ""
    live: str = ""
    buttons: tuple[Button, ...] = ()
    method: Literal["post", "get"] = "post"
    anchor: str = "act"
    """The form's id; a second form of a page has one of its own, and no main button."""

    @property
    def multipart(self) -> bool:
        """Whether the form sends files."""
        return any(part.uploads for section in self.sections for part in section.fields)
