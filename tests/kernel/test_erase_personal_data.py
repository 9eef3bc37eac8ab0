"""Erasure: value and salt are gone, from every backup made afterwards too; the proof stays whole."""

from pathlib import Path

import pytest
from django.conf import settings
from tests.cast import Cast, turned_down
from tests.dumping import dump, found_in

from goufu.cli.commands.ledger import audit_all
from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.ledger.sequencer import log_path, sequence
from goufu.core.models import Entry
from goufu.parties.models import Person
from goufu_verify import verify

NAME = "欧阳青竹（示例）"


@pytest.fixture
def named(cast: Cast, log_apart: None) -> str:
    """A person of a name that nobody else has, in two offices; the person's key."""
    key = ""
    for number in (1, 2):
        cast.do(
            "name_office_holder",
            cast.registrar,
            cast.register,
            organ="510322-civil",
            office=f"510322-erased-{number}",
            title_zh="工作人员",
            roles=["civil.officer"],
            person=NAME,
            person_key=key,
            since="2025-01-01",
        )
        key = key or str(Person.objects.get(name=NAME).pk)
    sequence()
    return key


def erase(cast: Cast, key: str, who: str = "registrar") -> None:
    given = {"person": key, "ground": "本人申请，个人信息保护法第四十七条第一款第一项"}
    cast.do("erase_personal_data", getattr(cast, who), cast.register, **given)


def about_her(key: str) -> list[Entry]:
    return [each for each in Entry.objects.filter(act="name_office_holder") if key in str(each.private)]


def test_before_the_name_lies_in_the_database_and_never_in_the_log(cast: Cast, named: str):
    assert "plain" in found_in(dump(), NAME)
    assert not any(found_in(path.read_bytes(), NAME) for path in Path(log_path()).rglob("*") if path.is_file())


def test_after_no_dump_and_no_file_holds_it(cast: Cast, named: str):
    erase(cast, named)
    sequence()
    assert found_in(dump(), NAME) == []
    folder = Path(settings.GOUFU_DATA)
    assert not any(found_in(path.read_bytes(), NAME) for path in folder.rglob("*") if path.is_file())


def test_value_and_salt_are_gone_and_the_commitment_stays(cast: Cast, named: str):
    before = {each.pk: bytes(each.body) for each in about_her(named)}
    assert len(before) == 2
    erase(cast, named)
    for entry in Entry.objects.filter(pk__in=before):
        assert entry.private["fields"]["person"] == {"personal": True, "erased": True}
        assert bytes(entry.body) == before[entry.pk]
    assert Person.objects.get(pk=named).name == ""


def test_record_and_tables_still_hold(cast: Cast, named: str):
    erase(cast, named)
    sequence()
    assert verify(log_path()).ok
    assert [each.as_json() for each in audit_all()] == []


def test_what_others_are_called_stays(cast: Cast, named: str):
    erase(cast, named)
    assert Person.objects.exclude(pk=named).filter(name="").count() == 0


def test_a_key_of_nobody_is_named(cast: Cast):
    for key in ("somebody", "00000000-0000-4000-8000-000000000000"):
        with turned_down(BadInput) as caught:
            erase(cast, key)
        assert caught.value.field == "person"


def test_only_the_registrar_erases(cast: Cast, named: str):
    with turned_down(WrongOffice):
        erase(cast, named, "head")
