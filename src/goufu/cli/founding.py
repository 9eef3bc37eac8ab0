"""Founding an installation: the act, and the account of the first office-holder."""

from typing import Any

from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import Taken
from goufu.core.models import Register
from goufu.core.perform import NOBODY, perform
from goufu.parties.accounts import make_account
from goufu.parties.models import Tenure
from goufu.parties.regions import region as region_named


def found(at: str, *, organ: str, person: str, title: str, username: str) -> dict[str, Any]:
    """Perform the founding act and make the first account. `Taken` when the installation is founded already."""
    if Tenure.objects.exists():
        raise Taken(
            "This installation is founded already.", cure="A registrar names further office-holders on the pages."
        )
    place = region_named(at)
    given = {
        "region": at,
        "title": f"{place.name_zh}登记簿",
        "organ": f"{at}-registrar",
        "organ_zh": organ,
        "office": f"{at}-registrar-1",
        "title_zh": title,
        "title_en": "Registrar",
        "person": person,
    }
    promise = perform("found_register", holder=NOBODY, clock=clock_of_this_installation(), given=given)
    password = make_account(Tenure.objects.get().person_id, username)
    return {"ref": Register.objects.get(ref=promise.case).ref, "username": username, "password": password}
