"""Civil affairs enters providers, from here and from elsewhere."""

from datetime import date

import pytest
from tests.cast import Cast, turned_down, uscc

from goufu.core.exceptions import BadInput, Taken, WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.providers.interface import provider_by_uscc, provider_of_organ


def test_a_registered_provider_is_found_by_code_and_organ(cast: Cast) -> None:
    ref = cast.provider("alpha", rating=4, rated_on="2023-06-01")
    found = provider_of_organ("alpha")
    assert found is not None
    assert (found.ref, found.registered, found.social_organization, found.covers("A0402")) == (ref, True, True, True)
    assert provider_by_uscc(found.uscc.lower()) == found
    assert (found.rating_on(date(2025, 3, 3)), found.rating_on(date(2028, 6, 1))) == (4, 0)


def test_a_provider_from_elsewhere_is_entered_just_the_same(cast: Cast) -> None:
    cast.provider("gamma")
    found = provider_of_organ("gamma")
    assert found is not None
    assert found.home == "510100"


def test_two_providers_of_one_head_are_tied_and_the_head_is_published_nowhere(cast: Cast) -> None:
    cast.provider("alpha", head_identity="510322 X")
    cast.provider("beta", head_identity="510322x")
    cast.provider("gamma")
    alpha, beta, gamma = (provider_of_organ(organ) for organ in ("alpha", "beta", "gamma"))
    assert alpha is not None
    assert beta is not None
    assert gamma is not None
    assert alpha.tied_to(beta)
    assert not alpha.tied_to(gamma)
    body = bytes(Entry.objects.get(case_ref=alpha.ref).body).decode()
    assert "alpha负责人" not in body
    assert alpha.head_key not in body
    assert "head" not in public_entries(alpha.ref)[0].known


def test_who_holds_another_is_tied_to_it(cast: Cast) -> None:
    cast.provider("alpha")
    alpha = provider_of_organ("alpha")
    assert alpha is not None
    cast.provider("beta", controllers=[alpha.uscc])
    beta = provider_of_organ("beta")
    assert beta is not None
    assert alpha.tied_to(beta)


def test_a_mistyped_check_character_is_named(cast: Cast) -> None:
    right = uscc("52510322MJ0000044")
    wrong = right[:-1] + ("A" if right[-1] != "A" else "B")
    with turned_down(BadInput) as caught:
        cast.provider("alpha", organ="delta", uscc=wrong)
    assert caught.value.field == "uscc"
    assert right[-1] in caught.value.message
    cast.provider("alpha", organ="delta", uscc=right)


def test_a_code_of_another_organ_is_named(cast: Cast) -> None:
    with turned_down(BadInput) as caught:
        cast.provider("alpha", uscc=uscc("52510322MJ0000055"))
    assert caught.value.field == "uscc"


def test_a_provider_is_entered_once(cast: Cast) -> None:
    cast.provider("alpha")
    with turned_down(Taken):
        cast.provider("alpha")


def test_a_purchaser_does_not_keep_the_register(cast: Cast) -> None:
    given = {"organ": "alpha"}
    with turned_down((WrongOffice, BadInput)):  # type: ignore[arg-type]
        cast.do("register_provider", cast.officer, **given)


@pytest.mark.parametrize("kind", ["association", "foundation"])
def test_a_kind_that_the_code_does_not_say_is_warned_of_not_refused(cast: Cast, kind: str) -> None:
    ref = cast.provider("alpha", kind=kind)
    verdicts = {each["question"]: each["verdict"] for each in public_entries(ref)[0].verdicts}
    assert verdicts["uscc_matches"] == "warned"


def test_a_malformed_code_never_reaches_the_law(cast: Cast) -> None:
    with turned_down(BadInput) as caught:
        cast.provider("alpha", uscc="52510322MJ")
    assert caught.value.field == "uscc"
