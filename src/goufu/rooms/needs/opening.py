"""What opening a purchase and taking one up again have in common."""

from typing import Any

from django.conf import settings

from goufu.base.ocid import make_ocid
from goufu.core.clock import Moment
from goufu.core.tables import one
from goufu.core.writes import Writes
from goufu.parties.models import Organ
from goufu.rooms.catalogue.interface import item
from goufu.rooms.needs.models import Purchase


def number_and_publish(case: Purchase, moment: Moment, w: Writes) -> None:
    """Give the purchase its ocid, and state in public who buys what: all that a later release needs."""
    year = moment.day.year
    number = w.serial(f"ocid-{case.region}-{year}")
    w.change(case, ocid=make_ocid(settings.GOUFU_OCID_PREFIX, case.region, f"{year}-{number:06d}"))
    w.publish(ocid=case.ocid, needs=case.needs, **purchaser_facts(case.purchaser), **item_facts(case.catalogue_code))


def purchaser_facts(code: str) -> dict[str, Any]:
    """The purchaser's identity as public facts."""
    organ = one(Organ, code=code)
    assert organ is not None
    return {
        "purchaser": code,
        "purchaser_name_zh": organ.name_zh,
        "purchaser_name_en": organ.name_en,
        "purchaser_uscc": organ.uscc,
    }


def item_facts(code: str) -> dict[str, Any]:
    """The catalogue item as public facts."""
    found = item(code)
    return {"catalogue_code": code, "catalogue_name_zh": found.name_zh, "catalogue_name_en": found.name_en}
