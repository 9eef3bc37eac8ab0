"""The cells under a head: of a merged range every cell has the value at its top left."""

from collections.abc import Iterator

from goufu.base.sheets.days import plain
from goufu.base.sheets.grid import Grid, Value
from goufu.base.sheets.headings import Head


class Cells:
    """A sheet's cells by row and field."""

    def __init__(self, grid: Grid, head: Head) -> None:
        self.grid, self.head = grid, head
        self.merged = {
            (row, column): (top, left)
            for top, left, bottom, right in grid.merged if top >= head.first
            for row in range(top, bottom + 1) for column in range(left, right + 1) if (row, column) != (top, left)
        }  # fmt: skip

    def rows(self) -> Iterator[int]:
        """The rows below the headings that hold anything, from zero."""
        for row in range(self.head.first, len(self.grid.rows)):
            if any(value is not None for value in self.grid.rows[row]):
                yield row

    def value(self, row: int, name: str) -> Value:
        """What the cell itself holds."""
        column = self.head.columns.get(name)
        cells = self.grid.rows[row]
        return cells[column] if column is not None and column < len(cells) else None

    def merged_value(self, row: int, name: str) -> Value:
        """What an empty cell has from the merged range it lies in; None outside of one."""
        column = self.head.columns.get(name)
        if column is None or column >= len(self.grid.rows[row]):
            return None
        origin = self.merged.get((row, column))
        return self.grid.rows[origin[0]][origin[1]] if origin else None

    def text(self, row: int, name: str) -> str:
        """The cell as plain text, merged ranges included."""
        value = self.value(row, name)
        value = self.merged_value(row, name) if value is None else value
        return "" if value is None else plain(value)
