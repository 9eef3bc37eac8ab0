"""Indicators are counted beside the purchases: no part of a contracting process."""

from goufu.core.ocds import NO_PROCESS, PagesOnly

PAGES_ONLY: PagesOnly = {
    "adopt_indicators": {"*": NO_PROCESS},
    "list_places": {"*": NO_PROCESS},
    "report_figure": {"*": NO_PROCESS},
}
