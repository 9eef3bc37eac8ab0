"""A case: what acts change. Each room's `models.py` has its kinds."""

import secrets
from typing import Any, ClassVar

from django.db import models

from goufu.core.states import States
from goufu.store.rows import Row

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Case(Row):
    """The base of every kind of case. `turn` counts its acts: a form carries the turn it saw, and is refused when
    the case moved on.

    `thread` joins the cases of one purchase, from need to archive. `law_date` is the day whose law governs it.
    """

    kind: ClassVar[str]
    """The kind's name, in the room's own words: `tender`."""
    prefix: ClassVar[str]
    """The first letters of its references: `TD`."""
    states_of: ClassVar[States]
    numbered: ClassVar[bool] = False
    """Whether references count 1, 2, 3 within region and year. Only for what may be counted by anybody."""

    parties_of: ClassVar[tuple[str, ...]] = ("purchaser", "provider", "raised_by")
    """Columns that hold the code of an organ, or a list of codes, which may read the whole case."""
    overseers: ClassVar[frozenset[str]] = frozenset(
        {"finance.officer", "finance.head", "supervisor.officer", "civil.officer", "civil.head"}
    )
    """Roles whose offices may read the whole case within their division."""
    confidential: ClassVar[frozenset[str]] = frozenset()
    """Columns that no page or answer shows, whoever asks (ciphertext, scores before their time)."""

    unproven: ClassVar[frozenset[str]] = frozenset({"grain", "last_hash"})
    stands_under: "Case | None" = None
    """While it is being opened: the case under which it is, as read under the act's lock."""

    ref = models.CharField(max_length=64, unique=True)
    thread = models.CharField(max_length=64, db_index=True, blank=True, default="")
    region = models.CharField(max_length=6, db_index=True)
    title = models.CharField(max_length=200, blank=True, default="")
    state = models.CharField(max_length=32, db_index=True)
    turn = models.IntegerField(default=0)
    law_date = models.DateField()
    opened = models.DateTimeField()
    last_hash = models.BinaryField(default=b"", editable=False)
    synthetic = models.BooleanField(default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.ref

    def decides_for(self, region: str) -> bool:  # noqa: ARG002 - kinds that hold decisions say more
        """Whether it holds a decision of a conference, in signed minutes, for this division."""
        return False

    @classmethod
    def fact_names(cls) -> list[str]:
        """The columns that are the kind's own, in the order of the model: what a derived page shows."""
        common = {field.name for field in Case._meta.get_fields()} | {"id", "grain"}
        return [field.name for field in cls._meta.concrete_fields if field.name not in common]


def random_ref(prefix: str, region: str) -> str:
    """A reference that tells kind and place, and counts nothing: `BD-510322-7KQ2MXW9`."""
    drawn, letters = secrets.randbelow(len(_ALPHABET) ** 8), ""
    for _ in range(8):
        drawn, place = divmod(drawn, len(_ALPHABET))
        letters += _ALPHABET[place]
    return f"{prefix}-{region}-{letters}"


def serial_ref(prefix: str, region: str, year: int, number: int) -> str:
    """A reference that counts: `PC-510322-2025-0001`."""
    return f"{prefix}-{region}-{year}-{number:04d}"


def blank_case(case_type: type[Case], **known: Any) -> Case:
    """A case not yet written, in its first state."""
    return case_type(state=case_type.states_of.first, **known)
