"""Checks a whole log, streaming: bodies against leaves, tiles against each other, the root against the checkpoint."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from goufu_verify.chain import Chains
from goufu_verify.folder import Folder, number_path
from goufu_verify.hashing import EMPTY_ROOT, HASH_BYTES, TILE_WIDTH, Ladder
from goufu_verify.note import Checkpoint
from goufu_verify.report import Report

OnBody = Callable[[int, bytes], None]


@dataclass
class LogCheck:
    """One pass over a log.

    `sizes` are the tree sizes whose roots are wanted afterwards (in `roots`); `wanted` are leaf hashes whose places and
    bodies are (in `places`).
    """

    folder: Folder
    checkpoint: Checkpoint
    report: Report
    sizes: Iterable[int] = ()
    wanted: frozenset[bytes] = frozenset()
    on_body: OnBody | None = None
    """Told of the position of each published body, and of the body, once its hash was found right."""
    roots: dict[int, bytes] = field(default_factory=dict)
    places: dict[bytes, tuple[int, bytes | None]] = field(default_factory=dict)

    def run(self) -> None:
        """Read everything once and note each fault in the report."""
        self._chains = Chains()
        self._ladder = Ladder(self._compare_parent)
        self._marks = sorted(set(self.sizes))
        self.roots[0] = EMPTY_ROOT
        rest = self._read_tiles()
        for level, number, row in self._ladder.unfinished():
            self._compare_parent(level, number, row)
        if rest is not None and self._ladder.root(rest) != self.checkpoint.root:
            self.report.add(None, "checkpoint", "root")

    def _read_tiles(self) -> bytes | None:
        """Every tile of level 0; the last, partial one's hashes, or None when a tile was missing."""
        size, rest = self.checkpoint.size, b""
        for start in range(0, size, TILE_WIDTH):
            width = min(TILE_WIDTH, size - start)
            tile = self._read_tile(start // TILE_WIDTH, width)
            if tile is None:
                return None
            self._read_bundle(start, tile)
            self._take_roots(start, tile)
            if width < TILE_WIDTH:
                rest = tile
            else:
                self._ladder.add(tile)
        return rest

    def _read_tile(self, number: int, width: int) -> bytes | None:
        tile = self.folder.tile(0, number, width)
        if tile is None:
            self.report.add(None, f"tile/0/{number_path(number)}", "tile_missing")
        else:
            self._compare_partials(0, number, tile)
        return tile

    def _take_roots(self, start: int, tile: bytes) -> None:
        """The roots at the marked sizes inside this tile, before the ladder takes it in."""
        for mark in self._marks:
            inside = mark - start
            if 0 < inside * HASH_BYTES <= len(tile):
                self.roots[mark] = self._ladder.root(tile[: inside * HASH_BYTES])

    def _read_bundle(self, start: int, tile: bytes) -> None:
        width = len(tile) // HASH_BYTES
        lines = self.folder.bundle(start // TILE_WIDTH, width)
        if lines is None:
            self.report.add(None, f"entries/{number_path(start // TILE_WIDTH)}", "bundle_missing")
            lines = []
        if self.wanted:
            self._look_for_wanted(start, tile, lines)
        for at, line in enumerate(lines):
            self._read_entry(start + at, line, tile[at * HASH_BYTES : (at + 1) * HASH_BYTES])
        self.report.entries += width

    def _look_for_wanted(self, start: int, tile: bytes, lines: list[bytes]) -> None:
        for at in range(len(tile) // HASH_BYTES):
            leaf = tile[at * HASH_BYTES : (at + 1) * HASH_BYTES]
            if leaf in self.wanted:
                line = lines[at] if at < len(lines) else b"null"
                self.places[leaf] = (start + at, None if line == b"null" else line)

    def _read_entry(self, position: int, line: bytes, leaf: bytes) -> None:
        if line == b"null":
            self.report.withheld += 1
            self._chains.withheld(position, leaf)
            return
        if sha256(b"\x00" + line).digest() != leaf:
            # What an altered body says of its case is not believed: its leaf counts as one with an unknown body.
            self.report.add(position, "body", "body")
            self._chains.withheld(position, leaf)
            return
        if self.on_body is not None:
            self.on_body(position, line)
        fault = self._chains.fault(position, line, leaf)
        if fault is not None:
            self.report.add(position, "chain", fault)

    def _compare_parent(self, level: int, number: int, row: bytes) -> None:
        """A tile above level 0 must be what the level below gives."""
        stored = self.folder.tile(level, number, len(row) // HASH_BYTES)
        if stored != row:
            code = "tile_missing" if stored is None else "tile_parent"
            self.report.add(None, f"tile/{level}/{number_path(number)}", code)
        self._compare_partials(level, number, row)

    def _compare_partials(self, level: int, number: int, row: bytes) -> None:
        """Older partial tiles that were copied too must be beginnings of the same tile."""
        kind = f"tile/{level}"
        for width in self.folder.partials(kind, number):
            data = self.folder.read(f"{kind}/{number_path(number)}.p/{width}") or b""
            length = min(len(data), len(row))
            if len(data) != width * HASH_BYTES or data[:length] != row[:length]:
                self.report.add(None, f"{kind}/{number_path(number)}.p/{width}", "tile_partial")
