"""What a locality's files may not do: loosen the law, shut providers out, or set figures that nobody reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from goufu.law.loader import local_figures, locality_folders, locality_rules, shipped_rules


def objections(folder: Path) -> list[str]:
    """What is wrong with the law of the localities under ``folder``; empty when nothing is."""
    return [*_shutting_rules(folder), *_figures(folder)]


def _shutting_rules(folder: Path) -> Iterator[str]:
    for rule in locality_rules(folder):
        if rule.declared.binds == "provider":
            yield f"{rule.region} {rule.file.id}: a local rule that falls on providers shuts them out"


def _figures(folder: Path) -> Iterator[str]:
    read = {(slot.of, slot.name): rule for rule in shipped_rules() for slot in rule.file.slots.values()}
    for place in locality_folders(folder):
        for rule, name, _ in local_figures(folder, place.name[:6]):
            reader = read.get((rule, name))
            if reader is None:
                yield f"{place.name} {rule} {name}: no rule reads this figure"
            elif reader.declared.binds == "provider":
                yield f"{place.name} {rule} {name}: the figure falls on providers and would shut them out"
