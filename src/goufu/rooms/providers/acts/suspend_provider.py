"""The registrar has ordered a provider to stop its activity."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.parties.authority import Authority
from goufu.rooms.providers.models import Provider


class SuspendProviderInput(ActInput):
    """The order."""

    decision: Annotated[Line, Field(title="Number of the decision")]
    reason: Annotated[Line, Field(title="Reason", description="It is published.")]
    since: Annotated[CivilDate, Field(title="Since")]


class SuspendProvider(Act[Provider, SuspendProviderInput]):
    """Enter an order to stop activity."""

    states, leads_to = ("registered",), "suspended"
    by = Authority("civil.officer")
    public = Publish("", "once")
    asks_nothing = "The registrar decides in its own procedure; here its order is entered."
    routine = False
