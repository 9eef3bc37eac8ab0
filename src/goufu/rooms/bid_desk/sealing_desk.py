"""A bidder's desk for one sealed paper, bid or last quote: what it must answer, and the door for the sealed file.

Her words never come here. The page carries what the notice says and what the register knows; script seals on her own
device, and this module takes nothing but an age file. What she took, sent or withdrew is remembered by her browser
alone: a row here that joined her to the tender would tell who bids.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.errors import GoufuError
from goufu.core.attempts import log_attempt
from goufu.core.clock import clock_of_this_installation
from goufu.core.perform import Promise, perform
from goufu.core.registry import act_named
from goufu.core.sealing.dealing import TenderKeys
from goufu.core.sealing.envelope import SIZE_CLASSES, capacity
from goufu.core.sealing.refusal import signed_refusal
from goufu.core.uploads import files
from goufu.parties.holders import Holder
from goufu.parties.models import Organ
from goufu.rooms.bid_desk.refusals import NoBidder, NoFileCame
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.response import receipt_address
from goufu.ui.show import ActItem, Link, PlainPage, View
from goufu.ui.uploads import came_in_clear

LONGEST_CLAUSE = 200
FORM_KEY = "_key"
BIDDERS = frozenset({"provider.staff", "provider.head"})


@dataclass(frozen=True)
class Clause:
    """One thing the paper must answer: a requirement or factor in words, or a condition to be affirmed."""

    text: str
    said: str = ""
    """What the documents say of it: quantity, place, how points are given."""
    statement: bool = False
    answer: str = ""
    """What her earlier bids answered to the same clause."""

    @property
    def name(self) -> str:
        """The clause as the sealed document names it."""
        return self.text[:LONGEST_CLAUSE]


@dataclass(frozen=True)
class Desk:
    """What one visit of the desk shows. Amounts in fen; `contact` holds name, phone, email of an earlier bid."""

    kind: str
    """`bid` or `last_quote`, as the sealed document names it."""
    title: str
    case_title: str
    ref: str
    made_up: bool
    status: str
    action: str
    keys: TenderKeys
    organ: Organ
    most_fen: int
    clauses: tuple[Clause, ...] = ()
    contact: Mapping[str, str] = field(default_factory=dict)
    taken: tuple[tuple[str, str], ...] = ()
    """The documents: SHA-256 and address."""
    beside: tuple[View, ...] = ()
    barred: ActItem | None = None
    withdraws: bool = True
    consortia: bool = False
    """Whether the documents admit consortia, so that the paper may name members."""


def must_be_bidder(holder: Holder) -> Holder:
    """The holder, when the office is one of an organization that may bid."""
    if not BIDDERS & holder.roles:
        raise NoBidder("This desk is for organizations that bid.", cure="Sign in with an office of your organization.")
    return holder


def show_desk(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The page."""
    page = PlainPage(
        frame=frame_of(request, here="web:todo"),
        title=desk.title,
        lead=desk.status,
        meta=(desk.case_title, desk.ref),
        crumbs=(
            Link(pgettext("bid_desk", "My work"), reverse("web:todo")),
            Link(desk.case_title or desk.ref, reverse("web:case", args=[desk.ref])),
            Link(desk.title, ""),
        ),
        made_up=desk.made_up,
        main=(),
    )
    said = {
        "page": page, "frame": page.frame, "desk": desk, "key": uuid4().hex, "why": _why(), "keys": _text(desk.keys),
        "fingerprint": desk.keys.fingerprint(), "largest": capacity(SIZE_CLASSES[-1]),
        "answers": [(f"clause-{place}", each) for place, each in enumerate(desk.clauses, 1)],
    }  # fmt: skip
    return TemplateResponse(request, "bid_desk/sealing_desk.html", said)


def take_sealed(request: HttpRequest, act: str, holder: Holder, given: Mapping[str, Any]) -> HttpResponse:
    """Take the sealed file: looked at before anything is stored, so that a paper in clear never lies on our disks.

    A try that fails leaves its line in the attempt log, and the bidder a signed refusal.
    """
    wants_json = "application/json" in request.headers.get("Accept", "")
    try:
        promise, sha256 = _submitted(request, act, holder, given)
    except GoufuError as problem:
        refusal = _refusal(request, act, holder, problem)
        if not wants_json:
            raise
        return JsonResponse({**_problem(problem), "refusal": refusal}, status=problem.http_status)
    if wants_json:
        return JsonResponse({"promise": promise.as_json(), "sha256": sha256, "address": receipt_address(promise)})
    return HttpResponseRedirect(receipt_address(promise))


def _submitted(request: HttpRequest, act: str, holder: Holder, given: Mapping[str, Any]) -> tuple[Promise, str]:
    upload = request.FILES.get("sealed")
    if upload is None or upload.file is None:
        raise NoFileCame("No file came.", field="sealed", cure="Choose the sealed file, then send it again.")
    sha256 = files.store_sealed(upload.file).sha256
    promise = perform(
        act,
        holder=holder,
        clock=clock_of_this_installation(),
        given={**given, "sealed": sha256},
        key=request.POST.get(FORM_KEY) or uuid4().hex,
    )
    return promise, sha256


def _refusal(request: HttpRequest, act: str, holder: Holder, problem: GoufuError) -> dict[str, Any]:
    moment = clock_of_this_installation().read()
    if not problem.attempt:  # refused before the act was tried
        log_attempt(act_named(act), None, holder.tenure, moment, problem)
    upload = request.FILES.get("sealed")
    came = hashlib.sha256()
    if upload is not None and upload.file is not None:
        upload.file.seek(0)
        while piece := upload.file.read(files.PIECE):
            came.update(piece)
    digest = came_in_clear(request) or (came.hexdigest() if upload else "")
    return signed_refusal(act, digest, moment, problem)


def key_file(keys: TenderKeys) -> HttpResponse:
    """The tender's public keys, for `goufu seal` on a device without script."""
    answer = HttpResponse(keys.dump(), content_type="application/json")
    answer["Content-Disposition"] = 'attachment; filename="tender-keys.json"'
    return answer


def _problem(problem: GoufuError) -> dict[str, Any]:
    return {"problem": problem.problem, "text": problem.text(lang()), "cure": problem.cure_text(lang()) or ""}


def _text(keys: TenderKeys) -> str:
    return json.dumps(json.loads(keys.dump()))


def contact_of(earlier: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The contact of the newest of her opened bids."""
    newest = next(iter(earlier), {})
    return {name: str(newest.get(name, "")) for name in ("name", "phone", "email")}


def _why() -> tuple[tuple[str, str], ...]:
    """What the script says; the words are ours, the choice is made on her device."""
    return (
        ("price-missing", pgettext("bid_desk", "Give the price in yuan, with at most two decimals.")),
        ("price-over", pgettext("bid_desk", "The price is above the ceiling: the bid would be invalid.")),
        ("answer-missing", pgettext("bid_desk", "Answer this part; a part without an answer would fail.")),
        ("statement-missing", pgettext("bid_desk", "This condition must be met and stated.")),
        ("member-missing", pgettext("bid_desk", "Say it of every member, or take the member out.")),
        ("members-once", pgettext("bid_desk", "A consortium has two members or more, each named once.")),
        ("shares-whole", pgettext("bid_desk", "The shares of all members make 100 %.")),
        ("agreement-missing", pgettext("bid_desk", "Attach the joint agreement that every member signed.")),
        ("contact-missing", pgettext("bid_desk", "Name somebody who can be asked.")),
        ("own-missing", pgettext("bid_desk", "Choose the file of your device key, or make one.")),
        ("own-wrong", pgettext("bid_desk", "This is not the file of a device key.")),
        ("too-large", pgettext("bid_desk", "The attachments are too large together.")),
        ("file-name", pgettext("bid_desk", "Two attachments have one name, or a name is not plain.")),
        ("not-sealed", pgettext("bid_desk", "This file is not sealed; it was not sent.")),
        ("unread", pgettext("bid_desk", "This key does not open this file, or the file is damaged.")),
        ("other-tender", pgettext("bid_desk", "This file was sealed for another tender.")),
        ("no-answer", pgettext("bid_desk", "The platform did not answer. Send again: the same file counts once.")),
        ("proved", pgettext("bid_desk", "Proved: the entry stands in the log at position {n}.")),
        ("waiting", pgettext("bid_desk", "Promised. The proof of inclusion follows within a minute.")),
        ("unproved", pgettext("bid_desk", "No proof yet. Keep the receipt and look again later.")),
        ("bid", pgettext("bid_desk", "Bid")),
        ("last_quote", pgettext("bid_desk", "Last quote")),
        ("withdrawal", pgettext("bid_desk", "Withdrawal")),
        ("refused", pgettext("bid_desk", "Not taken")),
    )
