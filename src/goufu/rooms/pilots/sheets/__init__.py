"""Task lists as officials make them: spreadsheets read without trust, with a true report of what was found.

`bytes_of` → `grid` (limits first, then the parser in a process of its own) → `headings` → `rows` → `report`.
"""
