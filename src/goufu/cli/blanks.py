"""What `goufu new` writes. «holes» are filled with the given names; every file works and says what to fill in."""

BLANKS: dict[str, str] = {}

BLANKS["act"] = '''"""What happens, in a sentence, and the article or paper it comes from."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.«room».models import «case»


class «class»Input(ActInput):
    """What the office-holder fills in."""

    note: Annotated[LongText, Field(title="Note")]


class «class»(Act[«case», «class»Input]):
    """Say here what is done, as a title."""

    states = ("«state»",)
    by = Authority("«role»", within="purchaser")
    public = Publish("service")
    asks_nothing = "Say here why no article is asked, or let `asks` yield questions and drop this line."
    routine = False

    def asks(self, case: «case», given: «class»Input, moment: Moment) -> Iterator[Any]:
        return iter(())

    def effect(self, case: «case», given: «class»Input, moment: Moment, w: Writes) -> None:
        w.publish(noted=moment.day)
'''

BLANKS["act_test"] = '''"""«class»: the act succeeds, and each refusal changes one fact of the same set-up."""

from goufu.core import registry


def test_the_act_is_found_by_its_name():
    assert registry.act_named("«name»").__name__ == "«class»"
'''

BLANKS["instrument"] = """name_zh = "文件全称"
name_en = "Full name of the document"
issuer = "发文机关"
number = "文号"
since = 2025-01-01
standing = "in_force"
"""

BLANKS["rule"] = '''"""What the article is about."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.«module» import «question»


@answers(«question», rule="«rule»", protects="bidders", cure="Say here what mends it, from {least} on.")
def say_what_it_demands(asked: «question», figures: Figures) -> Outcome | None:
    """The sentence a refused person reads: at least {least} are required."""
    least = figures.number("least")
    return refused_if(least < 0, least=least)
'''

BLANKS["rule_of_period"] = '''"""What the article is about."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.«module» import «question»


@counts(«question», rule="«rule»", protects="bidders")
def say_how_long(period: «question», figures: Figures) -> Length:
    """Do it by {day:date} (within {days} days)."""
    return working_days(figures.number("least"))
'''

BLANKS["rule_file"] = """[[rule]]
id = "«rule»"
question = "«question»"
source = "K"
gist_zh = "用自己的话写一句要旨。"
gist_en = "The gist in a sentence of your own."
refusal_zh = "被退回的人读到的话：不得少于 {least}。"
cure_zh = "怎样改，从 {least} 起。"

[[rule.figure]]
name = "least"
unit = "days"
value = 0
since = 2025-01-01
set_by = "«slug»"
"""

BLANKS["rule_file_of_period"] = (
    BLANKS["rule_file"]
    .replace("被退回的人读到的话：不得少于 {least}。", "请于{day:date}前（{days} 日内）办理。")
    .replace('cure_zh = "怎样改，从 {least} 起。"\n', "")
)

BLANKS["method"] = '''"""«title_en»: say when it is lawful, and by which document."""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="«name»",
    title_zh="«title_zh»",
    title_en="«title_en»",
    traits=frozenset({"consultation", "competitive", "sealed", "scored", "last_quotes", "panel"}),
    grounds=(MethodGround.PURCHASE_OF_SERVICES,),
    least_responses=3,
    ocds="limited",
    steps=("qualification", "consultation", "last_quote", "scoring", "ranking"),
    least_last_quotes=2,
)
'''

BLANKS["county"] = """# «code» «name»

What this county adds to the house: its figures and extra refusals in `law/`, wordings in `locale/`. Nothing may loosen
what protects bidders, users or the public; the contract tests of all counties try it.
"""

BLANKS[
    "county_law"
] = """Figures: `<instrument>/<article>.toml` of the same stem as the national article, with `[[figure]]` tables
(`rule`, `name`, `value`, `unit`, `since`, `set_by`). Further refusals: `goufu new rule … --at «code»`.
"""
