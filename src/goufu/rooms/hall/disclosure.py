"""Oppositions in the words of OCDS: it has no field for them; they stand on the pages."""

from goufu.core.ocds import NO_FIELD, PagesOnly

PAGES_ONLY: PagesOnly = {"oppose_opening": {"*": NO_FIELD}, "answer_opening_opposition": {"*": NO_FIELD}}
