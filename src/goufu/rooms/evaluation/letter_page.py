"""What a bidder is told of the result: its points by factor, its rank, the reasons, until when it may object."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.rooms.evaluation.models import Award, Candidate, Correction, Review
from goufu.rooms.evaluation.models import Sheet as ScoreSheet
from goufu.rooms.evaluation.panel import sitting, tender_of
from goufu.rooms.evaluation.ranking import open_factors, price_weight
from goufu.rooms.evaluation.result import said_to
from goufu.rooms.evaluation.score_pages import award_published, shown_to
from goufu.rooms.evaluation.scoring import half_up, points_text
from goufu.ui.frame import frame_of
from goufu.ui.response import show_page
from goufu.ui.show import (
    Cell,
    Column,
    FactRow,
    Facts,
    Link,
    LinkList,
    NoteView,
    OrganizationPage,
    Prose,
    Sheet,
    TableView,
)
from goufu.ui.visitor import visitor
from goufu.ui.words import chinese


@never_cache
@require_GET
def letter(request: HttpRequest, ref: str) -> HttpResponse:
    """The page of one bid: one's own where one took part, else the winner's, whose points are public."""
    award = award_published(ref)
    review = Review.objects.get(ref=award.review)
    bid, own = shown_to(award, review, visitor(request))
    title = pgettext("evaluation", "Your result") if own else pgettext("evaluation", "Points of the winner")
    page = OrganizationPage(
        frame=frame_of(request, here="web:projects"),
        title=title,
        meta=(award.title, award.ref),
        crumbs=(Link(award.title or ref, reverse("web:case", args=[ref])), Link(title, "")),
        made_up=award.synthetic,
        main=tuple(_main(award, review, bid, own=own)),
        side=(_proof(award), *_remedy(award, own=own)),
    )
    return show_page(request, page)


def _main(award: Award, review: Review, bid: Candidate, *, own: bool) -> Iterator[Sheet]:
    winner = award.winner_zh if chinese() else award.winner_en or award.winner_zh
    said = said_to(award, bid, "zh" if chinese() else "en") if own else winner
    yield Sheet(pgettext("evaluation", "Outcome"), (Prose((said,)), Facts(tuple(_facts(award, bid)))))
    if bid.total is not None:
        yield Sheet(pgettext("evaluation", "Points by factor"), (_points(review, bid),), foot=_how())
    reasons = tuple(_reasons(review, bid)) if own else ()
    if reasons:
        columns = (Column(pgettext("evaluation", "Factor")), Column(pgettext("evaluation", "What members wrote")))
        rows = tuple((Cell(factor), Cell(text)) for factor, text in reasons)
        yield Sheet(pgettext("evaluation", "Reasons"), (TableView(columns, rows),))
    if own:
        yield from _corrections(review, bid)


def _facts(award: Award, bid: Candidate) -> Iterator[FactRow]:
    if bid.rank is not None:
        yield FactRow(pgettext("evaluation", "Rank"), str(bid.rank))
        yield FactRow(pgettext("evaluation", "Price that counts"), money=bid.quote_fen)
    if bid.total is not None:
        yield FactRow(pgettext("evaluation", "Total"), points_text(bid.total))
        yield FactRow(pgettext("evaluation", "Total of the winner"), points_text(award.score))


def _sheets(review: Review) -> list[ScoreSheet]:
    seats = [seat.office for seat in sitting(review)]
    found = {each.office: each for each in ScoreSheet.objects.filter(review=review, office__in=seats)}
    return [found[office] for office in seats if office in found]


def _points(review: Review, bid: Candidate) -> TableView:
    """The mean of the members' points for each factor; the total is computed from their sums, not from these means."""
    sheets = [each for each in _sheets(review) if bid.bid in each.points]
    columns = (
        Column(pgettext("evaluation", "Factor")),
        Column(pgettext("evaluation", "Points, mean of the members"), right=True),
        Column(pgettext("evaluation", "At most"), right=True),
    )
    rows = [
        (factor, half_up(sum(each.points[bid.bid][factor] for each in sheets), len(sheets)), most)
        for factor, most in open_factors(tender_of(review)).items()
        if sheets
    ]
    rows.append((pgettext("evaluation", "Price"), bid.price or 0, price_weight(tender_of(review))))
    return TableView(
        columns, tuple((Cell(name), Cell(points_text(given)), Cell(points_text(most))) for name, given, most in rows)
    )


def _how() -> str:
    return pgettext(
        "evaluation",
        "The total is the mean of the members' sums plus the points for the price: lowest price ÷ price × weight.",
    )


def _reasons(review: Review, bid: Candidate) -> Iterator[tuple[str, str]]:
    """What members wrote about this bid, without saying who."""
    for factor in open_factors(tender_of(review)):
        said = [str(each.reasons.get(bid.bid, {}).get(factor, "")).strip() for each in _sheets(review)]
        if any(said):
            yield factor, " / ".join(sorted({each for each in said if each}))


def _corrections(review: Review, bid: Candidate) -> Iterator[Sheet]:
    if found := Correction.objects.filter(review=review, bid=bid.bid):
        said = [(each, points_text(each.before), points_text(each.after)) for each in found]
        text = tuple(f"{each.factor}: {before} → {after}. {each.reason}" for each, before, after in said)
        yield Sheet(pgettext("evaluation", "Corrected scores"), (Prose(text),))


def _proof(award: Award) -> Sheet:
    address = reverse("web:evaluation:own_scores", args=[award.ref])
    link = Link(pgettext("evaluation", "What opens the scores (file)"), address)
    text = pgettext("evaluation", "With this file goufu-verify computes these points again, without this platform.")
    return Sheet(pgettext("evaluation", "Check it yourself"), (Prose((text,), quiet=True), LinkList((link,))))


def _remedy(award: Award, *, own: bool) -> Iterator[Sheet]:
    if own and award.challenges_until:
        text = pgettext("evaluation", "Whoever thinks the result unlawful may challenge it in writing until this day.")
        facts = Facts((FactRow(pgettext("evaluation", "Challenge until"), day=award.challenges_until),))
        yield Sheet(pgettext("evaluation", "If you disagree"), (facts, NoteView(text)))
