"""Runs in a copy of the repository to which a method, a county and a rule were added: a purchase through all three.

`python in_the_copy.py CODE METHOD RULE` in the surroundings of a house whose source is the copy; prints what came
about as JSON. The cast is the tests' own, moved to the county.
"""

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any


def main(code: str, method: str, rule: str) -> None:
    """The whole of it."""
    from goufu.cli.house import house

    with house():
        move_cast(code)
        print(json.dumps(purchase(method, rule), ensure_ascii=False))


def move_cast(code: str) -> None:
    """The cast of the tests, in the division `code` instead of Fushun."""
    import tests

    path = Path(tests.__path__[0]) / "cast.py"
    moved = ModuleType("tests.cast")
    moved.__file__ = str(path)
    sys.modules["tests.cast"] = moved
    exec(compile(path.read_text(encoding="utf-8").replace("510322", code), str(path), "exec"), moved.__dict__)


def purchase(method: str, rule: str) -> dict[str, Any]:
    """From the need to the start of delivery; the first notice is too short for the county's rule."""
    from tests.cast import found_cast, read_cast
    from tests.contracting import Story, instalments
    from tests.reviewing import (
        QUOTES,
        asked_for_quotes,
        awarded,
        declared,
        drawn,
        named,
        qualified,
        ranked,
        received,
        scored,
    )
    from tests.tendering import approved, decided, notice

    from goufu.core.exceptions import Refused
    from goufu.core.ledger.sequencer import log_path, sequence
    from goufu.core.public import public_entries
    from goufu_verify import verify

    found_cast()
    cast = read_cast()
    for organ in QUOTES:
        cast.provider(organ)
    tender = approved(cast, method=method)
    cast.wait(days=30)
    refused: list[dict[str, Any]] = []
    try:
        cast.do("publish_notice", cast.officer, tender.ref, **notice(cast, 11))
    except Refused as short:
        refused = [{"rule": each.rule, "zh": each.text("zh"), "cure": each.cure("zh")} for each in short.answers]
    decided(cast, "publish_notice", cast.officer, tender.ref, tender.ref, **notice(cast, 15))
    for organ, quote in QUOTES.items():
        tender.bid(cast, organ, quote)
    tender.past_the_deadline(cast)
    tender.open(cast)
    sequence()
    case = drawn(cast, tender)
    for step in (declared, qualified, asked_for_quotes, scored, ranked, received, named, awarded):
        case = step(cast, case)
    cast.wait(days=1)
    story = Story(cast, case.award)
    price = QUOTES["alpha"]
    story.contract(amount_fen=price, instalments=instalments(price // 2, price - price // 2))
    story.start()
    while sequence():
        pass
    entries = public_entries(str(cast.see(tender.ref).thread))
    judged = [verdict for entry in entries if entry.act == "publish_notice" for verdict in entry.verdicts]
    return {
        "refused": refused,
        "method": tender.row().method,
        "region": tender.row().region,
        "ruled": rule in {answer["rule"] for verdict in judged for answer in verdict["answers"]},
        "acts": [entry.act for entry in entries],
        "verify": verify(log_path()).ok,
    }


if __name__ == "__main__":
    main(*sys.argv[1:4])
