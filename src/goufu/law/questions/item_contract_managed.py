"""Is the converted item managed by contract, as one of any other provider is?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ItemContractManaged(Question):
    """Is the converted item managed by contract, as one of any other provider is?

    ``under_contract``: there is a contract.
    ``indicators``: how many indicators the contract has.
    ``year_over``: the year asked about has ended.
    ``delivery_stated``: quantity and quality delivered in that year are on file.
    """

    under_contract: bool
    indicators: int
    year_over: bool
    delivery_stated: bool
