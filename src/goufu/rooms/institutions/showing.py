"""The views of the room's pages: money, items, posts, findings."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import pgettext

from goufu.rooms.institutions.balance import Balance, Finding, ItemLine
from goufu.rooms.institutions.interface import works
from goufu.ui.citing import citation, lang
from goufu.ui.show import (
    Cell,
    Column,
    FactRow,
    Facts,
    Figure,
    Figures,
    Link,
    Prose,
    Sheet,
    TableView,
    VerdictList,
    VerdictView,
)


def hundredths(value: int | None) -> str:
    """`450` is `4.5`; a dash for what is not known."""
    if value is None:
        return "–"
    whole, part = divmod(value, 100)
    return f"{whole}.{part:02d}".rstrip("0").rstrip(".")


def money(told: Balance) -> Figures:
    """Appropriation, purchases, other income and all together."""
    account = told.account
    return Figures(
        (
            Figure(pgettext("institutions", "Appropriation"), money=told.appropriation_fen),
            Figure(pgettext("institutions", "Purchases"), money=told.purchases_fen),
            Figure(pgettext("institutions", "Other income"), money=account.other_income_fen if account else 0),
            Figure(pgettext("institutions", "All together"), money=told.total_fen),
        )
    )


def sums(told: Balance) -> Sheet:
    """How the appropriation came to be what it is: before, moved to purchase, back to finance, left."""
    account = told.account
    if account is None:
        said = pgettext("institutions", "Finance has stated no accounts for this year.")
        return Sheet(pgettext("institutions", "Money"), (Prose((said,)),))
    rows = (
        FactRow(
            pgettext("institutions", "Appropriation before conversions"),
            money=account.appropriation_fen + account.moved_fen,
        ),
        FactRow(
            pgettext("institutions", "Moved to the department's purchase budget"),
            money=account.moved_fen - account.returned_fen,
        ),
        FactRow(pgettext("institutions", "Back to finance"), money=account.returned_fen),
        FactRow(pgettext("institutions", "Personnel, as left"), money=account.personnel_fen),
        FactRow(pgettext("institutions", "Operation, as left"), money=account.operating_fen),
    )
    return Sheet(pgettext("institutions", "Money"), (Facts(rows),))


def posts(told: Balance) -> Sheet:
    """The posts of the year; for those entitled alone."""
    account = told.account
    known = account if account and account.posts_filled is not None else None
    rows = (
        (
            pgettext("institutions", "Authorised"),
            known.posts_authorised if known else told.institution.posts_authorised,
        ),
        (pgettext("institutions", "Filled"), known.posts_filled if known else told.institution.posts_filled),
        (pgettext("institutions", "Frozen"), told.institution.posts_frozen),
        (pgettext("institutions", "Paid from the appropriation"), known.posts_by_appropriation if known else None),
        (pgettext("institutions", "Paid from contracts"), known.posts_by_purchase if known else None),
    )
    facts = Facts(tuple(FactRow(label, hundredths(value), private=True) for label, value in rows))
    return Sheet(pgettext("institutions", "Posts"), (facts,))


def items(lines: tuple[ItemLine, ...], *, with_posts: bool) -> TableView:
    """Each item: money, unit cost and quality before and now, posts for those entitled."""
    names = [
        pgettext("institutions", "Service item"), pgettext("institutions", "By appropriation"),
        pgettext("institutions", "By purchase"), pgettext("institutions", "Unit cost before"),
        pgettext("institutions", "Unit cost now"), pgettext("institutions", "Quality before → now"),
    ]  # fmt: skip
    if with_posts:
        names.append(pgettext("institutions", "Posts"))
    columns = tuple(Column(name, right=0 < place < 5) for place, name in enumerate(names))
    return TableView(columns, tuple(tuple(_cells(line, with_posts=with_posts)) for line in lines))


def _cells(line: ItemLine, *, with_posts: bool) -> Iterator[Cell]:
    item = line.item
    state = pgettext("institutions", item.states_of.named(item.state).public_title)
    yield Cell(link=Link(item.title, reverse("web:case", args=[item.ref]), note=state))
    yield Cell(money=line.appropriated_fen)
    yield Cell(money=line.purchased_fen)
    yield Cell(money=line.baseline_unit_cost, note=f"/ {item.unit}")
    yield Cell(money=line.unit_cost)
    yield Cell(f"{hundredths(item.quality)} → {hundredths(line.quality)}", note=_works(line))
    if with_posts:
        yield Cell(hundredths(line.posts))


def _works(line: ItemLine) -> str:
    if not line.works:
        return ""
    told = works(list(line.works))
    said = pgettext("institutions", "%(titles)d works, %(minutes)d minutes, %(languages)s, shown %(broadcasts)d times")
    return said % {**told, "languages": "、".join(told["languages"])}


def findings(told: Balance) -> Sheet:
    """What the law does not let pass, with figures and article."""
    title = pgettext("institutions", "The check of money and posts")
    found = told.findings
    if not found:
        said = pgettext("institutions", "No double payment, no new posts, no entrustment past its end.")
        return Sheet(title, (Prose((said,)),))
    address = reverse("web:act", args=["raise_to_conference"])
    raised = Link(
        pgettext("institutions", "Raise to the joint conference"),
        f"{address}?institution={told.institution.ref}&year={told.year}",
    )
    return Sheet(title, (VerdictList(tuple(_verdict(each) for each in found)),), foot_link=raised)


def _verdict(each: Finding) -> VerdictView:
    answer = each.answer
    title = each.title or pgettext("institutions", "The institution as a whole")
    return VerdictView(
        answer.verdict.value, title, citation(answer), facts=answer.text(lang()), cure=answer.cure(lang()) or ""
    )
