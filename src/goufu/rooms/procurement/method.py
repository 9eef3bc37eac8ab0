"""Procurement methods: one file each in `methods/`, found by folder. Articles and acts look at traits, not names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal

from django.utils.translation import get_language
from pydantic import AfterValidator, Field

from goufu.core.fields import Mark
from goufu.core.registry import modules_of
from goufu.law.kinds import MethodGround
from goufu.law.verdict import MethodTraits

OcdsMethod = Literal["open", "selective", "limited", "direct"]
ReviewStep = Literal["qualification", "consultation", "negotiation", "last_quote", "scoring", "ranking"]

COMPETITIVE = "competitive"
"""Several suppliers are asked at once, in writing, by one deadline."""
SEALED = "sealed"
"""Bids stay closed until one opening."""
SCORED = "scored"
"""Bids are ranked by points for price and quality."""
SEVERAL_WINNERS = "several_winners"
"""Each bid is a project of its own; the first in rank are funded while the money lasts."""
LAST_QUOTES = "last_quotes"
"""The price that counts is quoted at the end of the talks."""
TRAITS = frozenset(
    {
        "tender",
        "open",
        "invited",
        "negotiation",
        "consultation",
        "single_source",
        "framework",
        "open_framework",
        "below_limit",
        "entrustment",
        "price_inquiry",
        "emergency",
        "panel",
        COMPETITIVE,
        SEALED,
        SCORED,
        LAST_QUOTES,
        SEVERAL_WINNERS,
    },
)
"""Every trait that a rule or an act looks at."""


@dataclass(frozen=True)
class Method:
    """One procurement method, as data.

    `least_responses` is the number of suppliers the method looks for (with how many it may go on, the law says),
    `least_last_quotes` the number of last quotes that a purchase of services may go on with (0 where the method has
    none). `public_opening` says that bidders and prices are read out, `ocds` is its place in the closed OCDS
    list, `steps` what a review consists of. A title stands in both languages here: one file is all a method needs.
    """

    name: str
    title_zh: str
    title_en: str
    traits: frozenset[str]
    grounds: tuple[MethodGround, ...]
    least_responses: int
    ocds: OcdsMethod
    steps: tuple[ReviewStep, ...]
    least_last_quotes: int = 0
    public_opening: bool = False

    def has(self, trait: str) -> bool:
        """Whether the method has a trait."""
        return trait in self.traits

    @property
    def several(self) -> bool:
        """Whether a purchase by it may end in more than one award, each with a contract of its own."""
        return self.has("framework") or self.has(SEVERAL_WINNERS)

    def in_law(self) -> MethodTraits:
        """The method as articles see it."""
        return MethodTraits(self.name, self.traits)

    def title(self, lang: str = "") -> str:
        """The name in `lang` ("zh" or "en"), or in the reader's language."""
        english = (lang or get_language() or "zh").startswith("en")
        return self.title_en if english else self.title_zh


@cache
def methods() -> Mapping[str, Method]:
    """Every method that has a file, by name."""
    found = {
        module.__name__.rsplit(".", 1)[1]: module.METHOD for module in modules_of("goufu.rooms.procurement.methods")
    }
    return {name: method for name, method in sorted(found.items()) if method.name == name}


def method_named(name: str) -> Method:
    """The method of that name; `KeyError` for a name that no file has."""
    return methods()[name]


def _known(name: str) -> str:
    if name not in methods():
        raise ValueError("There is no such method; choose one that has a file.")
    return name


def _choices(schema: dict[str, Any]) -> None:
    schema["enum"] = list(methods())
    schema["x-titles"] = {name: {"zh": method.title_zh, "en": method.title_en} for name, method in methods().items()}


MethodName = Annotated[
    str,
    AfterValidator(_known),
    Field(title="Procurement method", json_schema_extra=_choices),
    Mark("method"),
]
"""The name of a method, chosen from the files."""
