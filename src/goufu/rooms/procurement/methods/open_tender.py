"""Open tender: the main method. Everyone may bid, bids are opened in public.

Government Procurement Law, articles 26, 27, 35 and 36.
"""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="open_tender",
    title_zh="公开招标",
    title_en="Open tender",
    traits=frozenset({"tender", "open", "competitive", "sealed", "scored", "panel"}),
    grounds=(MethodGround.MAIN_METHOD,),
    least_responses=3,
    ocds="open",
    steps=("qualification", "scoring", "ranking"),
    public_opening=True,
)
