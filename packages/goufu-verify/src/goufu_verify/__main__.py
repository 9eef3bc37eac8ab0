"""The command `goufu-verify`: exit 0 when the log holds, 1 when it does not, 2 when there is nothing to check."""

import argparse
import json
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from goufu_verify import Report, Unusable, verify
from goufu_verify.about import ASKED
from goufu_verify.about import main as about
from goufu_verify.words import WORDS, say


def _parser(lang: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="goufu-verify", description=say(lang, "about"))
    parser.add_argument("folder", metavar="DIR", type=Path, help=say(lang, "help_folder"))
    parser.add_argument(
        "--receipt", metavar="FILE", type=Path, action="append", default=[], help=say(lang, "help_receipt")
    )
    parser.add_argument("--since", metavar="OLD_CHECKPOINT", type=Path, help=say(lang, "help_since"))
    parser.add_argument("--keys", metavar="FILE", type=Path, help=say(lang, "help_keys"))
    parser.add_argument("--json", action="store_true", help=say(lang, "help_json"))
    parser.add_argument("--lang", choices=sorted(WORDS), default="zh", help=say(lang, "help_lang"))
    return parser


def _lang(argv: Sequence[str]) -> str:
    """The language is needed before the arguments are read, for the help text."""
    return "en" if "--lang=en" in argv or ("--lang", "en") in pairwise(argv) else "zh"


def human(report: Report, lang: str, *, own_keys: bool) -> str:
    """The report as lines for a person."""
    lines = [say(lang, "ok" if report.ok else "not_ok")]
    lines.append(say(lang, "counts", entries=report.entries, withheld=report.withheld))
    if report.root:
        lines.append(say(lang, "line_root", root=report.root))
    if report.receipts:
        lines.append(say(lang, "line_receipts", count=report.receipts))
    lines.extend(_line(fault.as_json(lang), lang) for fault in report.listed())
    if own_keys:
        lines.append(say(lang, "line_keys"))
    return "\n".join(lines)


def _line(fault: dict[str, Any], lang: str) -> str:
    return say(lang, "line_bad_whole" if fault["entry"] is None else "line_bad", **fault)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in ASKED:
        return about(words, _lang(words))
    given = _parser(_lang(words)).parse_args(words)
    try:
        report = verify(given.folder, receipts=given.receipt, since=given.since, keys=given.keys)
    except Unusable as error:
        print(say(given.lang, error.code, name=error.name), file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps(report.as_json(given.lang), ensure_ascii=False))
    else:
        print(human(report, given.lang, own_keys=given.keys is None))
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main())
