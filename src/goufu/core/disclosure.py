"""Acts of the core are shown on pages: registers, and decisions on what the law leaves open."""

from goufu.core.ocds import ASKED, NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "settle_question": {"*": ASKED},
    "found_register": {"*": NO_PROCESS},
    "name_office_holder": {"*": NO_PROCESS},
    "end_tenure": {"*": NO_PROCESS},
    "confirm_rule": {"*": NO_PROCESS},
    "import_calendar": {"*": NO_PROCESS},
    "erase_personal_data": {"*": NO_PROCESS},
}
