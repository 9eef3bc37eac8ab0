"""What in a wording keeps providers out without need: the passage, its place, the kind of bar, and a lawful wording.

Pure: no database, no clock, no law. `data/discrimination.toml` holds the patterns; what a finding means is for the law
to say (`ConditionsAreFair`). Texts are read as an eye reads them: full-width digits, spaces and dots between
characters, traditional characters and capital letters make no difference.
"""

import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from goufu.law.kinds import Condition, ConditionKind, ConditionUse

NAMED = "named-organization"
_SHORTEST_NAME = 4
_BARRIERS = "。；;！!？?\n"
_DROPPED = "·・•‧_*～~—–`´'’‘\"“”「」『』【】《》〈〉()（）[]"
_CLAUSE = "，,、：:" + _BARRIERS
_NOT = re.compile(
    "(?:不得|不要求|不限制|不以|不作为|不设|不应|不因|无需|无须|不需|禁止|严禁|不论|无论|不限于|不再"
    "|donotneed|needsno|neednot|mustnotrequire|norequirement|regardlessof|whereverit|doesnotrequire|isnotrequired)"
)
_DOUBLY = re.compile("(?:非|未|没有|无(?!论|需|须)|外地)")
_EITHER_WAY = re.compile(
    "^(?:不限|均可|也可|亦可|皆可|不作要求|不作为|不做要求|不要求|仅作参考|isnocondition|isnotrequired|notrequired)"
)
_DIGITS = {each: place for place, each in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_DIGITS |= dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True))
_UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}


@dataclass(frozen=True)
class Squeezed:
    """A text as it is searched, and for each character its place in the original."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True)
class Pattern:
    """What is looked for, why it is no lawful condition, and what can be asked instead. `certain`: no person needed."""

    name: str
    kind: ConditionKind
    rule: str
    certain: bool
    negatable: bool
    forms: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...]
    why: Mapping[str, str]
    wording: Mapping[str, str]


@dataclass(frozen=True)
class Finding:
    """A passage that keeps providers out: text from `start` to `end` of the field it stands in.

    `number` is the number in it (years, people, the grade of a rating), 0 where there is none.
    """

    pattern: str
    kind: ConditionKind
    rule: str
    certain: bool
    start: int
    end: int
    passage: str
    number: int
    why: Mapping[str, str]
    wording: Mapping[str, str]

    def in_law(self, use: ConditionUse, policy_basis: str = "") -> Condition:
        """The passage as the law's question names it."""
        kind = self.kind if self.certain else ConditionKind.UNRELATED
        years = self.number if kind is ConditionKind.YEARS_OF_EXISTENCE else 0
        return Condition(kind, use, self.passage, policy_basis, years)


def scan(text: str, names: Collection[str] = ()) -> tuple[Finding, ...]:
    """Every passage found, in order; of passages about one thing that overlap the longest.

    `names`: registered organizations, which no condition may name.
    """
    squeezed = squeeze(text)
    found = [each for pattern in patterns() for each in _of_pattern(pattern, squeezed, text)]
    found += [each for name in names for each in _of_name(name, squeezed, text)]
    return tuple(sorted(_longest(found), key=lambda each: (each.start, each.end)))


def squeeze(text: str) -> Squeezed:
    """The text without spaces and decoration, half-width, lower case, simplified; sentences stay apart."""
    letters: list[str] = []
    places: list[int] = []
    for place, original in enumerate(text):
        for letter in unicodedata.normalize("NFKC", original).lower():
            if _said(letter):
                letters.append(_simplified().get(letter, letter))
                places.append(place)
    return Squeezed("".join(letters), tuple(places))


def _said(letter: str) -> bool:
    if letter == "\n":
        return True
    return letter not in _DROPPED and unicodedata.category(letter) not in {"Zs", "Zl", "Zp", "Cf", "Cc", "Mn"}


def number_of(said: str) -> int:
    """A whole number in digits or Chinese numerals; 0 where it is none. A rating `aaa` is 3."""
    if said and set(said) == {"a"}:
        return len(said)
    if re.fullmatch(r"[0-9][0-9,]*(\.[0-9]*)?", said):
        return int(said.replace(",", "").split(".")[0])
    return _chinese_number(said)


def _chinese_number(said: str) -> int:
    whole = part = digit = 0
    for each in said:
        if each in _DIGITS:
            digit = _DIGITS[each]
            continue
        unit = _UNITS.get(each, 0)
        if unit >= _UNITS["万"]:
            whole, part, digit = (whole + part + digit) * unit, 0, 0
        else:
            part, digit = part + (digit or 1) * unit, 0
    return whole + part + digit


def _of_pattern(pattern: Pattern, squeezed: Squeezed, text: str) -> Iterator[Finding]:
    for form in pattern.forms:
        for hit in form.finditer(squeezed.text):
            if _whole_words(hit, squeezed, text) and not _void(pattern, hit, squeezed.text):
                yield _finding(pattern, hit, squeezed, text)


def _of_name(name: str, squeezed: Squeezed, text: str) -> Iterator[Finding]:
    looked_for = _squeezed_name(name)
    if len(looked_for) < _SHORTEST_NAME or looked_for not in squeezed.text:
        return
    named = next(each for each in patterns() if each.name == NAMED)
    for hit in re.finditer(re.escape(looked_for), squeezed.text):
        yield _finding(named, hit, squeezed, text)


@lru_cache(maxsize=65_536)
def _squeezed_name(name: str) -> str:
    return squeeze(name).text


def _finding(pattern: Pattern, hit: re.Match[str], squeezed: Squeezed, text: str) -> Finding:
    start, end = squeezed.places[hit.start()], squeezed.places[hit.end() - 1] + 1
    number = next((number_of(each) for each in hit.groupdict().values() if each), 0)
    filled = {lang: said.replace("{n}", str(number)) for lang, said in pattern.wording.items()}
    return Finding(
        pattern.name, pattern.kind, pattern.rule, pattern.certain,
        start, end, text[start:end], number, pattern.why, filled,
    )  # fmt: skip


def _whole_words(hit: re.Match[str], squeezed: Squeezed, text: str) -> bool:
    """Latin words are found whole: `rated 3a` not in `prorated 3a`."""
    start, end = squeezed.places[hit.start()], squeezed.places[hit.end() - 1] + 1
    before = start > 0 and _latin(text[start - 1]) and _latin(text[start])
    after = end < len(text) and _latin(text[end - 1]) and _latin(text[end]) and text[end] != "s"
    return not before and not after


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def _void(pattern: Pattern, hit: re.Match[str], text: str) -> bool:
    """Whether the sentence says the opposite: a ban before it, "either way" after it, or what makes it lawful."""
    sentence = _around(text, hit, _BARRIERS)
    if any(each.search(sentence) for each in pattern.unless):
        return True
    if not pattern.negatable:
        return False
    clause = _before(text, hit.start(), _CLAUSE)
    bans = list(_NOT.finditer(clause))
    said = clause[bans[-1].end() :] if bans else ""
    banned = bool(bans) and (said.startswith(("因", "以")) or not _DOUBLY.search(said))
    return banned or clause.endswith("不") or bool(_EITHER_WAY.match(text[hit.end() :]))


def _before(text: str, place: int, ends: str) -> str:
    return text[max(text.rfind(each, 0, place) for each in ends) + 1 : place]


def _around(text: str, hit: re.Match[str], ends: str) -> str:
    stops = [place for each in ends if (place := text.find(each, hit.end())) >= 0]
    return _before(text, hit.start(), ends) + text[hit.start() : min(stops, default=len(text))]


def _longest(found: Iterable[Finding]) -> Iterator[Finding]:
    """Of findings of one kind that overlap, the longest."""
    kept: list[Finding] = []
    for each in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if not any(one.kind is each.kind and one.start < each.end and each.start < one.end for one in kept):
            kept.append(each)
            yield each


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns of `data/discrimination.toml`."""
    held = tomllib.loads(_data("discrimination.toml"))
    words: dict[str, str] = {}
    for name, said in held["words"].items():
        words[name] = _filled(said, words)
    return tuple(_pattern(each, words) for each in held["pattern"])


def _pattern(held: Mapping[str, Any], words: Mapping[str, str]) -> Pattern:
    return Pattern(
        held["id"],
        ConditionKind(held["kind"]),
        held["rule"],
        held.get("certain", True),
        held.get("negatable", True),
        tuple(re.compile(_filled(each, words)) for each in (*held["zh"], *held["en"])),
        tuple(re.compile(each) for each in held.get("unless", ())),
        {lang: held[f"why_{lang}"] for lang in ("zh", "en")},
        {lang: held[f"wording_{lang}"] for lang in ("zh", "en")},
    )


def _filled(said: str, words: Mapping[str, str]) -> str:
    """A pattern with its words put in and the reader's spaces taken out; each number has a group of its own."""
    for name, held in words.items():
        first, *rest = said.split("{" + name + "}")
        numbered = (held.replace("(?P<n>", f"(?P<n{place}>") + part for place, part in enumerate(rest))
        said = first + "".join(numbered)
    return said.replace(" ", "")


@cache
def _simplified() -> Mapping[str, str]:
    return {pair[0]: pair[1] for pair in _data("variants.txt").split()}


def _data(name: str) -> str:
    return files("goufu.rooms.requirements").joinpath("data", name).read_text(encoding="utf-8")
