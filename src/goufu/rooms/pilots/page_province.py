"""The provincial board: 183 counties as tiles, the pilots' lists side by side, and the mechanisms."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.clock import clock_of_this_installation
from goufu.parties.regions import Region, all_regions, region
from goufu.rooms.pilots.approach import CLOSED, STEPS, UNDER_WAY, Approach, approaches, step_number
from goufu.rooms.pilots.board import Tally, tally_recorded
from goufu.rooms.pilots.kinds import Mechanism
from goufu.rooms.pilots.models import Designation, Programme, TaskItem, TaskList
from goufu.rooms.pilots.page_tasks import part_title
from goufu.rooms.pilots.show import Place, Tile, TileMap
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, EmptyView, Figure, Figures, Link, LinkList, PlainPage, Sheet, TableView, View
from goufu.ui.visitor import visitor
from goufu.ui.words import chinese, percent_words

_SICHUAN = "51"
_COUNTY = "county"
_SHORT = ("藏族羌族自治州", "藏族自治州", "彝族自治州")
_SHORT_COUNTY = ("彝族自治县", "藏族自治县", "羌族自治县", "自治县")
_LONG_NAME = 2


@dataclass(frozen=True)
class Province:
    """What the board shows, read at once."""

    day: date
    designated: frozenset[str]
    lists: Mapping[str, TaskList]
    items: Mapping[str, Sequence[TaskItem]]
    near: Mapping[str, Approach]

    def step(self, code: str) -> int:
        """How far a county is, of the steps of `STEPS`."""
        near = self.near[code].step if code in self.near else ""
        closed = all(each.state == "closed" for each in self.items.get(code, ())) if code in self.lists else None
        return step_number(near, designated=code in self.designated, closed=closed)

    def readiness(self, code: str) -> str:
        """The county's readiness in words, or that too little is known."""
        found = self.near[code].readiness_bp if code in self.near else None
        return pgettext("pilots", "too little is known") if found is None else percent_words(found // 100 * 100)

    def tally(self, code: str) -> Tally:
        """A region's headline, from the ticks that were entered."""
        return tally_recorded(self.items.get(code, ()), self.day)


def read_province() -> Province:
    """A handful of readings of the records, whatever the number of counties."""
    lists = {each.region: each for each in TaskList.objects.filter(region__startswith=_SICHUAN).order_by("opened")}
    refs = {each.ref: each.region for each in lists.values()}
    items: dict[str, list[TaskItem]] = {}
    for item in TaskItem.objects.filter(task_list__in=refs).exclude(state="dropped"):
        items.setdefault(refs[item.task_list], []).append(item)
    designated = frozenset(Designation.objects.values_list("region", flat=True))
    day = clock_of_this_installation().read().day
    return Province(day, designated, lists, items, approaches(day))


def province_page(request: HttpRequest) -> PlainPage:
    """The board, from what was entered."""
    found = read_province()
    counties = [each for each in all_regions() if each.level == _COUNTY and each.code.startswith(_SICHUAN)]
    steps = Counter(found.step(each.code) for each in counties)
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=pgettext("pilots", "The pilot across the province"),
        lead=pgettext("pilots", "Of %(n)d counties, districts and cities %(on)d have a task list in force.")
        % {"n": len(counties), "on": steps[UNDER_WAY] + steps[CLOSED]},
        made_up=any(each.synthetic for each in found.lists.values()),
        main=(*_sheets(found, counties, steps), *(_desk() if visitor(request) else ())),
    )


def _sheets(found: Province, counties: list[Region], steps: Counter[int]) -> Iterator[View]:
    yield _headline(found)
    yield Sheet(
        pgettext("pilots", "How far the %(n)d counties are") % {"n": len(counties)},
        (TileMap(tuple((step, title, steps[step]) for step, title in STEPS.items()), tuple(_places(found, counties))),),
    )
    yield Sheet(pgettext("pilots", "The pilot regions"), (_regions(found),))
    yield Sheet(pgettext("pilots", "By mechanism: done of all items"), (_mechanisms(found),))
    yield Sheet(pgettext("pilots", "By prefecture"), (_prefectures(found, counties),))


def _desk() -> Iterator[View]:
    desk = Link(pgettext("pilots", "What must I look at?"), reverse("web:pilots:desk"))
    programmes = Programme.objects.filter(state="open").order_by("opened")
    cases = (Link(each.title, reverse("web:case", args=[each.ref])) for each in programmes)
    board = Link(pgettext("pilots", "Three systems and five mechanisms by year"), reverse("web:indicators:board"))
    rollout = (
        Link(pgettext("pilots", "The roll-out, county by county"), reverse("web:rollout:counties")),
        Link(pgettext("pilots", "Applications of further counties"), reverse("web:rollout:applications")),
        Link(pgettext("pilots", "Plans to study"), reverse("web:rollout:plans")),
    )
    yield Sheet(pgettext("pilots", "Desk"), (LinkList((desk, *rollout, board, *cases)),))


def _headline(found: Province) -> Figures:
    whole = tally_recorded([each for items in found.items.values() for each in items], found.day)
    share = f"{whole.computed_bp // 100}%" if whole.computed_bp is not None else "–"
    return Figures(
        (
            Figure(pgettext("pilots", "Items done"), f"{whole.done} / {whole.items}"),
            Figure(pgettext("pilots", "Ticks that the records show"), share, note=pgettext("pilots", "of all ticks")),
            Figure(pgettext("pilots", "Behind"), str(whole.counts["late"])),
        )
    )


def _places(found: Province, counties: list[Region]) -> Iterator[Place]:
    for code in dict.fromkeys(each.parent for each in counties):
        place = region(code)
        tiles = tuple(_tile(found, each) for each in counties if each.parent == code)
        yield Place(code, place.name("zh" if chinese() else "en"), _short(place, _SHORT), tiles)


def _tile(found: Province, county: Region) -> Tile:
    step = found.step(county.code)
    href = found.near[county.code].href if county.code in found.near else "#regions"
    given = {"name": county.name("zh" if chinese() else "en"), "step": STEPS[step]}
    words = pgettext("pilots", "%(name)s: %(step)s, readiness %(readiness)s")
    said = words % {**given, "readiness": found.readiness(county.code)}
    return Tile(_short(county, _SHORT_COUNTY), href, step, said, county.code in found.designated)


def _short(place: Region, endings: tuple[str, ...]) -> str:
    """A name that fits a tile: without 县, 市, 区 where two characters are left."""
    if not chinese():
        return place.name_en
    for ending in endings:
        if place.name_zh.endswith(ending):
            return place.name_zh.removesuffix(ending) + ("州" if ending.endswith("州") else "")
    short = place.name_zh[:-1]
    return short if len(short) >= _LONG_NAME and place.name_zh[-1] in "县市区" else place.name_zh


def _regions(found: Province) -> View:
    if not found.lists:
        return EmptyView(pgettext("pilots", "No list is in force yet."))
    columns = (
        Column(pgettext("pilots", "Region")),
        Column(pgettext("pilots", "Items"), right=True),
        Column(pgettext("pilots", "Done"), right=True),
        Column(pgettext("pilots", "Computed"), right=True),
        Column(pgettext("pilots", "Behind"), right=True),
        Column(pgettext("pilots", "Returned"), right=True),
    )
    return TableView(columns, tuple(tuple(_region(found, code)) for code in sorted(found.lists)))


def _region(found: Province, code: str) -> Iterator[Cell]:
    tally = found.tally(code)
    name = region(code).name("zh" if chinese() else "en")
    yield Cell(link=Link(name, reverse("web:pilots:tasks", args=[code])))
    yield Cell(str(tally.items))
    yield Cell(str(tally.done))
    yield Cell(str(tally.counts["computed"]))
    yield Cell(str(tally.counts["late"]))
    yield Cell(str(sum(each.state == "returned" for each in found.items.get(code, ()))))


def _mechanisms(found: Province) -> View:
    if not found.lists:
        return EmptyView(pgettext("pilots", "No list is in force yet."))
    kinds = [each for each in Mechanism if each is not Mechanism.NONE]
    columns = (Column(pgettext("pilots", "Region")), *(Column(part_title(each), right=True) for each in kinds))
    rows = tuple(
        (
            Cell(region(code).name("zh" if chinese() else "en")),
            *(Cell(_done(found, code, kind)) for kind in kinds),
        )
        for code in sorted(found.lists)
    )
    return TableView(columns, rows, pgettext("pilots", "By mechanism: done of all items"), matrix=True)


def _done(found: Province, code: str, kind: Mechanism) -> str:
    items = [each for each in found.items.get(code, ()) if each.mechanism == kind]
    return f"{tally_recorded(items, found.day).done} / {len(items)}" if items else "–"


def _prefectures(found: Province, counties: list[Region]) -> TableView:
    columns = (
        Column(pgettext("pilots", "Prefecture")),
        *(Column(title, right=True) for title in STEPS.values()),
        Column(pgettext("pilots", "Together"), right=True),
    )
    rows = []
    for code in dict.fromkeys(each.parent for each in counties):
        steps = Counter(found.step(each.code) for each in counties if each.parent == code)
        counts = [Cell(str(steps[step]) if steps[step] else "–") for step in STEPS]
        name = region(code).name("zh" if chinese() else "en")
        narrowed = f"{reverse('web:rollout:counties')}?prefecture={code}"
        rows.append((Cell(link=Link(name, narrowed)), *counts, Cell(str(sum(steps.values())))))
    return TableView(columns, tuple(rows), pgettext("pilots", "By prefecture"), matrix=True)
