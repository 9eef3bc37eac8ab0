"""What forms offer for references to this room: programmes, published plans, measures of readiness."""

from collections.abc import Callable, Mapping

from django.utils.translation import pgettext

from goufu.parties.regions import region
from goufu.rooms.pilots.interface import open_programmes
from goufu.rooms.rollout.measures import READINESS
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.ui.show import Option
from goufu.ui.words import chinese


def _programmes() -> list[Option]:
    return [Option(ref, zh if chinese() else en) for ref, zh, en in open_programmes()]


def _plans() -> list[Option]:
    found = ImplementationPlan.objects.filter(state="approved").order_by("region")
    return [Option(each.ref, f"{region(each.region).name('zh' if chinese() else 'en')} {each.title}") for each in found]


def _measures() -> list[Option]:
    return [Option(name, pgettext(each.context, each.measure.question)) for name, each in READINESS.items()]


OFFERS: Mapping[str, Callable[[], list[Option]]] = {
    "programme": _programmes,
    "implementation_plan": _plans,
    "readiness_measure": _measures,
}
