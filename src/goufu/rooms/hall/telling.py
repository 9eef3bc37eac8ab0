"""What the hall tells, and in which order: a function of the public entries and of the hour, and of nothing else.

A sealed bid is no public entry, so nothing here moves, early or late, because one came.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import translation

from goufu.base.civil import instant_text
from goufu.core.clock import clock_of_this_installation
from goufu.core.public import PublicEntry, public_entries
from goufu.core.registry import find_case
from goufu.ui.live import Told
from goufu.ui.telling import sentence, title_of

NOTICE, OPENING, RELEASING = "publish_notice", "open_bids", "release_share"
MOVING = ("correct_documents", "clarify_documents", "extend_for_outage")
KINDS = {
    **dict.fromkeys((NOTICE, *MOVING), "notice"),
    "rehearse_opening": "rehearsal",
    RELEASING: "share",
    "release_last_quote_share": "share",
    OPENING: "opened",
    "oppose_opening": "opposition",
    "answer_opening_opposition": "answer",
    "hold_tender": "held",
    "complete_tender": "over",
    "fail_tender": "over",
    "end_tender_by_decision": "over",
}
"""The acts that the hall tells of, and what each is to the browser."""
OVER = ("complete", "failed")
"""States of a tender after which the hall is closed."""
LANGUAGES = {"zh-hans": "zh", "en": "en"}


@dataclass(frozen=True)
class Hall:
    """A hall as it stands: what was told, in each language, oldest first; the deadline and whether it passed; whether
    it is over.
    """

    told: dict[str, tuple[Told, ...]]
    names: tuple[str, ...]
    deadline: datetime | None
    closed: bool
    over: bool

    def closes_by(self, now: datetime) -> bool:
        """Whether the deadline has passed since the hall was read."""
        return not self.closed and self.deadline is not None and now > self.deadline


def entries_of(ref: str) -> list[PublicEntry]:
    """The public entries of a tender, and those of later cases that name it; none for what is no tender."""
    thread = public_entries(find_case(ref).thread) if ref.startswith("TD-") else []
    return [each for each in thread if each.case == ref or each.known.get("tender") == ref]


def newest(entries: Sequence[PublicEntry], act: str) -> PublicEntry | None:
    """The newest entry of an act."""
    return next((each for each in reversed(entries) if each.act == act), None)


def deadline_of(entries: Sequence[PublicEntry]) -> datetime | None:
    """As the notice set it, or the newest correction moved it; None before there is a notice."""
    said = [each.known.get("deadline_utc") for each in entries if each.act in {NOTICE, *MOVING}]
    found = next((each for each in reversed(said) if each), None)
    return datetime.fromisoformat(str(found)) if found else None


def in_time(entries: Sequence[PublicEntry]) -> bool:
    """Whether bids are still taken."""
    deadline = deadline_of(entries)
    return deadline is not None and clock_of_this_installation().read().instant <= deadline


def is_over(entries: Sequence[PublicEntry], ref: str) -> bool:
    """Whether the tender has its result, or ended without one."""
    return any(each.case == ref and each.state in OVER for each in entries)


def read_hall(ref: str) -> Hall:
    """The hall of a tender, now."""
    entries = entries_of(ref)
    shown = [each for each in entries if each.act in KINDS]
    return Hall(
        {code: _in(language, shown) for language, code in LANGUAGES.items()}, tuple(each.hash for each in shown),
        deadline_of(entries), not in_time(entries), is_over(entries, ref),
    )  # fmt: skip


def _in(language: str, entries: Sequence[PublicEntry]) -> tuple[Told, ...]:
    with translation.override(language):
        return tuple(Told(each.hash, KINDS[each.act], instant_text(each.instant), _words(each)) for each in entries)


def _words(entry: PublicEntry) -> str:
    said = sentence(entry)
    gap = "：" if translation.get_language() == "zh-hans" else ": "
    return f"{title_of(entry)}{gap}{said}" if said else title_of(entry)
