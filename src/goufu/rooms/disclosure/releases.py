"""Releases of one purchase: a pure function of the public entries of its thread, in the order of the log.

One release for each entry that discloses something. Its date is the instant at which the information became public
under the ocid: of a veiled entry the instant of the act that unveiled it, of a need the instant at which the purchase
was opened. Dates rise strictly; where two would be equal the later one is a thousandth of a second on. Nothing is ever
put between two releases that are out, so numbers and ids stay.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from goufu.base.civil import parse_instant
from goufu.core import registry
from goufu.core.ocds import Fragment, at_start_of
from goufu.core.public import PublicEntry
from goufu.rooms.disclosure.references import referenced

PURCHASE = "purchase"
_STEP = timedelta(milliseconds=1)
_FIRSTS = ("planning", "implementation")
"""Tags whose first release is plain, and every later one an update."""
_SECTIONS = (
    "parties", "buyer", "planning", "tender", "bids", "awards", "contracts", "complaints", "relatedProcesses",
)  # fmt: skip

Release = dict[str, Any]
Discloser = Callable[[PublicEntry], Fragment]


class TooEarly(RuntimeError):
    """A room would disclose something about bids before the deadline: the release is not made."""


@cache
def disclosers() -> dict[str, Discloser]:
    """Every room's words for its acts, by act."""
    found: dict[str, Discloser] = {}
    for _, module in registry.part_of_each_room("disclosure"):
        found.update(getattr(module, "DISCLOSES", {}))
    return found


def ocid_of(entries: Sequence[PublicEntry]) -> str:
    """The ocid of the thread's purchase; empty before the purchase is opened."""
    return next((str(each.known["ocid"]) for each in entries if each.kind == PURCHASE and "ocid" in each.known), "")


def releases(entries: Sequence[PublicEntry]) -> list[Release]:
    """The releases of a thread, oldest first; none before its purchase is opened."""
    ocid = ocid_of(entries)
    if not ocid:
        return []
    thread = _Thread(ocid)
    return [thread.release(*each) for each in _disclosed(entries)]


def _disclosed(entries: Sequence[PublicEntry]) -> Iterator[tuple[PublicEntry, datetime, Fragment]]:
    """Each entry that discloses something, with the instant from which it did, in the order in which they did."""
    speak = disclosers()
    places = {each.hash: place for place, each in enumerate(entries)}
    opening = next(each for each in entries if each.kind == PURCHASE and "ocid" in each.known)
    met: list[tuple[int, int, PublicEntry, PublicEntry]] = []
    for place, each in enumerate(entries):
        if each.act in speak:
            shown = _unveiler(each, entries[place + 1 :])
            shown = max(shown, opening, key=lambda found: places[found.hash])
            met.append((places[shown.hash], place, each, shown))
    for _, _, each, shown in sorted(met, key=lambda found: found[:2]):
        yield each, shown.instant, speak[each.act](each)


def _unveiler(entry: PublicEntry, later: Sequence[PublicEntry]) -> PublicEntry:
    """The entry whose act made this one public: itself, or the act it waited for."""
    act = registry.ACTS.get(entry.act)
    at = act.public.at if act else "once"
    return next((each for each in later if each.act == at), entry)


@dataclass
class _Thread:
    """What earlier releases have said: parties with all their roles, tags, the deadline."""

    ocid: str
    parties: dict[str, dict[str, Any]] = field(default_factory=dict)
    buyer: dict[str, Any] | None = None
    tags: set[str] = field(default_factory=set)
    last: datetime | None = None
    deadline: datetime | None = None
    count: int = 0

    def release(self, entry: PublicEntry, instant: datetime, fragment: Fragment) -> Release:
        """The next release."""
        said: dict[str, Any] = clean(fragment.release)
        date = self._date(instant)
        self._guard(said, date, entry)
        self.buyer = said.get("buyer", self.buyer)
        if self.buyer:
            said["buyer"] = self.buyer
        said["parties"] = self._parties(said, synthetic=entry.synthetic)
        made = {
            "ocid": self.ocid,
            "date": _text(date),
            "tag": [self._tag(fragment.tag)],
            "initiationType": "tender",
            "language": "zh",
            **{name: said[name] for name in _SECTIONS if said.get(name)},
            **_proof(entry),
        }
        return {"ocid": self.ocid, "id": self._id(made), **made}

    def _date(self, instant: datetime) -> datetime:
        whole = instant.astimezone(UTC)
        whole = whole.replace(microsecond=whole.microsecond // 1000 * 1000)
        self.last = whole if self.last is None else max(whole, self.last + _STEP)
        return self.last

    def _tag(self, tag: str) -> str:
        """The first of a stage is plain, later ones are updates."""
        first = tag.removesuffix("Update")
        if first in _FIRSTS:
            tag = f"{first}Update" if first in self.tags else first
            self.tags.add(first)
        return tag

    def _guard(self, said: Mapping[str, Any], date: datetime, entry: PublicEntry) -> None:
        """Nothing about bids leaves before the deadline, whatever a room says."""
        tender = said.get("tender", {})
        self.deadline = parse_instant(tender["tenderPeriod"]["endDate"]) if _ends(tender) else self.deadline
        speaks = "bids" in said or "tenderers" in tender or "numberOfTenderers" in tender
        if speaks and self.deadline is not None and date < self.deadline:
            raise TooEarly(f"{entry.act} of {entry.case} speaks of bids before {self.deadline.isoformat()}")

    def _parties(self, said: Mapping[str, Any], *, synthetic: bool) -> list[dict[str, Any]]:
        """Those the release names or refers to, with everything known of them and all their roles so far."""
        named: dict[str, None] = {}
        for each in said.get("parties", []):
            self._meet(each, each.get("roles", []), synthetic=synthetic)
            named[each["id"]] = None
        for reference, role in referenced(said):
            self._meet(reference, [role], synthetic=synthetic)
            named[reference["id"]] = None
        for reference, _ in referenced(said):
            reference.setdefault("name", self.parties[reference["id"]]["name"])
        return [{**self.parties[each], "roles": list(self.parties[each]["roles"])} for each in named]

    def _meet(self, party: Mapping[str, Any], roles: Sequence[str], *, synthetic: bool) -> None:
        known = self.parties.setdefault(party["id"], {"roles": []})
        known |= {name: value for name, value in party.items() if name != "roles"}
        known["roles"] = list(dict.fromkeys([*known["roles"], *roles]))
        known.setdefault("identifier", _identifier(party))
        if synthetic:
            known["synthetic"] = True

    def _id(self, made: Release) -> str:
        self.count += 1
        return f"{self.ocid}-{self.count:05d}-{content_hash(made)[:12]}"


def _ends(tender: Mapping[str, Any]) -> bool:
    return bool(tender.get("tenderPeriod", {}).get("endDate"))


def _identifier(party: Mapping[str, Any]) -> dict[str, str]:
    """The identifier that a party's id is made of."""
    scheme = next(each for each in ("CN-USCC", "GOUFU") if party["id"].startswith(f"{each}-"))
    return {"scheme": scheme, "id": party["id"].removeprefix(f"{scheme}-"), "legalName": party["name"]}


def _proof(entry: PublicEntry) -> dict[str, Any]:
    """Which entry of the log says this, where it was really done, and whether any of it is constructed."""
    source: dict[str, Any] = {"id": entry.hash, "act": entry.act, "case": entry.case}
    if entry.elsewhere:
        source["doneElsewhere"] = {
            "office": entry.elsewhere["office"], "number": entry.elsewhere["number"],
            "date": at_start_of(entry.elsewhere["on"]), "address": entry.elsewhere["address"],
        }  # fmt: skip
    marks = {"synthetic": entry.synthetic, "simulated": entry.simulated}
    return {"ledgerEntries": [source], **{name: True for name, marked in marks.items() if marked}}


def _text(instant: datetime) -> str:
    """Always with thousandths: readers sort the texts."""
    return instant.strftime("%Y-%m-%dT%H:%M:%S.") + f"{instant.microsecond // 1000:03d}Z"


def content_hash(made: Release) -> str:
    """SHA-256 of the release without its id: JSON with sorted keys and no blanks, own addresses from the root."""
    bare = {name: value for name, value in made.items() if name != "id"}
    text = json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


def clean(value: Any) -> Any:
    """Without empty texts, lists, objects and nulls: what is not known is left out."""
    if isinstance(value, Mapping):
        parts = {name: clean(part) for name, part in value.items()}
        return {name: part for name, part in parts.items() if part not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [part for part in map(clean, value) if part not in (None, "", [], {})]
    return value
