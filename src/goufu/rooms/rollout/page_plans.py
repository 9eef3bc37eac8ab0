"""Plans to study: the list, one plan with its versions, and two side by side. Public once approved."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.rollout.compare import MoneyPair, Pair, Piece, marked, money_pairs, pairs
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.parts import PlanPartGiven, money_of, parts_of
from goufu.rooms.rollout.plans import plan_at_work
from goufu.rooms.rollout.show import MarkedText
from goufu.rooms.rollout.states import READABLE
from goufu.ui.frame import frame_of
from goufu.ui.lists import member_title
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    FactRow,
    Facts,
    Filters,
    Link,
    LinkList,
    ListPage,
    NoteView,
    PlainPage,
    Sheet,
    StateView,
    TableView,
    View,
)
from goufu.ui.words import chinese, day_words, money_text

HERE = "web:pilots:province"
_LONGEST_IN_ADDRESS = 700


def name_of(code: str) -> str:
    """A division's name in the reader's language."""
    return region(code).name("zh" if chinese() else "en")


def list_page(request: HttpRequest) -> ListPage:
    """Every plan that may be read; `?at=` shows one division's versions."""
    found = list(ImplementationPlan.objects.filter(state__in=READABLE).order_by("region", "-version"))
    at = request.GET.get("at", "")
    rows = tuple(tuple(_row(each)) for each in found if at in {"", each.region})
    heads = (
        pgettext("rollout", "Division"),
        pgettext("rollout", "Plan"),
        pgettext("rollout", "Version"),
        pgettext("rollout", "Money, all years"),
        pgettext("rollout", "State"),
        pgettext("rollout", "Study it"),
    )
    title = pgettext("rollout", "Implementation plans")
    columns = tuple(Column(each, right=place == 3) for place, each in enumerate(heads))
    nothing = EmptyView(pgettext("rollout", "No plan is published yet."))
    return ListPage(
        frame=frame_of(request, here=HERE),
        title=title,
        lead=pgettext(
            "rollout", "What each region wants to do, by when and with what money: to study, to borrow from."
        ),
        crumbs=(Link(title, ""),),
        made_up=any(each.synthetic for each in found),
        filters=(_regions(found, at),) if found else (),
        table=TableView(columns, rows, title) if rows else nothing,
    )


def _regions(found: list[ImplementationPlan], at: str) -> Filters:
    here = reverse("web:rollout:plans")
    codes = dict.fromkeys(each.region for each in found)
    links = [Link(pgettext("rollout", "All"), here, note=str(len(found)), current=not at)]
    for code in codes:
        count = sum(each.region == code for each in found)
        links.append(Link(name_of(code), f"{here}?at={code}", note=str(count), current=at == code))
    return Filters(pgettext("rollout", "By division"), tuple(links))


def _row(plan: ImplementationPlan) -> Iterator[Cell]:
    yield Cell(name_of(plan.region))
    yield Cell(link=Link(plan.title, reverse("web:rollout:plan", args=[plan.ref])))
    yield Cell(str(plan.version))
    yield Cell(money=sum(each.amount for each in money_of(plan)))
    yield Cell(view=state_of(plan))
    beside = reverse("web:rollout:side_by_side") + "?" + urlencode({"left": plan.ref})
    yield Cell(link=Link(pgettext("rollout", "Beside another"), beside))


def state_of(plan: ImplementationPlan) -> StateView:
    """Where a plan stands."""
    state = plan.states_of.named(plan.state)
    title = state.public_title if plan.state in READABLE else state.title
    return StateView(pgettext("rollout", title), "" if state.look == "none" else state.look)


def plan_page(request: HttpRequest, plan: ImplementationPlan, holder: Holder | None) -> PlainPage:
    """One version, section by section, with its money and what can be done with it."""
    own = _own_draft(plan, holder)
    groups: dict[str, list[PlanPartGiven]] = {}
    for each in parts_of(plan):
        groups.setdefault(member_title(each.section, "rollout"), []).append(each)
    return PlainPage(
        frame=frame_of(request, here=HERE),
        title=plan.title,
        meta=(state_of(plan), name_of(plan.region), _version(plan)),
        crumbs=(
            Link(pgettext("rollout", "Implementation plans"), reverse("web:rollout:plans")),
            Link(name_of(plan.region), ""),
        ),
        made_up=plan.synthetic,
        main=(
            *(Sheet(title, (_section(plan, parts, title, own),)) for title, parts in groups.items()),
            Sheet(pgettext("rollout", "Money"), (_money(plan),), note=_total(plan)),
        ),
        side=(Sheet(pgettext("rollout", "The plan"), (_facts(plan), LinkList(tuple(_links(plan, holder))))),),
    )


def _version(plan: ImplementationPlan) -> str:
    return pgettext("rollout", "Version %(n)d") % {"n": plan.version} if plan.version else ""


def _total(plan: ImplementationPlan) -> str:
    return money_text(sum(each.amount for each in money_of(plan)))


def _own_draft(plan: ImplementationPlan, holder: Holder | None) -> ImplementationPlan | None:
    """The plan that this office is drafting, where it may change it."""
    if holder is None or "civil.officer" not in holder.roles:
        return None
    found = plan_at_work(plan.programme, holder.region)
    return found if found is not None and found.state in {"drafted", "returned"} else None


def _section(
    plan: ImplementationPlan, parts: list[PlanPartGiven], title: str, own: ImplementationPlan | None
) -> TableView:
    heads = [
        pgettext("rollout", "No."),
        pgettext("rollout", "What the plan says"),
        pgettext("rollout", "Unit in charge"),
        pgettext("rollout", "To be done by"),
    ]
    rows = [[*_part(each), *([_amend(plan, each, own)] if own else [])] for each in parts]
    heads += [pgettext("rollout", "Use it")] if own else []
    return TableView(tuple(Column(each) for each in heads), tuple(tuple(row) for row in rows), title)


def _part(part: PlanPartGiven) -> Iterator[Cell]:
    yield Cell(str(part.number))
    yield Cell(view=MarkedText((Piece(said(part)),), _borrowed(part)))
    yield Cell(part.unit)
    yield Cell(day=part.due)


def said(part: PlanPartGiven) -> str:
    """A part in the reader's language, in Chinese where it has no English."""
    return part.text if chinese() else part.text_en or part.text


def _borrowed(part: PlanPartGiven) -> str:
    lender = ImplementationPlan.objects.filter(ref=part.borrowed_from).first() if part.borrowed_from else None
    if lender is None:
        return ""
    given = {"name": name_of(lender.region), "n": part.borrowed_number or 0}
    return pgettext("rollout", "Borrowed from %(name)s, no. %(n)d there") % given


def _amend(plan: ImplementationPlan, part: PlanPartGiven, own: ImplementationPlan) -> Cell:
    """A link to the act that writes this part into the reader's own draft, filled in as far as an address carries."""
    mine = plan.ref == own.ref
    known = {"section": part.section.value, "number": part.number, "unit": part.unit if mine else ""}
    if len(part.text) <= _LONGEST_IN_ADDRESS:
        known["text"] = part.text
    if mine and part.due:
        known["due"] = part.due.isoformat()
    lender = (part.borrowed_from, part.borrowed_number) if mine else (plan.ref, part.number)
    if lender[0]:
        known |= {"borrowed_from": lender[0], "borrowed_number": str(lender[1])}
    words = pgettext("rollout", "Amend") if mine else pgettext("rollout", "Borrow for our draft")
    return Cell(link=Link(words, f"{reverse('web:act_on', args=['amend_plan_part', own.ref])}?{urlencode(known)}"))


def _money(plan: ImplementationPlan) -> View:
    money = money_of(plan)
    if not money:
        return EmptyView(pgettext("rollout", "No money is named yet."))
    columns = (
        Column(pgettext("rollout", "Year")),
        Column(pgettext("rollout", "Source")),
        Column(pgettext("rollout", "Amount"), right=True),
        Column(pgettext("rollout", "For")),
    )
    rows = ((str(each.year), member_title(each.source, "rollout"), each.amount, each.note) for each in money)
    shown = tuple((Cell(year), Cell(source), Cell(money=fen), Cell(note)) for year, source, fen, note in rows)
    return TableView(columns, shown, pgettext("rollout", "Money"))


def _facts(plan: ImplementationPlan) -> Facts:
    rows = (
        FactRow(pgettext("rollout", "Issued with"), plan.document),
        FactRow(pgettext("rollout", "Approved on"), day=plan.approved_on),
        FactRow(pgettext("rollout", "Where it was found"), "" if plan.synthetic else plan.source),
    )
    return Facts(tuple(each for each in rows if each.text or each.day))


def _links(plan: ImplementationPlan, holder: Holder | None) -> Iterator[Link]:
    if plan.state in READABLE:
        beside = reverse("web:rollout:side_by_side")
        yield Link(pgettext("rollout", "Beside another plan"), f"{beside}?left={plan.ref}")
        if plan.follows_version:
            words = pgettext("rollout", "Beside the version before")
            yield Link(words, f"{beside}?left={plan.follows_version}&right={plan.ref}")
    for each in ImplementationPlan.objects.filter(region=plan.region, state__in=READABLE).exclude(ref=plan.ref):
        given = {"n": each.version}
        yield Link(pgettext("rollout", "Version %(n)d") % given, reverse("web:rollout:plan", args=[each.ref]))
    if holder is not None:
        yield Link(pgettext("rollout", "The county"), reverse("web:rollout:county", args=[plan.region]))
    yield Link(pgettext("rollout", "The case and its record"), reverse("web:case", args=[plan.ref]))


def side_page(request: HttpRequest, left: ImplementationPlan, right: ImplementationPlan) -> PlainPage:
    """Two plans part by part, with what differs marked."""
    found = pairs(parts_of(left), parts_of(right), left.ref, right.ref)
    kinds = [each.kind for each in found]
    given = {"n": len(found), "same": kinds.count("same"), "changed": kinds.count("changed")}
    lead = pgettext(
        "rollout", "Of %(n)d parts %(same)d are the same, %(changed)d differ, the others stand in one plan only."
    )
    names = (_name_beside(left, right), _name_beside(right, left))
    sections = dict.fromkeys(each.section for each in found)
    titles = {each: member_title(each, "rollout") for each in sections}
    money = money_pairs(money_of(left), money_of(right))
    return PlainPage(
        frame=frame_of(request, here=HERE),
        title=pgettext("rollout", "%(left)s beside %(right)s") % {"left": names[0], "right": names[1]},
        lead=lead % given,
        crumbs=(
            Link(pgettext("rollout", "Implementation plans"), reverse("web:rollout:plans")),
            Link(pgettext("rollout", "Side by side"), ""),
        ),
        made_up=left.synthetic or right.synthetic,
        main=(
            *(
                Sheet(titles[each], (_beside([pair for pair in found if pair.section == each], names, titles[each]),))
                for each in sections
            ),
            Sheet(pgettext("rollout", "Money"), (_money_beside(money, names),)),
            NoteView(pgettext("rollout", "Marked words stand in one of the two plans only. Nothing is a judgement.")),
        ),
    )


def _name_beside(plan: ImplementationPlan, other: ImplementationPlan) -> str:
    same = plan.region == other.region
    apart = "" if chinese() else " "
    return f"{name_of(plan.region)}{apart}{_version(plan)}".strip() if same else name_of(plan.region)


def _beside(found: list[Pair], names: tuple[str, str], title: str) -> TableView:
    words = {
        "same": pgettext("rollout", "The same"),
        "changed": pgettext("rollout", "Different"),
        "only_left": pgettext("rollout", "Only in %(name)s") % {"name": names[0]},
        "only_right": pgettext("rollout", "Only in %(name)s") % {"name": names[1]},
    }
    columns = (Column(pgettext("rollout", "Difference")), Column(names[0]), Column(names[1]))
    rows = tuple((Cell(words[each.kind]), *_both(each)) for each in found)
    return TableView(columns, rows, title)


def _both(pair: Pair) -> tuple[Cell, Cell]:
    if pair.left is None or pair.right is None:
        return _alone(pair.left), _alone(pair.right)
    pieces = marked(said(pair.left), said(pair.right))
    shown = [MarkedText(each, _foot(part)) for each, part in zip(pieces, (pair.left, pair.right), strict=True)]
    return Cell(view=shown[0]), Cell(view=shown[1])


def _alone(part: PlanPartGiven | None) -> Cell:
    return Cell("–") if part is None else Cell(view=MarkedText((Piece(said(part)),), _foot(part)))


def _foot(part: PlanPartGiven) -> str:
    facts = (part.unit, day_words(part.due) if part.due else "", _borrowed(part))
    return " · ".join(filter(None, (str(part.number), *facts)))


def _money_beside(money: list[MoneyPair], names: tuple[str, str]) -> TableView:
    columns = (Column(pgettext("rollout", "Year and source")), *(Column(each, right=True) for each in names))
    rows = tuple(
        (Cell(f"{each.year} · {member_title(each.source, 'rollout')}"), _fen(each.left), _fen(each.right))
        for each in money
    )
    return TableView(columns, rows, pgettext("rollout", "Money"))


def _fen(fen: int | None) -> Cell:
    return Cell("–") if fen is None else Cell(money=fen)


def choose_page(request: HttpRequest, left: ImplementationPlan) -> PlainPage:
    """Which plan to put beside this one."""
    others = ImplementationPlan.objects.filter(state__in=READABLE).exclude(ref=left.ref).order_by("region", "-version")
    beside = reverse("web:rollout:side_by_side")
    links = tuple(
        Link(f"{name_of(each.region)}　{each.title}", f"{beside}?left={left.ref}&right={each.ref}", note=_version(each))
        for each in others
    )
    body: View = LinkList(links) if links else EmptyView(pgettext("rollout", "There is no other plan yet."))
    title = pgettext("rollout", "Which plan beside %(name)s?") % {"name": name_of(left.region)}
    return PlainPage(
        frame=frame_of(request, here=HERE),
        title=title,
        crumbs=(Link(pgettext("rollout", "Implementation plans"), reverse("web:rollout:plans")), Link(title, "")),
        made_up=left.synthetic,
        main=(Sheet(pgettext("rollout", "Plans that may be read"), (body,)),),
    )
