"""What a register has to tell: what is wrong with a row and how to mend it, and what was read one way."""

from dataclasses import dataclass, field
from typing import Any

from goufu.base.catalogue import pgettext_noop, translate
from goufu.base.errors import GoufuError


@dataclass(frozen=True)
class Wrong:
    """Why a contract, or the whole file (row 0), is not brought in. `error` has words of its own."""

    row: int
    column: str
    reason: str = ""
    cure: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    error: GoufuError | None = None

    def said(self, lang: str) -> str:
        """Reason and cure in `lang` (`zh` or `en`)."""
        if self.error:
            return " ".join(filter(None, (self.error.text(lang), self.error.cure_text(lang))))
        texts = (translate(lang, "contracts", each).format(**self.values) for each in (self.reason, self.cure) if each)
        return " ".join(texts)


EMPTY = pgettext_noop("contracts", "The cell is empty.")
FILL_IN = pgettext_noop("contracts", "Fill it in.")
NO_DAY = pgettext_noop("contracts", "“{text}” is no day of the calendar.")
GIVE_DAY = pgettext_noop("contracts", "Write the day in full, such as 2025-06-30 or 2025年6月30日.")
NO_MONEY = pgettext_noop("contracts", "“{text}” is no amount of money in whole fen.")
GIVE_MONEY = pgettext_noop("contracts", "Write yuan such as 360,000.00, or 万元 in the column's heading.")
NO_NUMBER = pgettext_noop("contracts", "“{text}” is no number of days.")
GIVE_NUMBER = pgettext_noop("contracts", "Write a whole number of calendar days, 1 to 365.")
PAID_TOO_MUCH = pgettext_noop("contracts", "More is paid than the contract comes to.")
CHECK_PAID = pgettext_noop("contracts", "Check what was paid; a contract that is paid in full is not brought in.")
NO_PAID_DAY = pgettext_noop("contracts", "Something is paid, and no day is given.")
GIVE_PAID_DAY = pgettext_noop("contracts", "Give the day of the last payment.")
NO_LIST = pgettext_noop(
    "contracts", "No sheet has columns for contract number, credit code, amount, day of signature and last day."
)
NAME_COLUMNS = pgettext_noop(
    "contracts", "Name the columns as usual, or enter the county's words for them in its folder."
)
TWO_LISTS = pgettext_noop("contracts", "Both “{first}” and “{second}” hold a register.")
ONE_LIST = pgettext_noop("contracts", "Keep one register in the file.")
TWICE = pgettext_noop("contracts", "The contract number {number} stands in row {first} already.")
OWN_NUMBER = pgettext_noop("contracts", "Give each contract its own number, and put the rows of one contract together.")
NO_CODE = pgettext_noop("contracts", "No item of the guidance catalogue is named.")
GIVE_CODE = pgettext_noop("contracts", "Add a column 目录编码, or name one item for all rows without one.")
