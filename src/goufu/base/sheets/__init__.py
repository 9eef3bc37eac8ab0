"""Spreadsheets as officials make them, read without trust: XLSX, XLS, ODS and CSV in UTF-8, UTF-16 or GBK.

`read_book` (limits first, then the parser in a process of its own) → `find_head` → `Cells`. What columns mean is the
caller's own matter: a task list, a register of contracts.
"""

from goufu.base.errors import GoufuError


class UnreadableSheet(GoufuError):
    """A file is no spreadsheet that can be read, or larger than a list can be."""

    problem, http_status = "unreadable-sheet", 422
