"""Accounts: how a person signs in."""

import secrets
from uuid import UUID

from goufu.base.errors import BadValue
from goufu.parties.models import Account


def make_account(person: UUID, username: str) -> str:
    """An account of a person, with a random first password that must be changed; returns the password."""
    if not username.isascii() or not username.isidentifier():
        raise BadValue("A sign-in name has Latin letters, digits and “_”.", field="username")
    if Account.objects.filter(username=username).exists():
        raise BadValue(
            "The sign-in name {username} is taken.", field="username", username=username, cure="Choose another."
        )
    password = secrets.token_urlsafe(12)
    account = Account(username=username, person=person, must_change_password=True)
    account.set_password(password)
    account.save()
    return password


def renew_password(person: UUID) -> tuple[str, str] | None:
    """A new first password for somebody who lost hers, to be changed at once: sign-in name and password."""
    account = Account.objects.filter(person=person).first()
    if account is None:
        return None
    password = secrets.token_urlsafe(12)
    account.must_change_password = True
    account.set_password(password)
    account.save()
    return account.username, password
