"""The pilot programme is run beside the purchases: no part of a contracting process."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "add_task_item": {"*": NO_PROCESS},
    "adjust_task_item": {"*": NO_PROCESS},
    "adopt_task_list": {"*": NO_PROCESS},
    "appraise_item": {"*": NO_PROCESS},
    "close_item": {"*": NO_PROCESS},
    "designate_region": {"*": NO_PROCESS},
    "enter_admitted_region": {"*": NO_PROCESS},
    "give_prefecture_opinion": {"*": NO_PROCESS},
    "open_programme": {"*": NO_PROCESS},
    "record_computed_tick": {"*": NO_PROCESS},
    "rectify_item": {"*": NO_PROCESS},
    "report_progress": {"*": NO_PROCESS},
    "request_adjustment": {"*": NO_PROCESS},
    "return_item": {"*": NO_PROCESS},
    "self_check_item": {"*": NO_PROCESS},
    "state_coverage": {"*": NO_PROCESS},
}
