"""A new method, a new county and a new rule are added files: none that was there before is touched."""

import hashlib
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.proofs.house import REPOSITORY, House

COUNTY, NAME, METHOD, RULE = "510524", "xuyong", "community_consultation", "xuyong-response-14d"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", "vendor", ".venv", "node_modules", "data.keys")
METHOD_FILE = '''"""Community consultation: talks with bidders, prices as bid.

叙永县政府购买服务社区磋商办法（试行，示例）第二条: for services to the residents of one community.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="community_consultation",
    title_zh="社区磋商",
    title_en="Community consultation",
    traits=frozenset({"consultation", "competitive", "sealed", "scored", "panel"}),
    grounds=(MethodGround.PURCHASE_OF_SERVICES,),
    least_responses=3,
    ocds="limited",
    steps=("qualification", "consultation", "scoring", "ranking"),
)
'''
RULE_MODULE = '''"""How long bidders in Xuyong have to answer a consultation."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.response_period import ResponsePeriod


@answers(
    ResponsePeriod,
    rule="xuyong-response-14d",
    protects="bidders",
    traits=("consultation",),
    cure="Give at least {least} days.",
)
def long_enough(asked: ResponsePeriod, figures: Figures) -> Outcome | None:
    """Bidders have {days} days to answer; the county asks for at least {least}."""
    if asked.issued is None:
        return None
    least, days = figures.number("least"), (asked.deadline - asked.issued).days
    return refused_if(days < least, days=days, least=least)
'''
RULE_FILE = """[[rule]]
id = "xuyong-response-14d"
question = "ResponsePeriod"
source = "S"
gist_zh = "本县磋商项目的响应时间不少于十四日。"
gist_en = "In this county a consultation leaves at least fourteen days to answer."
refusal_zh = "响应时间只有{days}日，本县要求不少于{least}日。"
cure_zh = "把响应时间定为不少于{least}日。"

[[rule.figure]]
name = "least"
unit = "calendar days"
value = 14
since = 2025-01-01
set_by = "叙财采〔2025〕示例1号"

[[rule.example]]
facts = { issued = 2025-04-11, deadline = 2025-04-22 }
on = 2025-03-03
at = "510524"
method = "competitive_consultation"
verdict = "refused"

[[rule.example]]
facts = { issued = 2025-04-11, deadline = 2025-04-26 }
on = 2025-03-03
at = "510524"
method = "competitive_consultation"
verdict = "allowed"
"""
INSTRUMENT_FILE = """name_zh = "叙永县政府购买服务社区磋商办法（试行，示例）"
name_en = "Xuyong County rules on community consultation (trial, sample)"
issuer = "叙永县财政局（示例）"
number = "叙财采〔2025〕示例1号"
since = 2025-01-01
standing = "in_force"
"""


def prints(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file, by its path; what the interpreter keeps for itself apart."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and ".git" not in path.parts
    }


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A copy of the repository under version control of its own, and a house that runs from it."""
    root = tmp_path_factory.mktemp("added")
    source = root / "repository"
    source.mkdir()
    for part in ("src", "packages", "localities", "tests"):
        shutil.copytree(REPOSITORY / part, source / part, ignore=LEFT_OUT)
    (root / "house").mkdir()
    git(source, "init", "-q")
    git(source, "add", "-A")
    git(source, "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "as it was")
    return House(root / "house", source)


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def before(copy: House) -> dict[str, str]:
    return prints(copy.source)


@pytest.fixture(scope="module")
def added(copy: House, before: dict[str, str]) -> list[str]:
    """The three commands, and what they made filled in; the paths that were added."""
    made(copy, "method", METHOD, "--title-zh", "社区磋商", "--title-en", "Community consultation")
    made(copy, "county", COUNTY, NAME)
    made(copy, "rule", "xuyong_rules", "3", "--rule", RULE, "--question", "ResponsePeriod", "--at", COUNTY)
    src = copy.source
    law = src / "localities" / f"{COUNTY}_{NAME}" / "law" / "xuyong_rules"
    filled = {
        src / f"src/goufu/rooms/procurement/methods/{METHOD}.py": METHOD_FILE,
        law / "instrument.toml": INSTRUMENT_FILE,
        law / "article_3.py": RULE_MODULE,
        law / "article_3.toml": RULE_FILE,
    }
    for path, text in filled.items():
        assert path.exists(), f"`goufu new` makes {path.name}"
        path.write_text(text, encoding="utf-8")
    return sorted(set(prints(src)) - set(before))


def made(copy: House, *words: str) -> None:
    done = copy.goufu("new", *words, "--root", str(copy.source))
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.fixture(scope="module")
def told(copy: House, added: list[str]) -> dict[str, Any]:
    """What came of the purchase."""
    import json

    done = copy.python(str(copy.source / "tests" / "proofs" / "in_the_copy.py"), COUNTY, METHOD, RULE)
    assert done.returncode == 0, done.stderr[-4000:]
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


def test_the_commands_add_what_they_say_and_nothing_else(added: list[str]):
    place = f"localities/{COUNTY}_{NAME}"
    assert added == sorted(
        [
            f"src/goufu/rooms/procurement/methods/{METHOD}.py",
            f"{place}/README.md",
            f"{place}/law/README.md",
            f"{place}/law/xuyong_rules/instrument.toml",
            f"{place}/law/xuyong_rules/article_3.py",
            f"{place}/law/xuyong_rules/article_3.toml",
        ]
    )


def test_the_purchase_went_through_the_new_method_in_the_new_county(told: dict[str, Any]):
    assert (told["method"], told["region"]) == (METHOD, COUNTY)
    assert told["acts"][-1] == "start_delivery"
    assert {"publish_notice", "open_bids", "publish_result", "publish_contract"} <= set(told["acts"])
    assert told["verify"] is True


def test_the_new_rule_refused_the_short_notice_and_let_the_longer_one_pass(told: dict[str, Any]):
    assert [each["rule"] for each in told["refused"]] == [RULE]
    assert told["refused"][0]["zh"] == "响应时间只有11日，本县要求不少于14日。本地标准的依据：叙财采〔2025〕示例1号。"
    assert told["refused"][0]["cure"] == "把响应时间定为不少于14日。"
    assert told["ruled"] is True


def test_no_file_that_was_there_has_changed(copy: House, before: dict[str, str], told: dict[str, Any]):
    after = prints(copy.source)
    assert {path: after.get(path) for path in before} == before
    changed = [line for line in git(copy.source, "status", "--porcelain", "-uall").splitlines() if line[:2] != "??"]
    assert changed == []


def test_elsewhere_the_rule_is_not_heard(copy: House, added: list[str], tmp_path: Path):
    facts = tmp_path / "facts.json"
    facts.write_text('{"issued": "2025-04-11", "deadline": "2025-04-22"}')
    asked = ["law", "ask", "response_period", "--facts", str(facts), "--on", "2025-03-03"]
    method = ["--method", "competitive_consultation", "--json", "--localities", str(copy.source / "localities")]
    here, there = (copy.answer(*asked, "--at", code, *method) for code in (COUNTY, "510322"))
    assert (here["verdict"], there["verdict"]) == ("refused", "allowed")


def test_what_is_there_already_is_never_overwritten(copy: House, added: list[str]):
    again = copy.goufu("new", "method", METHOD, "--title-zh", "x", "--title-en", "y", "--root", str(copy.source))
    assert again.returncode == 2
    assert METHOD_FILE in (copy.source / f"src/goufu/rooms/procurement/methods/{METHOD}.py").read_text()
