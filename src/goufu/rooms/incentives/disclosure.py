"""Nothing of this room is part of a contracting process in the open contracting standard."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {"enter_credit": {"*": NO_PROCESS}}
