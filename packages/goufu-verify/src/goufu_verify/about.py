"""`goufu-verify draw|scores|receipt|refusal`: one question about a copied log, answered offline."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from goufu_verify import Report, Unusable, verify
from goufu_verify.draw import check_draw, size_of
from goufu_verify.folder import Folder
from goufu_verify.log import LogCheck
from goufu_verify.note import Keys, NotWellFormed, open_checkpoint, parse_keys, parse_object
from goufu_verify.refusal import check_refusal
from goufu_verify.result import Collected
from goufu_verify.scores import Opening, check_scores, read_opening
from goufu_verify.words import WORDS, say

ASKED = ("draw", "scores", "receipt", "refusal")


def main(words: Sequence[str], lang: str) -> int:
    """Answer one question; exit 0 when it holds, 1 when it does not, 2 when there is nothing to check."""
    given = _parser(words[0], lang).parse_args(words[1:])
    try:
        report, line = _RUN[words[0]](given)
    except Unusable as error:
        print(say(given.lang, error.code, name=error.name), file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps(report.as_json(given.lang), ensure_ascii=False))
        return 0 if report.ok else 1
    print(say(given.lang, f"{line}_ok" if report.ok else "not_ok"))
    for fault in report.listed():
        print(say(given.lang, "line_bad_whole", **fault.as_json(given.lang)))
    return 0 if report.ok else 1


def _parser(name: str, lang: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"goufu-verify {name}", description=say(lang, f"about_{name}"))
    parser.add_argument("folder", metavar="DIR", type=Path, help=say(lang, "help_folder"))
    if name in {"receipt", "refusal"}:
        parser.add_argument("file", metavar="FILE", type=Path, help=say(lang, f"help_{name}"))
    else:
        parser.add_argument("award", metavar="AWARD", help=say(lang, "help_award"))
    if name == "scores":
        parser.add_argument("--mine", metavar="FILE", type=Path, help=say(lang, "help_mine"))
    parser.add_argument("--keys", metavar="FILE", type=Path, help=say(lang, "help_keys"))
    parser.add_argument("--json", action="store_true", help=say(lang, "help_json"))
    parser.add_argument("--lang", choices=sorted(WORDS), default="zh", help=say(lang, "help_lang"))
    return parser


def _receipt(given: argparse.Namespace) -> tuple[Report, str]:
    return verify(given.folder, receipts=[given.file], keys=given.keys), "receipt"


def _refusal(given: argparse.Namespace) -> tuple[Report, str]:
    report = Report()
    try:
        check_refusal(given.file, _keys(given), report)
    except OSError as error:
        raise Unusable("no_file", str(given.file)) from error
    except NotWellFormed as error:
        raise Unusable("not_a_refusal", str(given.file)) from error
    return report, "refusal"


def _draw(given: argparse.Namespace) -> tuple[Report, str]:
    collected, report = _collect(given)
    try:
        facts = collected.facts()
        size = size_of(facts)
        keys = _keys(given)
        roots = _read(given, keys, Report(), sizes=[size]).roots
        check_draw(facts, roots.get(size), keys, report)
    except (NotWellFormed, KeyError, TypeError) as error:
        raise Unusable("no_result", given.award) from error
    return report, "draw"


def _scores(given: argparse.Namespace) -> tuple[Report, str]:
    collected, report = _collect(given)
    try:
        facts = collected.facts()
        check_scores(facts, collected.sheets.get(str(facts["scores"]["review"]), {}), _mine(given.mine), report)
    except (NotWellFormed, KeyError, TypeError) as error:
        raise Unusable("no_result", given.award) from error
    return report, "scores"


def _mine(file: Path | None) -> Opening | None:
    if file is None:
        return None
    try:
        return read_opening(parse_object(file.read_bytes()))
    except OSError as error:
        raise Unusable("no_file", str(file)) from error
    except NotWellFormed as error:
        raise Unusable("not_an_opening", str(file)) from error


def _collect(given: argparse.Namespace) -> tuple[Collected, Report]:
    collected, report = Collected(given.award), Report()
    _read(given, _keys(given), report, collected)
    return collected, report


def _read(
    given: argparse.Namespace, keys: Keys, report: Report, collected: Collected | None = None, sizes: Sequence[int] = ()
) -> LogCheck:
    folder = Folder(given.folder)
    try:
        checkpoint = open_checkpoint(folder.read("checkpoint") or b"", keys)
    except NotWellFormed as error:
        raise Unusable("no_checkpoint", str(given.folder)) from error
    log = LogCheck(folder, checkpoint, report, sizes, on_body=collected.take if collected else None)
    log.run()
    return log


def _keys(given: argparse.Namespace) -> Keys:
    file = given.keys or given.folder / "keys.json"
    try:
        return parse_keys(file.read_bytes())
    except (OSError, NotWellFormed) as error:
        raise Unusable("no_keys", str(file)) from error


_RUN = {"draw": _draw, "scores": _scores, "receipt": _receipt, "refusal": _refusal}
