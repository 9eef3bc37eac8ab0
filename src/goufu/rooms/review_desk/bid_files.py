"""What a bid says, as the panel reads it: its answers clause by clause, and its files. Blind: nothing that names."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core.uploads import files
from goufu.core.uploads.stripping import CannotStrip, stripped
from goufu.rooms.evaluation.interface import (
    BidView,
    ReviewView,
    bid_before,
    may_see_bids,
    names_hidden,
    review_shown,
)
from goufu.rooms.procurement.interface import ResponseView, response_of
from goufu.rooms.review_desk.refusals import Withheld
from goufu.ui.show import EmptyView, FactRow, Facts, FileLink, FileList, Sheet
from goufu.ui.visitor import must_be_holder

WITHHELD = {
    "kind": pgettext_lazy("review_desk", "Withheld: this kind of file cannot be cleaned of its metadata."),
    "broken": pgettext_lazy("review_desk", "Withheld: the file cannot be read."),
    "locked": pgettext_lazy("review_desk", "Withheld: the file is protected with a password."),
    "inside": pgettext_lazy("review_desk", "Withheld: it holds a part that cannot be cleaned of its metadata."),
    "named": pgettext_lazy("review_desk", "Withheld: its text names the bidder."),
}
"""Why a file of a blind review is not handed out, by `CannotStrip.reason`."""
_SUFFIX = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg", "text/plain": ".txt"}


@dataclass(frozen=True)
class BidFile:
    """A file of a bid: its number in the bid, its name, and what it is."""

    number: int
    name: str
    media_type: str
    size: int
    sha256: str


def files_of(response: ResponseView) -> list[BidFile]:
    """The bid's files in its own order."""
    return [
        BidFile(number, each["name"], files_kind(each["sha256"]), each["size"], each["sha256"])
        for number, each in enumerate(response.attachments)
    ]


def files_kind(sha256: str) -> str:
    """What a stored file is by its first bytes, whatever the bidder called it."""
    with files.open_file(sha256) as opened:
        return files.kind_of(opened.read(4096))


def response_to(case: ReviewView, bid: BidView) -> ResponseView | None:
    """What the bid said, as it was opened."""
    return response_of(case.tender, bid.provider)


def names_of(bid: BidView) -> list[str]:
    """What would tell who the bidder is."""
    return [each for each in (bid.name_zh, bid.name_en, bid.provider) if each]


def without_names(text: str, bid: BidView) -> str:
    """A sentence of the bid in which the bidder's own name is covered."""
    for name in names_of(bid):
        text = text.replace(name, "〔…〕")
    return text


def sections_of(case: ReviewView, bid: BidView, *, blind: bool) -> tuple[Sheet, ...]:
    """The bid's answers and files on two sheets."""
    response = response_to(case, bid)
    said = tuple(_answers(response, bid, blind=blind)) if response else ()
    nothing = EmptyView(pgettext("review_desk", "The bid answers no clause."))
    shown = tuple(_file_links(case, response, bid, blind=blind)) if response else ()
    none = EmptyView(pgettext("review_desk", "The bid has no files."))
    return (
        Sheet(pgettext("review_desk", "What the bid says"), (Facts(said) if said else nothing,)),
        Sheet(pgettext("review_desk", "Files of the bid"), (FileList(shown) if shown else none,)),
    )


def _answers(response: ResponseView, bid: BidView, *, blind: bool) -> Iterator[FactRow]:
    for each in response.items:
        offer = str(each["offer"])
        yield FactRow(each["clause"], without_names(offer, bid) if blind else offer)


def _file_links(case: ReviewView, response: ResponseView, bid: BidView, *, blind: bool) -> Iterator[FileLink]:
    for each in files_of(response):
        address = reverse("web:review_desk:bid_file", args=[case.ref, bid.bid, each.number])
        if not blind:
            yield FileLink(each.name, address, each.media_type, each.size, each.sha256)
            continue
        title = pgettext("review_desk", "File %(number)d") % {"number": each.number + 1}
        try:
            size = len(_clean(each, bid))
        except CannotStrip as stopped:
            yield FileLink(title, "", each.media_type, withheld=WITHHELD[stopped.reason])
        else:
            yield FileLink(title, address, each.media_type, size)


def _clean(file: BidFile, bid: BidView) -> bytes:
    with files.open_file(file.sha256) as opened:
        return stripped(opened.read(), names_of(bid))


@never_cache
@require_GET
def bid_file(request: HttpRequest, ref: str, bid: str, number: int) -> HttpResponse | FileResponse:
    """A file of a bid, for those who may see the bids; in a blind review without its metadata."""
    case, holder = review_shown(ref), must_be_holder(request)
    may_see_bids(ref, holder)
    candidate = bid_before(ref, bid)
    response = response_to(case, candidate)
    found = next((each for each in files_of(response) if each.number == number), None) if response else None
    if found is None:
        raise Withheld("The bid has no such file.", cure="Take it from the list of the bid's files.")
    if not names_hidden(ref, holder):
        return FileResponse(
            files.open_file(found.sha256), as_attachment=True, filename=found.name, content_type=found.media_type
        )
    return _blind_file(found, candidate)


def _blind_file(found: BidFile, bid: BidView) -> HttpResponse:
    try:
        data = _clean(found, bid)
    except CannotStrip as stopped:
        raise Withheld(
            "The documents want a blind review, and this file cannot be shown without naming the bidder.",
            cure="Ask the purchaser's officer to look whether the documents allow it; score what can be seen.",
        ) from stopped
    answer = HttpResponse(data, content_type=found.media_type)
    answer["Content-Disposition"] = f'attachment; filename="{found.number + 1}{_SUFFIX.get(found.media_type, "")}"'
    return answer
