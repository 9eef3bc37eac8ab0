"""Organs, the offices they have, the people who hold them; and the accounts they sign in with."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from goufu.store.rows import Row


class Organ(Row):
    """A state organ, institution, committee, organization or enterprise: whatever can hold an office.

    `code` is our own short name for it (`510322-civil`); `uscc` its unified social credit code where it has one
    (GB 32100-2015).
    """

    code = models.CharField(max_length=64, unique=True)
    uscc = models.CharField(max_length=18, blank=True, default="")
    name_zh = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160, blank=True, default="")
    kind = models.CharField(max_length=40)
    """One of `law.kinds.OrganizationKind`."""
    region = models.CharField(max_length=6, db_index=True)
    """GB/T 2260 code of the division it answers for."""
    institution_class = models.CharField(max_length=24, blank=True, default="")
    staffing = models.CharField(max_length=24, blank=True, default="")
    administrative_functions = models.BooleanField(default=False)
    synthetic = models.BooleanField(default=False)


class Office(Row):
    """A post in an organ, with the roles that acts ask for. What is public is the office, never its holder."""

    code = models.CharField(max_length=64, unique=True)
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="offices")
    title_zh = models.CharField(max_length=60)
    title_en = models.CharField(max_length=80, blank=True, default="")
    roles = models.JSONField(default=list)
    synthetic = models.BooleanField(default=False)


class Person(Row):
    """Somebody who holds offices. The name is personal: it is shown to nobody outside the organ, and can be erased."""

    personal: ClassVar[frozenset[str]] = frozenset({"name"})

    name = models.CharField(max_length=60, blank=True, default="")
    synthetic = models.BooleanField(default=False)


class Tenure(Row):
    """One person in one office, from a day to a day (both included; open when `until` is empty)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tenures")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="tenures")
    since = models.DateField()
    until = models.DateField(null=True)


class Account(AbstractBaseUser):
    """A sign-in of a person. Accounts are the machine's business, not the purchase's: they are no rows of the
    ledger.
    """

    username = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True, default="")
    person = models.UUIDField(null=True, db_index=True)
    is_active = models.BooleanField(default=True)
    must_change_password = models.BooleanField(default=False)

    objects = BaseUserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"


class Token(models.Model):
    """A bearer token of one tenure. Only its SHA-256 is kept."""

    digest = models.BinaryField(primary_key=True, max_length=32)
    tenure = models.UUIDField(db_index=True)
    label = models.CharField(max_length=80, blank=True, default="")
    expires = models.DateTimeField(null=True)
