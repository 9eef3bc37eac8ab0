"""Requirement, notice and procurement documents as papers, made from one set of facts and a template each.

A template is data (`data/papers/<name>.toml`): blocks with headings, texts, fields and tables, holes in braces. A
county, a prefecture or the province puts its own at `localities/<code>_<name>/papers/<name>.toml`; the nearest one
counts. A block whose holes are all empty, and a field without a value, are left out; `when` keeps a block to tenders
of which it holds.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.conf import settings

from goufu.parties.authority import region_stem
from goufu.rooms.drafting.document_facts import HOLDS, PaperFacts, facts_of
from goufu.rooms.drafting.refusals import UnknownPaper
from goufu.rooms.procurement.interface import TenderView
from goufu.ui.official import Block, Fields, Heading, Official, Paragraph, Table

PAPERS = ("requirement", "notice", "documents")
_HOLE = re.compile(r"\{(\w+)\}")
_DIGITS = 6


def paper(name: str, tender: TenderView) -> Official:
    """One of `PAPERS` as it stands; `UnknownPaper` names a hole, table or condition of a template that is not known."""
    facts = facts_of(tender)
    template, where = template_for(name, tender.region)
    return Official(
        _filled(template["title"], facts, where),
        number=_filled(template.get("number", ""), facts, where),
        office=facts.office,
        day=facts.day,
        blocks=tuple(_blocks(template["block"], facts, where)),
    )


def template_for(name: str, region: str) -> tuple[Mapping[str, Any], str]:
    """The template of a paper in a division, and which file it is."""
    for path in _of_localities(name, region):
        return tomllib.loads(path.read_text(encoding="utf-8")), f"{path.parent.parent.name}/papers/{path.name}"
    shipped = files("goufu.rooms.drafting").joinpath("data", "papers", f"{name}.toml")
    return tomllib.loads(shipped.read_text(encoding="utf-8")), f"data/papers/{name}.toml"


def _of_localities(name: str, region: str) -> Iterator[Path]:
    """Files of the divisions that hold the region, the nearest first."""
    folder = Path(settings.GOUFU_LOCALITIES)
    found = folder.glob(f"[0-9]*_*/papers/{name}.toml") if folder.is_dir() else ()
    near = [each for each in found if region.startswith(region_stem(each.parent.parent.name[:_DIGITS]))]
    yield from sorted(near, key=lambda each: -len(region_stem(each.parent.parent.name[:_DIGITS])))


def _blocks(template: list[Mapping[str, Any]], facts: PaperFacts, where: str) -> Iterator[Block]:
    for each in template:
        made = _block(each, facts, where) if _holds(each, facts, where) else None
        if made is not None:
            yield made


def _block(each: Mapping[str, Any], facts: PaperFacts, where: str) -> Block | None:
    """One block of the template filled in; None where nothing would stand in it."""
    if "heading" in each:
        return Heading(_filled(each["heading"], facts, where))
    if "text" in each:
        said = _text(each["text"], facts, where)
        return Paragraph(said) if said else None
    if "fields" in each:
        rows = ((label, _text(value, facts, where)) for label, value in each["fields"])
        return Fields(tuple((label, value) for label, value in rows if value))
    table: Table = _known(facts.tables, each["table"], where)
    return table if table.rows else None


def _holds(block: Mapping[str, Any], facts: PaperFacts, where: str) -> bool:
    holds = {name: name in facts.holds for name in HOLDS}
    return "when" not in block or bool(_known(holds, block["when"], where))


def _text(said: str, facts: PaperFacts, where: str) -> str:
    """A text with its holes filled; empty where all of them are."""
    holes = [_known(facts.texts, each, where) for each in _HOLE.findall(said)]
    return _filled(said, facts, where).strip() if any(holes) or not holes else ""


def _filled(said: str, facts: PaperFacts, where: str) -> str:
    return _HOLE.sub(lambda hole: _known(facts.texts, hole[1], where), said)


def _known(held: Mapping[str, Any], name: str, where: str) -> Any:
    if name not in held:
        raise UnknownPaper(
            "The template {file} names “{name}”, which no paper knows.", file=where, name=name,
            cure="Write one of the names that the shipped template uses.",
        )  # fmt: skip
    return held[name]
