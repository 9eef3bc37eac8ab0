"""What a reference in a form may point to: organs, cases of the same thread, roles, divisions, questions, people."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from django.utils.translation import pgettext

from goufu.core import registry
from goufu.core.cases import Case
from goufu.core.judge import snake
from goufu.core.registry import part_of_each_room
from goufu.law.facts import all_questions
from goufu.parties.authority import region_stem
from goufu.parties.holders import Holder
from goufu.parties.models import Organ, Tenure
from goufu.parties.regions import Region, all_regions, region
from goufu.parties.roles import ROLES
from goufu.ui.show import Option
from goufu.ui.words import chinese

MOST = 300


def choices_for(about: Case | None, holder: Holder) -> Callable[[str, str], Sequence[Option] | None]:
    """The choices of the form of an act on this case, for this office."""

    def choices(place: str, mark: str) -> Sequence[Option] | None:
        if mark == "case":
            return _options(place, about) if about is not None and about.thread else None
        if mark == "organ":
            return _organs()
        if mark == "role":
            return _roles()
        if mark in _rooms():
            return _rooms()[mark]()
        of_holder = {"question": _questions, "region": _regions, "person": _people}.get(mark)
        return of_holder(holder) if of_holder else None

    return choices


@cache
def _rooms() -> dict[str, Callable[[], list[Option]]]:
    """What rooms offer for marks of their own (`OFFERS` in their `offers.py`)."""
    offers = (getattr(module, "OFFERS", {}) for _, module in part_of_each_room("offers"))
    return {mark: offer for found in offers for mark, offer in found.items()}


def offered_title(mark: str, value: str) -> str:
    """What a value that a room offers is called; nothing for other marks."""
    offer = _rooms().get(mark)
    return next((str(each.label) for each in offer() if each.value == value), "") if offer else ""


def _lang() -> str:
    return "zh" if chinese() else "en"


def _organs() -> list[Option]:
    found = Organ.objects.order_by("code")[:MOST]
    return [Option(each.code, each.name_zh if chinese() else each.name_en or each.name_zh) for each in found]


def _options(place: str, about: Case) -> list[Option]:
    return [Option(case.ref, f"{case.title} {case.ref}".strip()) for case in cases_for(place, about)]


def cases_for(place: str, about: Case) -> list[Case]:
    """The cases of the same thread that a field may name: those of the kind it is called after, else all."""
    name = place.rpartition(".")[2]
    kinds = list(registry.CASES.values())
    named = [kind for kind in kinds if name in {kind.kind, f"{kind.kind}s"}]
    found = [case for kind in named or kinds for case in kind.objects.filter(thread=about.thread)[:MOST]]
    return sorted(found, key=lambda each: each.opened)


def _roles() -> list[Option]:
    return [Option(role, pgettext("parties", title)) for role, title in ROLES.items()]


def _questions(holder: Holder) -> list[Option]:
    """The questions that this office may settle."""
    return [
        Option(snake(name), question.title(_lang()))
        for name, question in all_questions().items()
        if question.settled_by in holder.roles
    ]


def _regions(holder: Holder) -> list[Option]:
    """The holder's division and those in it first, then the others: organizations may come from anywhere."""
    stem = region_stem(holder.region)
    return division_options(sorted(all_regions(), key=lambda each: (not each.code.startswith(stem), each.code)))


def division_options(found: Iterable[Region]) -> list[Option]:
    """Divisions to choose from, each under its prefecture: two hundred lines in a row are no choice."""
    return [Option(each.code, each.full_name(_lang()), group=_prefecture(each)) for each in found]


def _prefecture(division: Region) -> str:
    """The name of the prefecture that a division is or lies in; nothing above prefectures."""
    while division.level == "county":
        division = region(division.parent)
    return division.full_name(_lang()) if division.level == "prefecture" else ""


def _people(holder: Holder) -> list[Option]:
    """People who hold an office in the registrar's division, by their first office."""
    if "registrar" not in holder.roles:
        return []
    tenures = Tenure.objects.filter(until=None, office__organ__region__startswith=region_stem(holder.region))
    people: dict[str, str] = {}
    for each in tenures.select_related("person", "office").order_by("office__code")[:MOST]:
        people.setdefault(str(each.person_id), f"{each.person.name} · {each.office.title_zh}")
    return [Option(key, said) for key, said in people.items()]
