"""The parser's own process: bytes of a workbook on standard input, its visible and hidden sheets as JSON out of it.

It may use little memory and little time, and has nothing of the platform in it: no settings, no database.
"""

import io
import json
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

MEMORY, SECONDS = 768 * 1024 * 1024, 4


def _hold_down() -> None:
    try:
        import resource
    except ImportError:  # not every system has limits; the time is kept by the parent
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return {"day": value.isoformat()[:10]}
    if isinstance(value, time | timedelta):
        return str(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _sheets(data: bytes) -> list[dict[str, Any]]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    found = []
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        rows = [[_plain(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
        merged = [list(map(list, each)) for each in (sheet.merged_cell_ranges or [])]
        hidden = about.visible != SheetVisibleEnum.Visible
        found.append({"name": about.name, "hidden": hidden, "rows": rows, "merged": merged})
    return found


if __name__ == "__main__":
    _hold_down()
    json.dump(_sheets(sys.stdin.buffer.read()), sys.stdout, ensure_ascii=False)
