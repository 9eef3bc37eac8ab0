"""Every act is declared whole: one a file, named by its file, titled, guarded, asked, published, tested."""

from pathlib import Path
from typing import Any

import pytest
from tests.architecture.source import PACKAGE, REPOSITORY, acts_of, own_modules

from goufu.core import registry
from goufu.core.act import STEPS, Act
from goufu.core.fields import visibility_of
from goufu.core.registry import AnyAct, Misdeclared

PERSONAL_NAMES = {"person", "name_of_person", "id_number", "phone_of_person", "respondent", "attendees", "roster"}


def all_acts() -> list[AnyAct]:
    return sorted(registry.ACTS.values(), key=lambda act: act.name)


def camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def faults(act: AnyAct) -> list[str]:
    """What is missing in an act's declaration."""
    found = []
    if act.__name__ != camel(act.name):
        found.append("class is not named after the file")
    if act.input_type.__name__ not in {f"{act.__name__}Input", "NoInput"}:
        found.append("input is not named after the act")
    if not act.title_id():
        found.append("no title")
    if not act.questions and not act.asks_nothing:
        found.append("asks nothing and does not say why")
    if "public" not in vars(act) and not any("public" in vars(base) for base in act.__mro__[1:-1]):
        found.append("does not say what becomes public")
    elif act.public.step and act.public.step not in STEPS:
        found.append("publishes under no step of the thread")
    return found + _field_faults(act)


def _field_faults(act: AnyAct) -> list[str]:
    fields = act.input_type.model_fields
    unmarked = [
        f"personal field “{name}” is not marked"
        for name in fields
        if name in PERSONAL_NAMES and visibility_of(act.input_type, name) is None
    ]
    return unmarked + [f"field “{name}” has no title that people read" for name in fields if not fields[name].title]


def untested(acts: list[AnyAct], tests: set[str]) -> list[str]:
    return [act.name for act in acts if f"test_{act.name}.py" not in tests]


def test_every_module_of_acts_holds_one_act_of_its_name():
    files = {each.name for each in acts_of(own_modules()) if "/core/" in each.path or "/rooms/" in each.path}
    assert files == {act.name for act in all_acts()}


@pytest.mark.parametrize("act", all_acts(), ids=lambda act: act.name)
def test_the_act_is_declared_whole(act: AnyAct):
    assert faults(act) == []


def test_every_act_has_a_test_file_of_its_name():
    tests = {path.name for folder in (PACKAGE, REPOSITORY / "tests") for path in folder.rglob("test_*.py")}
    assert untested(all_acts(), tests) == []


def test_what_unveils_an_act_is_an_act():
    named = {act.public.at for act in all_acts()} - {"once", "never"}
    instead = {name for act in all_acts() for name in act.stands_for}
    assert named | instead <= set(registry.ACTS)
    assert instead <= named


def test_who_must_be_kept_apart_is_named_by_acts_that_exist():
    named = {name for act in all_acts() for name in (*act.not_by_who, *act.only_follows)}
    assert named <= set(registry.ACTS)


def unreachable(case_type: Any, acts: list[AnyAct]) -> list[str]:
    """States that no act leads to, and states that are neither final nor left by any act."""
    of_kind = [act for act in acts if act.case_type is case_type]
    reached, left = {case_type.states_of.first}, set()
    for act in of_kind:
        reached |= {act.leads_to} if isinstance(act.leads_to, str) else set(act.leads_to or ())
        left |= set(act.states)
    names = {state.name: state for state in case_type.states_of}
    strange = sorted((reached | left) - set(names))
    lost = sorted(set(names) - reached)
    dead = sorted(name for name, state in names.items() if name not in left and not state.final)
    return [
        *(f"unknown {name}" for name in strange),
        *(f"unreached {name}" for name in lost),
        *(f"dead end {name}" for name in dead),
    ]


def all_kinds() -> list[Any]:
    return sorted(registry.CASES.values(), key=lambda each: each.kind)


@pytest.mark.parametrize("case_type", all_kinds(), ids=lambda each: str(getattr(each, "kind", each)))
def test_every_state_is_reached_and_none_is_a_dead_end(case_type: Any):
    assert unreachable(case_type, all_acts()) == []


class TestPlanted:
    """Each rule catches what it is there for."""

    def test_an_act_that_asks_nothing_without_saying_why(self):
        class Silent(Act[Any, Any]):
            pass

        Silent.name, Silent.room, Silent.questions, Silent.periods = "silent", "x", (), ()
        Silent.input_type = registry.ACTS["confirm_rule"].input_type
        assert "asks nothing and does not say why" in faults(Silent)
        assert "input is not named after the act" in faults(Silent)
        assert "does not say what becomes public" in faults(Silent)

    def test_a_file_with_two_acts(self, tmp_path: Path):
        import types

        module = types.ModuleType("goufu.rooms.x.acts.two")
        for name in ("One", "Two"):
            setattr(module, name, type(name, (Act,), {"__module__": module.__name__}))
        with pytest.raises(Misdeclared):
            registry._enter(module, "x")

    def test_an_act_without_a_test(self):
        assert untested(all_acts()[:1], set()) == [all_acts()[0].name]

    def test_a_state_nobody_reaches(self):
        assert unreachable(registry.CASES["RG"], []) == ["dead end open"]
        need = registry.CASES["ND"]
        few = [act for act in all_acts() if act.case_type is need and act.name != "verify_need"]
        assert "unreached verified" in unreachable(need, few)
