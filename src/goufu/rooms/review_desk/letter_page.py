"""What a bidder is told of the result: its points by factor, its rank, the reasons, until when it may object."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.rooms.evaluation.interface import (
    AwardView,
    BidView,
    corrections_to,
    given_to,
    half_up,
    open_factors,
    outcome_said,
    points_text,
    price_weight,
    tender_named,
)
from goufu.rooms.review_desk.score_pages import award_published, shown_to
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
    bid, own = shown_to(award, visitor(request))
    title = pgettext("review_desk", "Your result") if own else pgettext("review_desk", "Points of the winner")
    page = OrganizationPage(
        frame=frame_of(request, here="web:projects"),
        title=title,
        meta=(award.title, award.ref),
        crumbs=(Link(award.title or ref, reverse("web:case", args=[ref])), Link(title, "")),
        made_up=award.synthetic,
        main=tuple(_main(award, bid, own=own)),
        side=(_proof(award), *_remedy(award, own=own)),
    )
    return show_page(request, page)


def _main(award: AwardView, bid: BidView, *, own: bool) -> Iterator[Sheet]:
    winner = award.name_zh if chinese() else award.name_en or award.name_zh
    said = outcome_said(award.ref, bid.bid, "zh" if chinese() else "en") if own else winner
    yield Sheet(pgettext("review_desk", "Outcome"), (Prose((said,)), Facts(tuple(_facts(award, bid)))))
    if bid.total is not None:
        yield Sheet(pgettext("review_desk", "Points by factor"), (_points(award, bid),), foot=_how())
    reasons = tuple(_reasons(award, bid)) if own else ()
    if reasons:
        columns = (Column(pgettext("review_desk", "Factor")), Column(pgettext("review_desk", "What members wrote")))
        rows = tuple((Cell(factor), Cell(text)) for factor, text in reasons)
        yield Sheet(pgettext("review_desk", "Reasons"), (TableView(columns, rows),))
    if own:
        yield from _corrections(award, bid)


def _facts(award: AwardView, bid: BidView) -> Iterator[FactRow]:
    if bid.rank is not None:
        yield FactRow(pgettext("review_desk", "Rank"), str(bid.rank))
        yield FactRow(pgettext("review_desk", "Price that counts"), money=bid.quote_fen)
    if bid.total is not None:
        yield FactRow(pgettext("review_desk", "Total"), points_text(bid.total))
        yield FactRow(pgettext("review_desk", "Total of the winner"), points_text(award.score))


def _points(award: AwardView, bid: BidView) -> TableView:
    """The mean of the members' points for each factor; the total is computed from their sums, not from these means."""
    given, tender = given_to(award.review, bid.bid), tender_named(award.tender)
    columns = (
        Column(pgettext("review_desk", "Factor")),
        Column(pgettext("review_desk", "Points, mean of the members"), right=True),
        Column(pgettext("review_desk", "At most"), right=True),
    )
    rows = [
        (factor, half_up(sum(each.points[factor] for each in given), len(given)), most)
        for factor, most in open_factors(tender).items()
        if given
    ]
    rows.append((pgettext("review_desk", "Price"), bid.price or 0, price_weight(tender)))
    return TableView(
        columns, tuple((Cell(name), Cell(points_text(points)), Cell(points_text(most))) for name, points, most in rows)
    )


def _how() -> str:
    return pgettext(
        "review_desk",
        "The total is the mean of the members' sums plus the points for the price: lowest price ÷ price × weight.",
    )


def _reasons(award: AwardView, bid: BidView) -> Iterator[tuple[str, str]]:
    """What members wrote about this bid, without saying who."""
    given = given_to(award.review, bid.bid)
    for factor in open_factors(tender_named(award.tender)):
        said = [each.reasons.get(factor, "").strip() for each in given]
        if any(said):
            yield factor, " / ".join(sorted({each for each in said if each}))


def _corrections(award: AwardView, bid: BidView) -> Iterator[Sheet]:
    if found := corrections_to(award.review, bid.bid):
        said = [(each, points_text(each.before), points_text(each.after)) for each in found]
        text = tuple(f"{each.factor}: {before} → {after}. {each.reason}" for each, before, after in said)
        yield Sheet(pgettext("review_desk", "Corrected scores"), (Prose(text),))


def _proof(award: AwardView) -> Sheet:
    address = reverse("web:review_desk:own_scores", args=[award.ref])
    link = Link(pgettext("review_desk", "What opens the scores (file)"), address)
    text = pgettext("review_desk", "With this file goufu-verify computes these points again, without this platform.")
    return Sheet(pgettext("review_desk", "Check it yourself"), (Prose((text,), quiet=True), LinkList((link,))))


def _remedy(award: AwardView, *, own: bool) -> Iterator[Sheet]:
    if own and award.challenges_until:
        text = pgettext("review_desk", "Whoever thinks the result unlawful may challenge it in writing until this day.")
        facts = Facts((FactRow(pgettext("review_desk", "Challenge until"), day=award.challenges_until),))
        yield Sheet(pgettext("review_desk", "If you disagree"), (facts, NoteView(text)))
