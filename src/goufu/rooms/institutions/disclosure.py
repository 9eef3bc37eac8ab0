"""The reform of public institutions comes before any purchase: no part of a contracting process."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "convert_item": {"*": NO_PROCESS},
    "end_transition": {"*": NO_PROCESS},
    "enter_item": {"*": NO_PROCESS},
    "examine_item": {"*": NO_PROCESS},
    "move_money": {"*": NO_PROCESS},
    "plan_conversion": {"*": NO_PROCESS},
    "register_institution": {"*": NO_PROCESS},
    "return_conversion_plan": {"*": NO_PROCESS},
    "state_accounts": {"*": NO_PROCESS},
    "state_delivery": {"*": NO_PROCESS},
}
