"""The law book is loaded whole, whoever comes first and however many come at once."""

from pathlib import Path
from threading import Barrier, Thread

from goufu.law.loader import locality_rules

SLOW = '''"""A rule whose module takes its time."""

import time

from goufu.law.answering import Outcome, allowed, answers
from goufu.law.figures import Figures
from goufu.law.questions.bid_in_time import BidInTime

time.sleep(0.1)


@answers(BidInTime, rule="slow-{number}", protects="competition", cure="Wait.")
def slow(question: BidInTime, figures: Figures) -> Outcome:
    """It is slow."""
    return allowed()
'''
FILE = """[[rule]]
id = "slow-{number}"
question = "BidInTime"
source = "S"
gist_zh = "示例"
gist_en = "Example"
refusal_zh = "示例"
cure_zh = "示例"
"""
INSTRUMENT = """name_zh = "示例规定"
name_en = "Example rule"
issuer = "示例"
number = ""
standing = "confirmed"
since = 2020-01-01
"""


def test_threads_that_come_while_it_is_loaded_find_no_rule_missing(tmp_path: Path):
    """A module stands in `sys.modules` before it has said its rules; whoever found it then lacked them for ever."""
    law = tmp_path / "510322_example" / "law" / "example"
    law.mkdir(parents=True)
    (law / "instrument.toml").write_text(INSTRUMENT)
    for number in (1, 2, 3):
        (law / f"article_{number}.py").write_text(SLOW.format(number=number))
        (law / f"article_{number}.toml").write_text(FILE.format(number=number))
    found: list[int] = []
    together = Barrier(6)

    def load() -> None:
        together.wait()
        found.append(len(locality_rules(tmp_path)))

    threads = [Thread(target=load) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert found == [3] * 6
