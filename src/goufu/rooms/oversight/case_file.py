"""The file of a purchase (卷宗): the seven items of its record, what came after, and every document with its hash.

Made of public entries alone, so that anybody can check it against the log. What is still withheld is not in it, and
not counted either: before an opening its number would tell how many bids came.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import pgettext

from goufu.core.models import StoredFile
from goufu.core.public import PublicEntry, read_entry
from goufu.rooms.needs.interface import PurchaseView
from goufu.rooms.oversight.completeness import entries_of
from goufu.rooms.oversight.items import ITEMS, Item, item_of
from goufu.rooms.oversight.models import Archive
from goufu.ui.official import Block, Fields, Heading, Language, Official, Paragraph, Table
from goufu.ui.telling import office_names, sentence, title_of
from goufu.ui.words import chinese, day_words, size_words

_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True)
class CaseFile:
    """A purchase with its public entries, the files they name, and the archive's mark where it is closed."""

    purchase: PurchaseView
    entries: tuple[PublicEntry, ...]
    files: tuple[StoredFile, ...]
    archive: Archive | None


def case_file(purchase: PurchaseView) -> CaseFile:
    """The file as it stands."""
    entries = tuple(read_entry(each) for each in entries_of(purchase.ref).filter(withheld=False))
    named = {digest for each in entries for digest in each.files}
    files = tuple(StoredFile.objects.filter(pk__in=named).order_by("pk"))
    return CaseFile(purchase, entries, files, Archive.objects.filter(purchase=purchase.ref).first())


def paper(of: CaseFile, today: date) -> Official:
    """The file as a paper, in the reader's language."""
    purchase = of.purchase
    language: Language = "zh-hans" if chinese() else "en"
    return Official(
        title=pgettext("oversight", "File of the purchase “%(title)s”") % {"title": _title(purchase)},
        number=purchase.ref,
        office=purchase.purchaser_zh if chinese() else purchase.purchaser_en or purchase.purchaser_zh,
        day=of.archive.ended if of.archive else today,
        blocks=tuple(_blocks(of)),
        language=language,
    )


def _title(purchase: PurchaseView) -> str:
    return purchase.title if chinese() else purchase.title_en or purchase.title


def _blocks(of: CaseFile) -> Iterator[Block]:
    yield Paragraph(_standing(of))
    yield Fields(tuple(_heads(of)))
    offices = office_names(of.entries)
    for place, item in enumerate(ITEMS):
        yield Heading(_numbered(place, pgettext("oversight", item.title)))
        yield from _lines([each for each in of.entries if item_of(each.act) is item], offices, _nothing(item))
    yield Heading(_numbered(len(ITEMS), pgettext("oversight", "Contract, service, payment, assessment, remedies")))
    yield from _lines([each for each in of.entries if item_of(each.act) is None], offices, _nothing(None))
    yield Heading(_numbered(len(ITEMS) + 1, pgettext("oversight", "Documents")))
    yield from _documents(of)


def _numbered(place: int, title: str) -> str:
    return f"{_NUMERALS[place]}、{title}" if chinese() else f"{place + 1}. {title}"


def _standing(of: CaseFile) -> str:
    if of.archive is None:
        return pgettext(
            "oversight", "The file is not closed yet: it holds what has been published so far. It is made from the log."
        )
    said = pgettext("oversight", "Archived on %(day)s, shelf mark %(mark)s; kept for fifteen years at least.")
    return said % {"day": day_words(of.archive.ended), "mark": of.archive.shelf_mark}


def _heads(of: CaseFile) -> Iterator[tuple[str, str]]:
    purchase = of.purchase
    yield pgettext("oversight", "Purchase"), purchase.ref
    yield pgettext("oversight", "Open contracting ID"), purchase.ocid
    yield pgettext("oversight", "Purchaser"), f"{purchase.purchaser_zh} ({purchase.uscc})"
    yield pgettext("oversight", "Catalogue item"), purchase.catalogue_code
    yield pgettext("oversight", "Acts in this file"), str(len(of.entries))


def _nothing(item: Item | None) -> str:
    if item is not None and item.name == "reason_if_void":
        return pgettext("oversight", "The purchase did not come to nothing.")
    return pgettext("oversight", "Nothing published yet.")


def _lines(entries: Sequence[PublicEntry], offices: dict[str, str], nothing: str) -> Iterator[Block]:
    if not entries:
        yield Paragraph(nothing)
        return
    rows = tuple((_when(each, offices), _what(each)) for each in entries)
    yield Table((pgettext("oversight", "Day, entry, office"), pgettext("oversight", "Act and what it says")), rows)


def _when(entry: PublicEntry, offices: dict[str, str]) -> str:
    number = pgettext("oversight", "entry %(n)d") % {"n": entry.position} if entry.position is not None else ""
    return "\n".join(
        filter(None, (f"{day_words(entry.day)} {number}".strip(), offices.get(entry.office, entry.office)))
    )


def _what(entry: PublicEntry) -> str:
    return "\n".join(filter(None, (title_of(entry) + _elsewhere(entry), sentence(entry))))


def _elsewhere(entry: PublicEntry) -> str:
    if entry.elsewhere is None:
        return ""
    said = pgettext("oversight", " (done elsewhere: %(office)s, no. %(number)s)")
    return said % {"office": entry.elsewhere["office"], "number": entry.elsewhere["number"]}


def _documents(of: CaseFile) -> Iterator[Block]:
    if not of.files:
        yield Paragraph(pgettext("oversight", "No document yet."))
        return
    first = {digest: each for each in reversed(of.entries) for digest in each.files}
    rows = tuple(
        (f"{title_of(first[each.sha256])}\n{size_words(each.size)}, {_yes(public=each.public)}", each.sha256)
        for each in sorted(of.files, key=lambda stored: (first[stored.sha256].instant, stored.sha256))
    )
    yield Table((pgettext("oversight", "Document of the act"), pgettext("oversight", "SHA-256")), rows)


def _yes(*, public: bool) -> str:
    return pgettext("oversight", "public") if public else pgettext("oversight", "kept with the file")
