"""What `goufu explain` says of an act."""

from datetime import date
from typing import Any

import typer

from goufu.base.catalogue import in_language
from goufu.cli.words import lang, standing_said, words
from goufu.core import registry
from goufu.core.clock import clock_of_this_installation
from goufu.core.judge import snake
from goufu.core.lawbook import the_law
from goufu.core.registry import AnyAct
from goufu.law import Law, Question
from goufu.parties.roles import roles_said


def list_acts() -> list[dict[str, Any]]:
    """Every act: name, room, title, roles."""
    return [
        {"act": act.name, "room": act.room, "title": act.title(), "by": [each.role for each in act.authorities()]}
        for act in sorted(registry.ACTS.values(), key=lambda each: (each.room, each.name))
    ]


def describe(act: AnyAct, *, on: date | None, at: str, case: str | None) -> dict[str, Any]:
    """Who may do the act, when, which questions are asked and which articles answer on that day in that division."""
    day = on or clock_of_this_installation().read().day
    found = registry.find_case(case) if case else None
    law, where = the_law(), found.region if found else at
    return {
        "act": act.name,
        "title": act.title(),
        "room": act.room,
        "case": found.ref if found else None,
        "state": found.state if found else None,
        "states": list(act.states),
        "leads_to": act.leads_to,
        "possible_now": found is None or act.any_state or found.state in act.states,
        "by": [{"role": each.role, "within": each.within} for each in act.authorities()],
        "not_by_who": list(act.not_by_who),
        "on": day.isoformat(),
        "at": where,
        "asks": [_asked(law, question, day) for question in act.questions],
        "asks_nothing": act.asks_nothing,
        "starts": [snake(period.__name__) for period in act.periods],
        "public": act.public.at,
    }


def _asked(law: Law, question: type[Question], day: date) -> dict[str, Any]:
    rules = [rule for rule in law.answering(question) if rule.in_force(day)]
    return {
        "question": snake(question.__name__),
        "title": question.title(lang()),
        "rules": [
            {
                "rule": rule.file.id,
                "instrument": rule.instrument.slug,
                "article": rule.file.article,
                "standing": law.standing(rule),
            }
            for rule in rules
        ],
    }


def print_acts(acts: list[dict[str, Any]]) -> None:
    """The list for a reader."""
    for each in acts:
        typer.echo(f"{each['room']:<12} {each['act']:<32} {each['title']}")


def print_act(said: dict[str, Any]) -> None:
    """The description for a reader."""
    typer.echo(f"{said['title']} ({said['act']})")
    by = roles_said(each["role"] for each in said["by"])
    typer.echo(words("By: {by}", by=in_language(by, lang())))
    for each in said["asks"]:
        typer.echo(f"- {each['title']}")
        for rule in each["rules"]:
            typer.echo(
                f"    {rule['rule']} · {rule['instrument']} {rule['article']} · {standing_said(rule['standing'])}"
            )
    if said["asks_nothing"]:
        typer.echo(said["asks_nothing"])
