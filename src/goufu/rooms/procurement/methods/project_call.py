"""A call for projects (公益创投): organizations propose, each proposal stands for itself, the best are funded.

For money below the procurement limit, whatever fund it comes from. Above the limit the law's methods hold.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="project_call",
    title_zh="公益创投",
    title_en="Call for projects",
    traits=frozenset({"below_limit", "competitive", "sealed", "scored", "several_winners"}),
    grounds=(MethodGround.BELOW_LIMIT,),
    least_responses=1,
    ocds="open",
    steps=("qualification", "scoring", "ranking"),
)
