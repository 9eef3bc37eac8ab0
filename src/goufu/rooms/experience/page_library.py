"""The library: published cards, found by Chinese words."""

from collections.abc import Iterator

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import npgettext, pgettext

from goufu.core.registry import act_named
from goufu.parties.regions import region
from goufu.rooms.experience.library import cards, times_adopted
from goufu.rooms.experience.models import Experience
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, EmptyView, Filters, Link, ListPage, Pager, TableView
from goufu.ui.visitor import visitor

A_PAGE = 30


def library_page(request: HttpRequest) -> ListPage:
    """Every published card, found by its words."""
    query = request.GET.get("q", "").strip()[:80]
    page = Paginator(cards(query), A_PAGE).get_page(request.GET.get("page"))
    title = pgettext("experience", "Experience of the pilots")
    return ListPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=title,
        lead=pgettext("experience", "What a county tried, what came of it, and what others may copy."),
        crumbs=(Link(title, ""),),
        made_up=any(each.synthetic for each in page),
        search=reverse("web:experience:library"),
        query=query,
        table=_table(page, title) if page.object_list else _nothing(query),
        pager=_pager(page, query),
        filters=_doors(request, title),
    )


def _table(page: Page[Experience], title: str) -> TableView:
    adopted = times_adopted(each.ref for each in page)
    heads = (
        pgettext("experience", "Experience"), pgettext("experience", "County"),
        pgettext("experience", "What it cost"), pgettext("experience", "Adopted by"),
        pgettext("experience", "Published on"),
    )  # fmt: skip
    rows = tuple(tuple(_row(each, adopted[each.ref])) for each in page)
    return TableView(tuple(Column(each, right=place == 2) for place, each in enumerate(heads)), rows, title)


def _row(card: Experience, times: int) -> Iterator[Cell]:
    yield Cell(link=Link(card.title, reverse("web:experience:card", args=[card.ref])))
    yield Cell(region(card.region).name(lang()))
    yield Cell(money=card.cost_fen)
    yield Cell(npgettext("experience", "%(n)d county", "%(n)d counties", times) % {"n": times} if times else "–")
    yield Cell(day=card.published_on)


def _nothing(query: str) -> EmptyView:
    if not query:
        return EmptyView(pgettext("experience", "No card is published yet."))
    link = Link(pgettext("experience", "All cards"), reverse("web:experience:library"))
    return EmptyView(pgettext("experience", "No card holds all these words."), link=link)


def _pager(page: Page[Experience], query: str) -> Pager | None:
    number, pages, total = page.number, page.paginator.num_pages, page.paginator.count
    if pages == 1:
        return None
    at = reverse("web:experience:library") + f"?q={query}&page="
    return Pager(
        number, pages, total, f"{at}{number - 1}" if number > 1 else "", f"{at}{number + 1}" if number < pages else ""
    )


def _doors(request: HttpRequest, title: str) -> tuple[Filters, ...]:
    """What a signed-in office may start from here."""
    holder, act = visitor(request), act_named("draft_experience")
    if holder is None:
        return ()
    links = [Link(title, reverse("web:experience:library"), current=True)]
    if any(each.role in holder.roles for each in act.authorities()):
        links.append(Link(act.title(), reverse("web:act", args=[act.name])))
    return (Filters(title, tuple(links)),)
