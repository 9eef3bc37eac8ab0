"""`goufu law`: what the law book holds, what it can be asked, and what it answers. No database is needed."""

import ast
import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from goufu.base.civil import parse_date
from goufu.base.errors import BadValue, GoufuError
from goufu.base.regions import check_region
from goufu.cli.words import explain_failure, lang, verdict_said, words
from goufu.law import Law, MethodTraits, Period, Question, load_law
from goufu.law.coverage import Covered, coverage
from goufu.law.facts import all_questions, build, question_named, schema
from goufu.law.methods import known_methods
from goufu.law.overlay import overlay_of
from goufu.law.resolver import PurchaseOfServices, resolve, resolve_object
from goufu.law.spoken import head_of, resolved_said, ruling_said
from goufu.law.verdict import Due

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Localities = Annotated[
    Path, typer.Option(envvar="GOUFU_LOCALITIES", help="Folder of the localities.", show_default=False)
]
METHODS = Path(__file__).parents[2] / "rooms" / "procurement" / "methods"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(no_args_is_help=True, help="Ask the law book.")
    group.command("coverage")(show_coverage)
    group.command("questions")(show_questions)
    group.command("ask")(ask)
    group.command("methods")(methods)
    app.add_typer(group, name="law")


def show_coverage(
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    localities: Localities = Path("localities"),
) -> None:
    """List every rule of the rule book: built or not yet, confirmed or believed, on the path or not."""
    found = coverage(load_law(localities=localities))
    if as_json:
        typer.echo(_json({"rules": [asdict(each) for each in found], "summary": _summary(found)}))
        return
    for each in found:
        gist = each.gist_zh if lang() == "zh" else each.gist_en
        mark = "■" if each.built else "·" if each.informs else "□"
        typer.echo(f"{mark} {each.rule:<28} {each.standing:<9} {gist}")
    typer.echo(words("{built} of {rules} rules built; on the path {path_built} of {path}.", **_summary(found)))


def _summary(found: list[Covered]) -> dict[str, int]:
    return {
        "rules": len(found),
        "built": sum(each.built for each in found),
        "path": sum(each.on_path for each in found),
        "path_built": sum(each.on_path and each.built for each in found),
        "believed": sum(each.standing == "believed" for each in found),
    }


def show_questions(
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    localities: Localities = Path("localities"),
) -> None:
    """List the questions, the facts each needs, and the rules that answer."""
    law = load_law(localities=localities)
    if as_json:
        typer.echo(_json({"questions": [_question(law, each) for each in all_questions().values()]}))
        return
    for name, question in all_questions().items():
        typer.echo(f"{name:<32} {question.title(lang())}")


def _question(law: Law, question: type[Question]) -> dict[str, Any]:
    rules = [
        {"rule": rule.file.id, "instrument": rule.instrument.slug, "article": rule.file.article,
         "standing": law.standing(rule), "traits": sorted(rule.declared.traits), "since": rule.since.isoformat(),
         "protects": rule.declared.protects}
        for rule in law.answering(question)
    ]  # fmt: skip
    return {
        "question": question.__name__,
        "kind": "period" if issubclass(question, Period) else "question",
        "title_zh": question.title("zh"),
        "title_en": question.title("en"),
        "settled_by": question.settled_by,
        "facts": schema(question),
        "rules": rules,
    }


def ask(  # noqa: PLR0917 - typer reads the options from the signature
    question: Annotated[str, typer.Argument(help="Name of the question, as `goufu law questions` lists it.")],
    facts: Annotated[Path, typer.Option(help="JSON file with the facts; - reads standard input.")],
    on: Annotated[str, typer.Option(metavar="DATE", help="Day whose law is asked, such as 2025-03-03.")],
    at: Annotated[str, typer.Option(metavar="REGION", help="Six-digit code of the division.")],
    method: Annotated[str | None, typer.Option(help="Procurement method.")] = None,
    data: Annotated[
        Path | None, typer.Option(help="Data folder whose signed overlay counts: figures that acts put in force.")
    ] = None,
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    localities: Localities = Path("localities"),
) -> None:
    """Ask one question with the facts of a file; exit 0 when answered, 2 when the input is wrong."""
    try:
        overlay = overlay_of(data) if data else None
        law = load_law(figures=overlay, standings=overlay, calendar=overlay, localities=localities)
        said = _ask(question, facts, on, at, method, law)
    except GoufuError as error:
        explain_failure(error)
        raise typer.Exit(2) from None
    typer.echo(_json(said) if as_json else _told(said))


def methods(
    facts: Annotated[Path, typer.Option(help="JSON file with amount, grounds and the rest; - reads standard input.")],
    on: Annotated[str, typer.Option(metavar="DATE", help="Day whose law is asked, such as 2025-03-03.")],
    at: Annotated[str, typer.Option(metavar="REGION", help="Six-digit code of the division.")],
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    localities: Localities = Path("localities"),
) -> None:
    """Say which procurement methods are lawful for a purchase, by which articles, and why the others are not."""
    try:
        purchase = build(PurchaseOfServices, _read(facts))
        law, day, where = load_law(localities=localities), parse_date(on, "on"), check_region(at, "at")
        found = resolve(law, purchase, on=day, at=where)
        thing = [ruling_said(each, lang()) for each in resolve_object(law, purchase, on=day, at=where)]
    except GoufuError as error:
        explain_failure(error)
        raise typer.Exit(2) from None
    said = [resolved_said(each, lang()) for each in found]
    if as_json:
        typer.echo(_json({"on": day.isoformat(), "at": where, "object": thing, "methods": said}))
        return
    for each in thing:
        typer.echo(f"{verdict_said(each['verdict'])}  {each[f'text_{lang()}']}")
    for each in said:
        typer.echo(f"■ {each['method']}: {verdict_said(each['verdict'])}")
        for question in each["questions"]:
            typer.echo(f"  {question[f'text_{lang()}']}")


def _ask(name: str, facts: Path, on: str, at: str, method: str | None, law: Law) -> dict[str, Any]:
    asked = build(question_named(name), _read(facts))
    day, where, traits = parse_date(on, "on"), check_region(at, "at"), _traits(method)
    if isinstance(asked, Period):
        due = law.count(asked, on=day, at=where, method=traits)
        return head_of(asked, day, where, traits) | _due(due)
    return ruling_said(law.ask(asked, on=day, at=where, method=traits), lang())


def _read(path: Path) -> Any:
    try:
        text = typer.get_text_stream("stdin").read() if str(path) == "-" else path.read_text(encoding="utf-8")
        return json.loads(text)
    except (OSError, ValueError) as error:
        raise BadValue("The file {path} cannot be read: {why}.", field="facts", path=path, why=error) from None


def _traits(method: str | None) -> MethodTraits | None:
    if method is None:
        return None
    if method in known_methods():
        return known_methods()[method]
    path = METHODS / f"{method}.py"
    if not method.isidentifier() or not path.exists():
        names = ", ".join(known_methods())
        raise BadValue("There is no method “{value}”; there are: {names}.", field="method", value=method, names=names)
    return MethodTraits(method, _declared_traits(path))


def _declared_traits(path: Path) -> frozenset[str]:
    """The traits a method's file declares, read without running it: rooms need a database, the law does not."""
    found = [each for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(each, ast.keyword)]
    traits = next((each.value for each in found if each.arg == "traits"), None)
    texts = [each.value for each in ast.walk(traits) if isinstance(each, ast.Constant)] if traits else []
    return frozenset(text for text in texts if isinstance(text, str))


def _due(due: Due) -> dict[str, Any]:
    keys = ("rule", "instrument", "article", "standing", "days", "unit", "why", "local")
    said = {key: getattr(due, key) for key in keys}
    verdict = "uncertain" if due.day is None else "allowed"
    texts = {"text_zh": due.text("zh"), "text_en": due.text("en")}
    return {"verdict": verdict, "due": due.day.isoformat() if due.day else None, **said, **texts, "answers": []}


def _told(said: dict[str, Any]) -> str:
    lines = [f"{said['question']}: {verdict_said(said['verdict'])}", said[f"text_{lang()}"]]
    for each in said["answers"]:
        lines.append(f"- {verdict_said(each['verdict'])}  {each['rule']} ({each['instrument']} {each['article']})")
        if each["cure"]:
            lines.append("  " + words("Cure: {cure}", cure=each["cure"]))
    if said["method"] is None and said["verdict"] == "uncertain":
        lines.append(words("Some articles hold for certain methods alone: name one with --method."))
    return "\n".join(lines)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)
