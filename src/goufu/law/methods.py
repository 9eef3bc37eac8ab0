"""The eight methods' properties as the law's own examples use them; the rooms' method files say the same."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from goufu.law.verdict import MethodTraits


@cache
def known_methods() -> Mapping[str, MethodTraits]:
    """Each method by its name."""
    data = tomllib.loads((Path(__file__).parent / "data" / "method_traits.toml").read_text(encoding="utf-8"))
    return {name: MethodTraits(name, frozenset(traits)) for name, traits in data.items()}
