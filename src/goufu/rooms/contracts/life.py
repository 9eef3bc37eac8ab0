"""What happens to a contract after its signature: what is told, published and filed of each change."""

from collections.abc import Iterator

from goufu.core.clock import Moment
from goufu.core.writes import Writes
from goufu.law.questions.contract_change_publication import ContractChangePublication
from goufu.law.questions.contract_filing import ContractFiling
from goufu.rooms.contracts.models import Contract

IN_FORCE = ("published", "filed")
"""States in which a contract is changed."""


def clocks_of_a_change(moment: Moment) -> Iterator[ContractChangePublication | ContractFiling]:
    """From a change run its publication and its filing."""
    yield ContractChangePublication(start=moment.day)
    yield ContractFiling(start=moment.day)


def write_down(case: Contract, kind: str, number: str, text: str, moment: Moment, w: Writes) -> None:
    """Keep the change on the contract, publish its text, and tell the provider."""
    change = {"kind": kind, "number": number, "text": text, "on": moment.day.isoformat()}
    w.change(case, changes=[*case.changes, change])
    w.attach(text, public=True)
    w.publish(award=case.award, contract_number=case.number, changed_on=moment.day)
    w.tell(case.provider, number=case.number, title=case.title)
