"""Founding an installation: the act, and the account of the first office-holder."""

import secrets
from typing import Any

from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import Taken
from goufu.core.models import Register
from goufu.core.perform import NOBODY, perform
from goufu.parties.models import Account, Tenure
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


def make_account(person: Any, username: str) -> str:
    """An account of a person with a random first password; returns the password."""
    if Account.objects.filter(username=username).exists():
        raise Taken(
            "The sign-in name {username} is taken.", username=username, field="username", cure="Choose another."
        )
    password = secrets.token_urlsafe(12)
    account = Account(username=username, person=person, must_change_password=True)
    account.set_password(password)
    account.save()
    return password
