"""What reading a sheet has to tell: what is refused and how to mend it, and what must be confirmed."""

from dataclasses import dataclass, field
from typing import Any

from goufu.base.catalogue import pgettext_noop, translate


@dataclass(frozen=True)
class Problem:
    """Why a row, or the whole file (row 0), is refused, and how to mend it."""

    row: int
    column: str
    kind: str
    reason: str
    cure: str
    values: dict[str, Any] = field(default_factory=dict)

    def why(self, lang: str) -> str:
        """The reason in `lang` (`zh` or `en`)."""
        return translate(lang, "pilots", str(self.reason)).format(**self.values)

    def mended(self, lang: str) -> str:
        """The cure in `lang`."""
        return translate(lang, "pilots", self.cure)


@dataclass(frozen=True)
class ToConfirm:
    """Something that was read one way and must be confirmed."""

    row: int
    column: str
    kind: str
    text: str
    read_as: str

    def said(self, lang: str) -> str:
        """What was read how, in one sentence in `lang`."""
        return translate(lang, "pilots", _SENTENCES[self.kind]).format(**vars(self))


_SENTENCES = {
    "hidden_sheet": pgettext_noop("pilots", "The hidden sheet “{text}” was not read."),
    "hidden_rows": pgettext_noop("pilots", "There are hidden rows; they were read."),
    "formulas": pgettext_noop("pilots", "Some cells are formulas; their last values were read."),
    "formulas_not_seen_in_xls": pgettext_noop("pilots", "In an XLS file formulas cannot be told from values."),
    "column_not_used": pgettext_noop("pilots", "Row {row}: the column “{text}” was not used."),
    "merged_cell": pgettext_noop("pilots", "Row {row}: “{read_as}” was taken from a merged cell."),
    "standing_task": pgettext_noop("pilots", "Row {row}: “{text}” is a task without a last day."),
    "vague_date": pgettext_noop("pilots", "Row {row}: “{text}” was read as {read_as}."),
    "year_supposed": pgettext_noop("pilots", "Row {row}: “{text}” was read as {read_as}, with the list's own year."),
}
"""By the kind of reading."""
