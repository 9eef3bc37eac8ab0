"""Each act's input is its own in the API's description; no field that names a person hides inside a public one."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, get_args

from django.test import Client
from pydantic import BaseModel
from tests.architecture.test_acts import PERSONAL_NAMES, all_acts

from goufu.core import registry
from goufu.core.fields import ActInput, Group, Personal, Private, visibility_of


def description() -> dict[str, Any]:
    """The API's OpenAPI document."""
    found: dict[str, Any] = json.loads(Client().get("/api/openapi.json").content)
    return found


def bodies(document: dict[str, Any]) -> dict[str, str]:
    """For each act its body's schema, by name."""
    found = {}
    for path, methods in document["paths"].items():
        if "/acts/" in path and "post" in methods:
            content = methods["post"].get("requestBody", {}).get("content", {})
            schema = content.get("application/json", {}).get("schema", {})
            found[path.rsplit("/", 1)[1]] = schema.get("$ref", "").rsplit("/", 1)[-1]
    return found


def shared(found: dict[str, str]) -> list[str]:
    """Acts whose body has no schema, or that of another act."""
    used = Counter(found.values())
    return sorted(act for act, name in found.items() if not name or used[name] > 1)


def twice_named(models: Iterable[type]) -> list[str]:
    """Different models of one name: the later would silently take the earlier one's place."""
    known: dict[str, set[str]] = {}
    for model in models:
        known.setdefault(model.__name__, set()).add(f"{model.__module__}.{model.__qualname__}")
    return sorted(name for name, places in known.items() if len(places) > 1)


def input_models() -> set[type[BaseModel]]:
    """Every input and every group inside one."""
    found: set[type[BaseModel]] = set()
    left: list[Any] = [act.input_type for act in all_acts()]
    while left:
        model = left.pop()
        if model not in found:
            found.add(model)
            left.extend(part for field in model.model_fields.values() for part in _models(field.annotation))
    return found


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def marked_too_deep(models: Iterable[type[BaseModel]]) -> list[str]:
    """Private and personal marks inside a group: only a field of the input itself is split off as a commitment."""
    return [
        f"{model.__name__}.{name}"
        for model in models
        if not issubclass(model, ActInput)
        for name in model.model_fields
        if visibility_of(model, name) is not None
    ]


def personal_inside(models: Iterable[type[BaseModel]]) -> list[str]:
    """Groups with a field named like a person's, inside an input field that is public."""
    return [
        f"{model.__name__}.{name}: {group.__name__}.{inner}"
        for model in models
        if issubclass(model, ActInput)
        for name, field in model.model_fields.items()
        if visibility_of(model, name) is None
        for group in _models(field.annotation)
        for inner in group.model_fields
        if inner in PERSONAL_NAMES
    ]


def test_each_act_has_a_schema_of_its_own(db: None):
    found = bodies(description())
    assert set(found) == {act.name for act in all_acts() if not act.only_follows}
    assert shared(found) == []


def test_no_two_inputs_or_groups_have_one_name():
    assert twice_named(input_models()) == []


def test_marks_stand_where_they_work():
    assert marked_too_deep(input_models()) == []


def test_nobody_is_named_inside_a_public_field():
    assert personal_inside(input_models()) == []


def test_personal_columns_are_never_shown_as_a_cases_own():
    """What a row calls personal is confidential in its case, or no case's column at all."""
    shown = [
        f"{case.__name__}.{name}"
        for case in registry.CASES.values()
        for name in getattr(case, "personal", ())
        if name not in {field.name for field in case._meta.get_fields()}
    ]
    assert shown == []


class TestPlanted:
    """Each rule catches what it is there for."""

    def test_two_acts_with_one_schema_and_one_with_none(self):
        assert shared({"a": "GivenInput", "b": "GivenInput", "c": "", "d": "DInput"}) == ["a", "b", "c"]

    def test_two_models_of_one_name(self):
        one, two = type("Given", (), {"__module__": "a"}), type("Given", (), {"__module__": "b"})
        assert twice_named([one, two]) == ["Given"]

    def test_a_mark_inside_a_group(self):
        assert marked_too_deep([_Person]) == ["_Person.phone"]

    def test_a_person_inside_a_public_field(self):
        assert personal_inside([_Input]) == ["_Input.people: _Person.id_number"]


Phone = Annotated[str, Private]


class _Person(Group):
    id_number: str = ""
    phone: Phone = ""


class _Input(ActInput):
    people: list[_Person] = []
    hidden: Annotated[list[_Person], Personal] = []
