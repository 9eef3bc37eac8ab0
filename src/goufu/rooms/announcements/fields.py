"""A notice for programs: its fields by name, what it lacks, where it must stand and stands."""

from __future__ import annotations

from typing import Any

from goufu.rooms.announcements.checklist import also_published
from goufu.rooms.announcements.kind import Said
from goufu.rooms.announcements.notice import Notice, missing
from goufu.ui.official import Change, Fields, Heading, Paragraph, Table


def as_json(notice: Notice) -> dict[str, Any]:
    """The notice as plain data, words in the reader's language."""
    entry, also = notice.record.entry, also_published(notice)
    return {
        "ref": notice.ref,
        "kind": notice.kind.name,
        "title": notice.title,
        "date": entry.day.isoformat(),
        "office": notice.kind.signed(notice.record),
        "case": entry.case,
        "entry": entry.hash,
        "synthetic": entry.synthetic,
        "simulated": entry.simulated,
        "fields": [
            {"name": item.name, "title": str(item.title), "value": plain(said), "required": item.needed}
            for _, items in notice.filled
            for item, said in items
        ],
        "missing": [item.name for item in missing(notice)],
        "also": {
            "due": also.term.day.isoformat() if also.term.day else None,
            "rule": also.term.rule,
            "places": [
                {"medium": each.medium, "number": each.number, "address": each.address, "date": each.day.isoformat()}
                for each in also.places
            ],
        },
    }


def plain(said: Said) -> Any:
    """What a field says, as text, lists and objects; null where the record does not state it."""
    if not said:
        return None
    if isinstance(said, str):
        return said
    if isinstance(said, tuple):
        return [plain(each) for each in said]
    return _block(said)


def _block(block: Change | Fields | Heading | Paragraph | Table) -> Any:
    if isinstance(block, Table):
        return [dict(zip(block.columns, row, strict=True)) for row in block.rows]
    if isinstance(block, Change):
        return {"about": block.about, "before": block.old, "after": block.new}
    return dict(block.rows) if isinstance(block, Fields) else block.text
