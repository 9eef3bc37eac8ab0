"""The purchase in its order: the same for every method up to the documents, then as its traits have it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from goufu.cli.demo.by_method import applying, asking, competing, contracting, judging, two_officers
from goufu.cli.demo.chapters import founding, need, requirement
from goufu.cli.demo.services import HOME_CARE, Service
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import WAYS, Way
from goufu.core.clock import set_simulated_moment
from goufu.core.ledger.sequencer import sequence
from goufu.rooms.contracts.models import Contract
from goufu.rooms.procurement.method import method_named

Part = tuple[str, Callable[[Stage, Way], None]]


def play(name: str, keys: Path, *, tell: Callable[[str], None], chapter: Callable[[str], None]) -> Stage:
    """Buy by the method of that name on an empty installation; leaves the simulated moment where the story ends."""
    stage, way = Stage(keys, tell), WAYS[name]
    for title, part in parts(way):
        chapter(title)
        part(stage, way)
        while sequence():
            pass
        set_simulated_moment(stage.clock.read().instant)
    return stage


def parts(way: Way) -> tuple[Part, ...]:
    """The parts of the story, by the traits of its method."""
    return tuple(_parts(way))


def _parts(way: Way) -> Iterator[Part]:
    method = method_named(way.method)
    yield founding.TITLE, lambda stage, _: founding.play(stage)
    yield need.TITLE, _need
    yield requirement.TITLE, _method
    if method.has("open_framework"):
        yield competing.TITLE, applying.invite
        yield judging.TITLE, applying.admit
    else:
        yield competing.TITLE, competing.play if method.has("competitive") else asking.play
        yield judging.TITLE, judging.play if method.has("panel") else two_officers.play
    yield contracting.TITLE, contracting.play


def _service(way: Way) -> Service:
    return replace(HOME_CARE, percent=way.percent)


def _need(stage: Stage, way: Way) -> None:
    service = _service(way)
    stage.refs["need"] = need.need(stage, service)
    stage.refs["purchase"] = need.purchase(stage, stage.refs["need"], service)
    need.arrange(stage, stage.refs["purchase"], service)
    need.intend(stage, stage.refs["purchase"], service, service.expected)
    stage.refs["intended"] = stage.today


def _method(stage: Stage, way: Way) -> None:
    purchase, service = stage.refs["purchase"], _service(way)
    fixed = requirement.fix(stage, purchase, service)
    stage.refs["tender"] = requirement.choose(stage, purchase, fixed, service, service.plan, way)


def come_to(stage: Stage) -> dict[str, Any]:
    """What the purchase came to: its method, its contract, and what the contract says."""
    contract = Contract.objects.get(ref=stage.refs["contract"])
    return {
        "tender": stage.refs["tender"],
        "contract": contract.ref,
        "contract_published": contract.state == "published",
        "provider": contract.provider_zh,
        "amount_fen": contract.amount_fen,
    }
