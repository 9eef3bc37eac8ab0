"""Nothing of this room is part of a contracting process in the open contracting standard."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "register_provider": {"*": NO_PROCESS},
    "list_provider": {"*": NO_PROCESS},
    "suspend_provider": {"*": NO_PROCESS},
    "reinstate_provider": {"*": NO_PROCESS},
    "record_credit": {"*": NO_PROCESS},
}
