"""A notice as an official paper, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import pgettext

from goufu.rooms.announcements.kind import Item, Said, heading_of, project_of
from goufu.rooms.announcements.notice import Notice
from goufu.ui.citing import chinese_number
from goufu.ui.official import Block, Fields, Heading, Official, Paragraph
from goufu.ui.words import chinese

A_LINE = 19
"""Characters of a title on one line (second size, between the margins)."""


def official(notice: Notice) -> Official:
    """The paper: what must be known of it first, its sections in order, the office and its day."""
    entry = notice.record.entry
    return Official(
        _title(notice),
        number=pgettext("announcements", "No. %(ref)s") % {"ref": notice.ref},
        office=notice.kind.signed(notice.record),
        day=entry.day,
        blocks=(*_before(notice), *_sections(notice)),
        language="zh-hans" if chinese() else "en",
    )


def _title(notice: Notice) -> str:
    """A long title is broken between project and kind of notice."""
    kind, project = heading_of(notice.kind, notice.record), project_of(notice.record)
    if not chinese() or len(notice.title) <= A_LINE:
        return notice.title
    return f"{project}\n{kind}"


def _before(notice: Notice) -> Iterator[Block]:
    """That it is made up, or was published elsewhere: nobody may take it for what it is not."""
    entry = notice.record.entry
    if entry.synthetic or entry.simulated:
        yield Paragraph(
            pgettext("announcements", "(Sample) People, offices and amounts are made up; this is no real notice.")
        )
    if entry.elsewhere:
        said = pgettext(
            "announcements",
            "Published by %(office)s on another platform, number %(number)s, %(address)s; recorded here.",
        )
        yield Paragraph(said % {name: entry.elsewhere[name] for name in ("office", "number", "address")})


def _sections(notice: Notice) -> Iterator[Block]:
    for number, (section, items) in enumerate(notice.filled, 1):
        shown = [(item, said) for item, said in items if said or item.needed]
        if shown:
            yield Heading(f"{chinese_number(number)}、{section.title}" if chinese() else f"{number}. {section.title}")
            yield from _items(shown)


def _items(shown: list[tuple[Item, Said]]) -> Iterator[Block]:
    """Short values as a list of fields; tables and longer things below their label."""
    rows: list[tuple[str, str]] = []
    for item, said in shown:
        if not said or isinstance(said, str):
            rows.append((str(item.title), str(said or not_stated())))
            continue
        if rows:
            yield Fields(tuple(rows))
            rows = []
        yield Paragraph(str(item.title) + ("：" if chinese() else ":"), leads=True)
        yield from said if isinstance(said, tuple) else (said,)
    if rows:
        yield Fields(tuple(rows))


def not_stated() -> str:
    """What stands for a field that the record does not state."""
    return pgettext("announcements", "not stated in the record")
