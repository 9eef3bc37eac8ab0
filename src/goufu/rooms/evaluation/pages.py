"""An expert's desk: one factor, all bids side by side. Nothing of the other experts is in it.

What has been typed stays in the session until the whole sheet is handed in, by the act `submit_scores`.
"""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from goufu.base.errors import GoufuError
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase, WrongState
from goufu.core.perform import perform
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import own_seat, remaining, tender_of
from goufu.rooms.procurement.interface import ScoringFactor
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    BidScore,
    Cell,
    Column,
    Criterion,
    ErrorSummary,
    FieldView,
    Link,
    ScoringPage,
    TableView,
)  # fmt: skip
from goufu.ui.typed import tidy
from goufu.ui.visitor import must_be_holder
from goufu.ui.words import percent_words

ACT_PAGES = {"submit_scores": "web:evaluation:scoring"}
KEPT = "goufu_scores"
LETTERS = "甲乙丙丁戊己庚辛壬癸"
Typed = dict[str, list[str]]
"""By bid and factor, joined by a tab: points and reason as they were typed."""


@dataclass
class Desk:
    """A visit to the desk: the review, its factors and bids, what has been typed, which factor is looked at."""

    review: Review
    factors: list[ScoringFactor]
    bids: list[Candidate]
    typed: Typed
    at: int
    wrong: dict[str, str]

    @property
    def factor(self) -> ScoringFactor:
        """The factor that is looked at."""
        return self.factors[self.at]

    def points(self, bid: str, factor: str) -> str:
        """The points as typed."""
        return self.typed.get(f"{bid}\t{factor}", ["", ""])[0]

    def scored(self, factor: str) -> bool:
        """Whether every bid has its points."""
        return all(_hundredths(self.points(each.bid, factor)) is not None for each in self.bids)


@never_cache
@require_http_methods(["GET", "POST"])
def scoring(request: HttpRequest, ref: str) -> HttpResponse:
    """Show a factor; keep what was typed and go on; hand the sheet in at the end."""
    holder = must_be_holder(request)
    review = Review.objects.filter(ref=ref).first()
    if review is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    own_seat(review, holder)
    if review.state != "scoring":
        raise WrongState("{ref} is not being scored now.", ref=ref, cure="Look at the case: it may have moved on.")
    desk = _desk(request, review)
    if request.method == "GET":
        return _show(request, desk)
    _keep(request, desk)
    if desk.wrong:
        return _show(request, desk, status=422)
    open_ones = [place for place, each in enumerate(desk.factors) if not desk.scored(each.name)]
    if open_ones:
        return HttpResponseRedirect(f"{request.path}?factor={open_ones[0] + 1}")
    if "hand_in" not in request.POST:
        return HttpResponseRedirect(f"{request.path}?factor={min(desk.at + 2, len(desk.factors))}")
    return _hand_in(request, desk)


def _desk(request: HttpRequest, review: Review) -> Desk:
    factors = [each for each in tender_of(review).factors if not each.is_price]
    asked = request.GET.get("factor", "1")
    at = int(asked) - 1 if asked.isdecimal() and 0 < int(asked) <= len(factors) else 0
    typed = request.session.get(KEPT, {}).get(review.ref, {})
    return Desk(review, factors, list(remaining(review)), dict(typed), at, {})


def _hundredths(text: str) -> int | None:
    try:
        points = Decimal(tidy(text)) * 100
    except InvalidOperation:
        return None
    return int(points) if points == points.to_integral_value() and points >= 0 else None


def _keep(request: HttpRequest, desk: Desk) -> None:
    for place, each in enumerate(desk.bids):
        points, reason = (
            request.POST.get(f"points.{place}", "").strip(),
            request.POST.get(f"reason.{place}", "").strip(),
        )
        desk.typed[f"{each.bid}\t{desk.factor.name}"] = [points, reason]
        found = _hundredths(points)
        if found is None or found > desk.factor.points:
            most = _points(desk.factor.points)
            desk.wrong[f"points.{place}"] = pgettext("evaluation", "Give points from 0 to %(most)s.") % {"most": most}
    request.session[KEPT] = {**request.session.get(KEPT, {}), desk.review.ref: desk.typed}


def _hand_in(request: HttpRequest, desk: Desk) -> HttpResponse:
    sheet: list[dict[str, Any]] = [
        {
            "response": each.bid,
            "factor": factor.name,
            "points": _hundredths(desk.points(each.bid, factor.name)),
            "reason": desk.typed[f"{each.bid}\t{factor.name}"][1],
        }
        for each in desk.bids
        for factor in desk.factors
    ]
    holder, clock = must_be_holder(request), clock_of_this_installation()
    try:
        promise = perform(
            "submit_scores", holder=holder, clock=clock, case=desk.review.ref, given={"sheet": sheet}, key=uuid4().hex
        )
    except GoufuError as problem:
        desk.wrong[""] = " ".join(filter(None, (problem.text(lang()), problem.cure_text(lang()))))
        return _show(request, desk, status=problem.http_status)
    kept = request.session.get(KEPT, {})
    request.session[KEPT] = {ref: typed for ref, typed in kept.items() if ref != desk.review.ref}
    return HttpResponseRedirect(reverse("web:receipt", args=[promise.entry]))


def _show(request: HttpRequest, desk: Desk, *, status: int = 200) -> HttpResponse:
    last = desk.at == len(desk.factors) - 1
    whole = all(desk.scored(each.name) for each in desk.factors)
    done = sum(desk.scored(each.name) for each in desk.factors)
    page = ScoringPage(
        frame=frame_of(request, here="web:todo"),
        title=pgettext("evaluation", "Scoring: %(factor)s") % {"factor": desk.factor.name},
        meta=(desk.review.title or desk.review.ref, desk.review.ref),
        crumbs=(
            Link(pgettext("evaluation", "My work"), reverse("web:todo")),
            Link(desk.review.ref, reverse("web:case", args=[desk.review.ref])),
            Link(pgettext("evaluation", "Scoring"), ""),
        ),
        made_up=desk.review.synthetic,
        action=f"{request.path}?factor={desk.at + 1}",
        hidden=(("hand_in", "1"),) if last or whole else (),
        bands=_bands(desk.factor),
        bands_title=pgettext("evaluation", "How points are given"),
        out_of=pgettext("evaluation", "at most %(n)s points") % {"n": _points(desk.factor.points)},
        bids=tuple(_bid(desk, place, each) for place, each in enumerate(desk.bids)),
        bids_title=pgettext("evaluation", "All bids side by side"),
        bids_note=pgettext("evaluation", "one factor at a time"),
        submit=pgettext("evaluation", "Hand in the whole sheet") if last or whole else _go_on(),
        back=_back(request, desk),
        saved=pgettext("evaluation", "What you typed is kept until you hand in; after that nothing is changed."),
        criteria=tuple(_criterion(request, desk, place) for place in range(len(desk.factors))) + _computed(desk),
        criteria_note=f"{done} / {len(desk.factors)}",
        errors=_errors(desk),
        note=pgettext(
            "evaluation", "You don't see the others' scores, nor they yours, before all have handed in theirs."
        ),
    )
    return response.show_page(request, page, status=status)


def _go_on() -> str:
    return pgettext("evaluation", "Keep and go on")


def _points(hundredths: int) -> str:
    return percent_words(hundredths).removesuffix("%")


def _bands(factor: ScoringFactor) -> TableView:
    parts = [each.strip() for each in factor.bands.replace("；", "，").split("，") if each.strip()]
    columns = (Column(pgettext("evaluation", "Band")), Column(pgettext("evaluation", "In the documents")))
    rows = tuple((Cell(str(place + 1)), Cell(each)) for place, each in enumerate(parts or [factor.bands]))
    return TableView(columns, rows, pgettext("evaluation", "How points are given"), matrix=True)


def _letter(place: int) -> str:
    return LETTERS[place] if lang() == "zh" and place < len(LETTERS) else chr(ord("A") + place % 26)


def _bid(desk: Desk, place: int, candidate: Candidate) -> BidScore:
    points, reason = desk.typed.get(f"{candidate.bid}\t{desk.factor.name}", ["", ""])
    letter = _letter(place)
    name = candidate.name_zh if lang() == "zh" else candidate.name_en or candidate.name_zh
    return BidScore(
        letter,
        None,
        FieldView(
            f"points.{place}", "text", pgettext("evaluation", "Points for %(bid)s") % {"bid": letter},
            error=desk.wrong.get(f"points.{place}", ""), value=points,
        ),
        FieldView(
            f"reason.{place}", "long", pgettext("evaluation", "Reason for %(bid)s") % {"bid": letter},
            value=reason, optional=True,
        ),
        band=name,
    )  # fmt: skip


def _criterion(request: HttpRequest, desk: Desk, place: int) -> Criterion:
    factor = desk.factors[place]
    done = desk.scored(factor.name)
    state = "now" if place == desk.at else "done" if done else "next"
    said = pgettext("evaluation", "scored") if done else pgettext("evaluation", "not scored")
    return Criterion(
        factor.name, _points(factor.points), said, f"{request.path}?factor={place + 1}",
        "now" if state == "now" else "done" if state == "done" else "next",
    )  # fmt: skip


def _computed(desk: Desk) -> tuple[Criterion, ...]:
    """The price, which nobody scores."""
    computed = pgettext("evaluation", "computed")
    return tuple(
        Criterion(each.name, _points(each.points), computed, state="auto")
        for each in tender_of(desk.review).factors
        if each.is_price
    )


def _back(request: HttpRequest, desk: Desk) -> Link | None:
    return Link(pgettext("evaluation", "Back"), f"{request.path}?factor={desk.at}") if desk.at else None


def _errors(desk: Desk) -> ErrorSummary | None:
    if not desk.wrong:
        return None
    lines = tuple(
        Link(said, "#f-" + place.replace(".", "-") if place else "#main") for place, said in desk.wrong.items()
    )
    return ErrorSummary(pgettext("evaluation", "Not handed in yet"), lines)


urlpatterns: list[URLPattern] = [path("reviews/<str:ref>/scoring", scoring, name="scoring")]
