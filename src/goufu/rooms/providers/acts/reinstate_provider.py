"""The order to stop activity has ended."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.fields import ActInput, Line
from goufu.parties.authority import Authority
from goufu.rooms.providers.models import Provider


class ReinstateProviderInput(ActInput):
    """What ended it."""

    decision: Annotated[Line, Field(title="Number of the decision")]


class ReinstateProvider(Act[Provider, ReinstateProviderInput]):
    """Enter the end of an order to stop activity."""

    states, leads_to = ("suspended",), "registered"
    by = Authority("civil.officer")
    public = Publish("", "once")
    asks_nothing = "The registrar decides in its own procedure; here the end of its order is entered."
    routine = False
