"""Kits: another county's chosen or sent in, and part by part what is otherwise there, with the act that adopts it."""

import io
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import npgettext, pgettext
from pydantic import Field

from goufu.base.errors import GoufuError
from goufu.core.clock import clock_of_this_installation
from goufu.core.fields import ActInput, FileRef, Group, Mark, Titled
from goufu.core.kit.bundle import Kit, kit_of, read_stored_kit
from goufu.core.kit.parts import Difference, Part, differences, parts
from goufu.core.registry import act_named
from goufu.core.uploads.files import store
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.experience.refusals import NoKitNamed
from goufu.rooms.pilots.interface import regions_with_list
from goufu.ui import forms, reading
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.response import show_page
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    FactRow,
    Facts,
    FormView,
    Link,
    LinkList,
    Option,
    PlainPage,
    Sheet,
    TableView,
    View,
)

LONGEST = 60
"""Longer values of a field are not put side by side."""
MOST_SHOWN = 80
"""Differences of a part on the page; the command lists all."""


class KitWanted(ActInput):
    """Which kit is to be compared: a county's of this platform, or a file that was sent."""

    county: Annotated[
        str, Mark("kit_region"), Field(title="County on this platform", description="Or send a file in.", max_length=6)
    ] = ""
    file: Annotated[FileRef | None, Field(title="Kit as a file")] = None
    kit_key: Annotated[
        str,
        Field(
            title="The key that county signs with",
            description="For a kit of another platform; the county tells it by another way.",
            max_length=200,
        ),
    ] = ""


def kits_page(request: HttpRequest, holder: Holder) -> HttpResponse:
    """Choose a kit; take the own one along."""
    keep = reading.keep_upload if request.method == "POST" else None
    filled = reading.read_form(KitWanted, request.POST, request.FILES, keep)
    if request.method == "POST":
        try:
            return HttpResponseRedirect(_found(filled))
        except GoufuError as wrong:
            filled.problems["file"] = " ".join(filter(None, (wrong.text(lang()), wrong.cure_text(lang()))))
    filling = forms.Filling("experience", filled.problems, filled.files, lambda _, mark: _counties(holder, mark))
    outline = FormView(action=reverse("web:experience:kits"), submit=pgettext("experience", "Compare with ours"))
    form = forms.form_view(KitWanted, filled.rows, filling, outline)
    title = pgettext("experience", "Pilot kits")
    own = Link(
        pgettext("experience", "Our own kit as a signed file"), reverse("web:experience:kit_file", args=[holder.region])
    )
    page = PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=title,
        lead=pgettext(
            "experience", "Figures, catalogue, task list and templates of a county, to be compared and taken over."
        ),
        crumbs=(*_crumbs(), Link(title, "")),
        main=(form,),
        side=(LinkList((own,)),),
    )
    return show_page(request, page, status=422 if filled.problems else 200)


def _crumbs() -> tuple[Link, ...]:
    return (Link(pgettext("experience", "Experience of the pilots"), reverse("web:experience:library")),)


def _counties(holder: Holder, mark: str) -> list[Option] | None:
    if mark != "kit_region":
        return None
    others = [code for code in regions_with_list() if code != holder.region]
    return [
        Option("", pgettext("experience", "None: a file is sent in")),
        *(Option(code, region(code).full_name(lang())) for code in others),
    ]


def _found(filled: reading.Filled) -> str:
    """The address of the kit that was chosen or sent in, once it has been read."""
    given = KitWanted.model_validate(filled.given)
    sha256 = given.file or ""
    if given.county in regions_with_list():
        data = kit_of(given.county, clock_of_this_installation().read().day)
        sha256 = store(io.BytesIO(data), name="kit.json").sha256
    if not sha256:
        raise NoKitNamed(
            "Neither a county nor a file is named.", field="file", cure="Choose a county, or send a kit in as a file.",
        )  # fmt: skip
    read_stored_kit(sha256, given.kit_key)
    asked = "?" + urlencode({"key": given.kit_key}) if given.kit_key else ""
    return reverse("web:experience:kit", args=[sha256]) + asked


def kit_page(request: HttpRequest, holder: Holder, sha256: str) -> PlainPage:
    """A kit beside what is in force in one's own division."""
    key = request.GET.get("key", "")[:200]
    kit, day = read_stored_kit(sha256, key), clock_of_this_installation().read().day
    theirs, ours = (region(code).name(lang()) for code in (kit.region, holder.region))
    query = {"kit": sha256} | ({"kit_key": key} if key else {})
    title = pgettext("experience", "The kit of %(theirs)s beside %(ours)s") % {"theirs": theirs, "ours": ours}
    own = {name: part.export(holder.region, day) for name, part in parts().items()}
    sheets = (_sheet(part, kit, own[part.name], holder, query) for part in parts().values() if part.name in kit.entries)
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=title,
        lead=pgettext("experience", "The signature holds. Each part is adopted by an act of its own, or not at all."),
        crumbs=(
            *_crumbs(),
            Link(pgettext("experience", "Pilot kits"), reverse("web:experience:kits")),
            Link(theirs, ""),
        ),
        made_up=kit.synthetic,
        main=tuple(sheets),
        side=(_about(kit, sha256),),
    )


def _about(kit: Kit, sha256: str) -> Sheet:
    rows = (
        FactRow(pgettext("experience", "Comes from"), region(kit.region).full_name(lang())),
        FactRow(pgettext("experience", "Signed by"), kit.key, code=True),
        FactRow(pgettext("experience", "Fingerprint"), sha256, code=True),
    )
    return Sheet(pgettext("experience", "The kit"), (Facts(rows),))


def _sheet(part: Part, kit: Kit, ours: Sequence[Group], holder: Holder, query: dict[str, str]) -> View:
    theirs, own = kit.of(part.name), tuple(ours)
    found = differences(part, theirs, own)
    said = npgettext("experience", "%(n)d difference", "%(n)d differences", len(found)) % {"n": len(found)}
    title = pgettext(part.room, part.title)
    if not found:
        return Sheet(title, (EmptyView(pgettext("experience", "Nothing is otherwise here.")),), note=said)
    rows = tuple(_rows(part, found[:MOST_SHOWN], theirs, own))
    heads = (
        pgettext("experience", "Difference"), pgettext("experience", "In the kit"), pgettext("experience", "Ours"),
        pgettext("experience", "Otherwise in"),
    )  # fmt: skip
    table = TableView(tuple(Column(each) for each in heads), rows, title)
    rest = len(found) - len(rows)
    foot = pgettext("experience", "%(n)d more; “goufu kit diff” lists all.") % {"n": rest} if rest else ""
    return Sheet(title, (table,), note=said, foot=foot, foot_link=_adopt(part, holder, query))


def _adopt(part: Part, holder: Holder, query: dict[str, str]) -> Link | None:
    """The way to the act that takes the part over, for offices that may do it."""
    act = act_named(part.adopt)
    if not any(each.role in holder.roles for each in act.authorities()):
        return None
    address = reverse("web:act", args=[act.name]) + "?" + urlencode({**query, "part": part.name})
    return Link(pgettext("experience", "Adopt this part: %(act)s") % {"act": act.title()}, address)


def _rows(
    part: Part, found: Sequence[Difference], theirs: Sequence[Group], ours: Sequence[Group]
) -> Iterator[tuple[Cell, ...]]:
    words = {
        "changed": pgettext("experience", "Otherwise"),
        "added": pgettext("experience", "Ours alone"),
        "left_out": pgettext("experience", "Not here"),
    }
    there, here = ({part.key(each): each for each in entries} for entries in (theirs, ours))
    for each in found:
        shown = (part.show(side[each.key]) if each.key in side else "–" for side in (there, here))
        fields = [_field(part, name, there[each.key], here[each.key]) for name in each.fields]
        yield Cell(words[each.kind]), *(Cell(said) for said in shown), Cell("；".join(fields) or "–")


def _field(part: Part, name: str, theirs: Group, ours: Group) -> str:
    """A field's title, with what stands in the kit and what stands here where that can be said in a word."""
    title = pgettext(part.room, part.entry.model_fields[name].title or name)
    there, here = (_said(part, getattr(side, name)) for side in (theirs, ours))
    return f"{title}：{there} → {here}" if there and here and len(there + here) <= LONGEST else title


def _said(part: Part, value: object) -> str:
    if isinstance(value, Titled):
        return pgettext(part.room, value.title_en)
    return str(value) if isinstance(value, str | int | date) else "–" if value is None else ""
