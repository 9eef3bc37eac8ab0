"""Every official notice of the demonstrations, opened as an office opens it.

    tools/office.py FOLDER [method ...]     PDF by poppler, DOCX by LibreOffice; pictures stay in the folder

Each paper is rendered to pictures: no page may be blank, and its title must be read in it. Without methods: the sample
purchase and one of each method; then every kind of notice must be among them.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from goufu.cli.demo.ways import WAYS

_FILES = Path(__file__).resolve().parents[1] / "src" / "goufu" / "rooms" / "announcements" / "kinds"
KINDS = frozenset(each.stem for each in _FILES.glob("[a-z]*.py"))
GOUFU = Path(sys.executable).parent / "goufu"
DOTS = 50
"""Dots per inch of the pictures."""
INK, LEAST = 128, 40
"""How dark a dot of ink is at least, and how many of them a page that says something has."""
TEXT = 0.86
"""The part of a page above its number."""


def main(arguments: list[str]) -> int:
    """Play, write, open, look; the number of papers that do not hold is the exit code."""
    folder = Path(arguments[0]).resolve()
    wrong, papers, made = list[str](), 0, Counter[str]()
    for name in arguments[1:] or ["", *sorted(WAYS)]:
        written = folder / (name or "sample")
        _play(name, written)
        _open(written)
        for each in json.loads((written / "notices.json").read_text(encoding="utf-8")):
            made[each["kind"]] += 1
            for pdf in (written / f"{each['ref']}.pdf", written / "office" / f"{each['ref']}.pdf"):
                papers += 1
                wrong += [f"{pdf}: {fault}" for fault in _faults(pdf, each["title"])]
    if not arguments[1:]:
        wrong += [f"{name}: no demonstration makes this kind of notice" for name in sorted(KINDS - made.keys())]
    sys.stdout.write("".join(f"{each}\n" for each in wrong))
    pages = sum(1 for _ in folder.rglob("*.png"))
    print(
        f"{made.total()} notices of {len(made)} kinds (of {len(KINDS)}), {papers} papers opened, {pages} pages, "
        f"{len(wrong)} faults; pictures in {folder}"
    )
    return min(len(wrong), 100)


def _play(name: str, written: Path) -> None:
    """Buy by that method (the sample purchase for none) in a data folder of its own, and write its notices."""
    surroundings = {**os.environ, "GOUFU_DATA": str(written / "data"), "GOUFU_KEYS": str(written / "data.keys")}
    demo: list[str | Path] = [GOUFU, "demo", "--json", *(["--method", name] if name else [])]
    subprocess.run(demo, env=surroundings, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([GOUFU, "notices", written], env=surroundings, check=True, stdout=subprocess.DEVNULL)


def _open(written: Path) -> None:
    """Have LibreOffice open every DOCX and print it."""
    profile = f"-env:UserInstallation=file://{written / 'profile'}"
    made: list[str | Path] = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", written / "office"]
    subprocess.run([*made, *sorted(written.glob("*.docx"))], check=True, stdout=subprocess.DEVNULL)


def _faults(pdf: Path, title: str) -> list[str]:
    """What is wrong with a printed paper."""
    if not pdf.exists():
        return ["was not made"]
    read = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    found = [] if _bare(title) in _bare(read) else ["its title is not read in it"]
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", pdf, pdf.with_suffix("")], check=True)
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", pdf, pdf.with_suffix("")], check=True)
    pages = sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))
    found += [f"page {number} is blank" for number, page in enumerate(pages, 1) if _ink(page.read_bytes()) < LEAST]
    for page in pages:
        page.unlink()
    return found if pages else [*found, "has no page"]


def _bare(text: str) -> str:
    return "".join(text.split())


def _ink(picture: bytes) -> int:
    """Dark dots above the page number (PGM: a head of three lines, then a byte a dot)."""
    head, dots = picture.split(b"\n", 3)[:3], picture.split(b"\n", 3)[3]
    width, height = map(int, head[1].split())
    return sum(dot < INK for dot in dots[: width * int(height * TEXT)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
