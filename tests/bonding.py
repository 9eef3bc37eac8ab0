"""A purchase whose documents ask for bonds: the award stands, each bid held its letter of guarantee, sealed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test.utils import override_settings
from pytest_django.plugin import DjangoDbBlocker
from tests import reviewing as steps
from tests import tendering
from tests.cast import read_cast
from tests.contracting import Story

from goufu.core.ledger.sequencer import sequence
from goufu.project.testing import database_copy, filled_template
from goufu.rooms.guarantees.models import BidBonds
from goufu.rooms.procurement.interface import responses

BOND, DELIVERY_BOND = 600_000, 2_000_000
STEPS = (
    steps.drawn, steps.declared, steps.qualified, steps.asked_for_quotes, steps.quoted, steps.scored, steps.ranked,
    steps.received, steps.named, steps.awarded,
)  # fmt: skip


@dataclass
class Bonded(Story):
    """The story, with its bonds."""

    bonds: str = ""

    @property
    def tender(self) -> str:
        """The tender."""
        return str(self.cast.see(self.award).tender)

    def of(self, organ: str, **changes: Any) -> dict[str, Any]:
        """The bond of one bidder, as its opened bid holds it."""
        bid = next(each for each in responses(self.tender) if each.organ == organ)
        letter = {"bid": bid.bid, "form": "bank_letter", "number": f"保函{organ}", "amount_fen": BOND}
        return {**letter, "letter": bid.attachments[0]["sha256"], **changes}

    def bonds_recorded(self, **changes: Any) -> str:
        """All three bonds, recorded; `changes` fall on beta's."""
        bonds = [self.of("alpha"), self.of("beta", **changes), self.of("gamma")]
        given = {"tender": self.tender, "bonds": bonds}
        self.bonds = tendering.decided(self.cast, "record_bid_bonds", self.cast.officer, None, self.award, **given)
        return self.bonds

    def left(self) -> set[str]:
        """The organs whose bonds are still held."""
        return {each.organ for each in BidBonds.objects.get(ref=self.bonds).each.filter(returned_on=None, kept_for="")}


@pytest.fixture(scope="session")
def bonded_template(
    cast_template: str, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str, datetime]]:
    """A database in which alpha has the award; the award's reference, and the instant."""
    found: list[tuple[str, datetime]] = []

    def fill() -> None:
        cast = read_cast()
        with override_settings(GOUFU_DATA=tmp_path_factory.mktemp("log")), pytest.MonkeyPatch.context() as patch:
            patch.setitem(tendering.TERMS, "bond_fen", BOND)
            patch.setitem(tendering.TERMS, "delivery_bond_fen", DELIVERY_BOND)
            for organ in steps.QUOTES:
                cast.provider(organ)
            case: Any = tendering.noticed(cast)
            for organ, quote in steps.QUOTES.items():
                case.bid(cast, organ, quote, files={"保函.txt": f"{organ} 的银行保函".encode()})
            case.past_the_deadline(cast)
            case.open(cast)
            sequence()
            for step in STEPS:
                case = step(cast, case)
            found.append((case.award, cast.clock.read().instant))

    with django_db_blocker.unblock(), filled_template(cast_template, fill) as name:
        yield name, *found[0]


@pytest.fixture
def bonded(bonded_template: tuple[str, str, datetime], django_db_blocker: DjangoDbBlocker) -> Iterator[Bonded]:
    """The purchase on the day after its award, in a database of the test's own."""
    name, award, instant = bonded_template
    with django_db_blocker.unblock(), database_copy(name):
        cast = read_cast()
        cast.clock.put(instant + timedelta(days=1))
        yield Bonded(cast, award)
