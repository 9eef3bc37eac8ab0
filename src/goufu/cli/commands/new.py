"""`goufu new act|rule|method|county`: a new thing's files, beside the others; no existing file is touched."""

import re
from pathlib import Path
from typing import Annotated

import typer

from goufu.base.errors import BadValue
from goufu.cli.blanks import BLANKS
from goufu.cli.words import say
from goufu.law.facts import all_questions
from goufu.law.question import Period
from goufu.project.environment import REPOSITORY, read_environment

Root = Annotated[Path, typer.Option(help="The repository to add to.", hidden=True)]
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def register(app: typer.Typer) -> None:
    """Add the group `new`."""
    group = typer.Typer(no_args_is_help=True, help="Make the files of a new act, rule, method or county.")
    group.command("act")(new_act)
    group.command("rule")(new_rule)
    group.command("method")(new_method)
    group.command("county")(new_county)
    app.add_typer(group, name="new")


def new_act(
    room: Annotated[str, typer.Argument(help="Room, for example delivery.")],
    name: Annotated[str, typer.Argument(help="Name of the act: a verb and its object, for example inspect_site.")],
    case: Annotated[str, typer.Option(help="Class of the case in the room's models, for example Delivery.")],
    role: Annotated[str, typer.Option(help="Who may do it.")] = "purchaser.officer",
    state: Annotated[str, typer.Option(help="State in which it may be done.")] = "running",
    root: Root = REPOSITORY,
) -> None:
    """An act of a room and its test."""
    folder = root / "src" / "goufu" / "rooms" / named(room, "room")
    if not folder.is_dir():
        raise BadValue("There is no room {room}.", field="room", room=room)
    values = {
        "room": room,
        "name": named(name, "name"),
        "class": camel(name),
        "case": case,
        "role": role,
        "state": state,
    }
    write(folder / "acts" / f"{name}.py", BLANKS["act"], values)
    write(folder / "tests" / f"test_{name}.py", BLANKS["act_test"], values)


def new_rule(
    instrument: Annotated[str, typer.Argument(help="Slug of the instrument, for example gpl.")],
    article: Annotated[str, typer.Argument(help="Article, for example 35; or a name for an unnumbered clause.")],
    rule: Annotated[str, typer.Option(help="Id of the rule.")],
    question: Annotated[str, typer.Option(help="Class of the question it answers, for example ResponsePeriod.")],
    at: Annotated[str, typer.Option(help="Code of a county: the rule is put into its folder.")] = "",
    root: Root = REPOSITORY,
) -> None:
    """An article's module and its file of figures, gists and examples; the instrument's own file where it is new."""
    folder = law_folder(root, at) / named(instrument, "instrument")
    values = {"rule": rule, "question": question, "module": snake(question), "slug": instrument, "article": article}
    if not (folder / "instrument.toml").exists():
        write(folder / "instrument.toml", BLANKS["instrument"], values)
    stem = f"article_{named(article, 'article')}" if article.isdigit() else named(article, "article")
    of = "_of_period" if is_period(question) else ""
    write(folder / f"{stem}.py", BLANKS[f"rule{of}"], values)
    write(folder / f"{stem}.toml", BLANKS[f"rule_file{of}"], values)


def new_method(
    name: Annotated[str, typer.Argument(help="Name of the method, for example design_contest.")],
    title_zh: Annotated[str, typer.Option(help="Chinese name.")],
    title_en: Annotated[str, typer.Option(help="English name.")],
    root: Root = REPOSITORY,
) -> None:
    """A procurement method: one file of data."""
    values = {"name": named(name, "name"), "title_zh": title_zh, "title_en": title_en}
    write(root / "src" / "goufu" / "rooms" / "procurement" / "methods" / f"{name}.py", BLANKS["method"], values)


def new_county(
    code: Annotated[str, typer.Argument(help="GB/T 2260 code.")],
    name: Annotated[str, typer.Argument(help="Name in Latin letters, for example luxian.")],
    root: Root = REPOSITORY,
) -> None:
    """A county's folder."""
    if not re.fullmatch(r"\d{6}", code):
        raise BadValue("{code} is not a six-digit code.", field="code", code=code)
    folder = localities(root) / f"{code}_{named(name, 'name')}"
    values = {"code": code, "name": name}
    write(folder / "README.md", BLANKS["county"], values)
    write(folder / "law" / "README.md", BLANKS["county_law"], values)


def is_period(question: str) -> bool:
    """Whether the question is a clock to be counted; one that has no module yet is taken for none."""
    return any(each.__name__ == question and issubclass(each, Period) for each in all_questions().values())


def law_folder(root: Path, at: str) -> Path:
    """Where an instrument of the nation, or of the county `at`, has its folder."""
    if not at:
        return root / "src" / "goufu" / "law" / "instruments"
    found = sorted(localities(root).glob(f"{at}_*"))
    if not found:
        raise BadValue("No county {at} has a folder yet.", field="at", at=at, cure="Make it with “goufu new county”.")
    return found[0] / "law"


def localities(root: Path) -> Path:
    """The folder of the counties' folders."""
    return read_environment().localities if root == REPOSITORY else root / "localities"


def named(name: str, field: str) -> str:
    """A name that can be a file's: lower-case letters, digits and underscores."""
    if not _NAME.fullmatch(name) and not name.isdigit():
        raise BadValue("“{name}” is not a name: use lower-case letters, digits and “_”.", field=field, name=name)
    return name


def camel(name: str) -> str:
    """`inspect_site` -> `InspectSite`."""
    return "".join(part.capitalize() for part in name.split("_"))


def snake(name: str) -> str:
    """`ResponsePeriod` -> `response_period`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def write(path: Path, blank: str, values: dict[str, str]) -> None:
    """Write a new file; what is there already is never overwritten."""
    if path.exists():
        raise BadValue("{path} is there already.", field="name", path=path.name, cure="Choose another name.")
    path.parent.mkdir(parents=True, exist_ok=True)
    text = blank
    for hole, value in values.items():
        text = text.replace(f"«{hole}»", value)
    path.write_text(text, encoding="utf-8")
    say("Made {path}", path=path)
