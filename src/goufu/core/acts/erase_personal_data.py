"""A person asks that her data be erased: value and salt go, the proof stays whole."""

from typing import Annotated, Any

from django.db import connection
from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, Line, LongText, Personal
from goufu.core.models import Entry, Register
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.models import Person

_BLANK = """UPDATE core_entry SET private = jsonb_set(private, '{fields}', %s::jsonb) WHERE id = %s"""


class ErasePersonalDataInput(ActInput):
    """Whose data, and on which ground."""

    person: Annotated[Line, Personal, Field(title="Key of the person")]
    ground: Annotated[LongText, Field(title="Ground", description="Who asked, and which case of article 47 it is.")]


class ErasePersonalData(Act[Register, ErasePersonalDataInput]):
    """Erase a person's data."""

    states = ("open",)
    by = Authority("registrar")
    public = Publish("", "once")
    asks_nothing = (
        "The right to have data deleted (Personal Information Protection Law, article 47)"
        " is judged by the office that holds them."
    )
    routine = False

    def effect(self, case: Register, given: ErasePersonalDataInput, moment: Moment, w: Writes) -> None:
        person = Person.objects.filter(pk=given.person).first() if len(given.person) == len(str(case.pk)) else None
        if person is None:
            raise BadInput(
                "No person has this key.", field="person", cure="Look the person up in the register of offices."
            )
        name = person.name
        w.change(person, name="")
        w.publish(entries_blanked=_blank_entries(name) if name else 0)


def _blank_entries(name: str) -> int:
    """Delete value and salt of every personal field that holds the name; returns how many entries were touched."""
    touched = 0
    for entry in Entry.objects.filter(private__fields__isnull=False).only("id", "private").iterator():
        kept = {field: _blanked(held, name) for field, held in entry.private["fields"].items()}
        if kept != entry.private["fields"]:
            with connection.cursor() as cursor:
                cursor.execute(_BLANK, [connection.ops.adapt_json_value(kept, None), entry.pk])
            touched += 1
    return touched


def _blanked(held: dict[str, Any], name: str) -> dict[str, Any]:
    if held.get("personal") and held.get("value") == name:
        return {"personal": True, "erased": True}
    return held
