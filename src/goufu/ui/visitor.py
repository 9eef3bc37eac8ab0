"""Who visits: nobody in particular, or an office-holder whose office the session names."""

from uuid import UUID

from django.http import HttpRequest

from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import ActError
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure

OFFICE = "goufu_office"
"""The session's key for the tenure in which the visitor acts."""


class NotSignedIn(ActError):
    """The page is for office-holders."""

    problem, http_status = "sign-in", 401


def visitor(request: HttpRequest) -> Holder | None:
    """The holder as whom this visitor acts, while the tenure lasts."""
    tenure_id = request.session.get(OFFICE)
    if tenure_id is None:
        return None
    tenure = Tenure.objects.select_related("office__organ").filter(pk=UUID(tenure_id)).first()
    holder = holder_of(tenure) if tenure else None
    return holder if holder and holder.holds_on(clock_of_this_installation().read().day) else None


def must_be_holder(request: HttpRequest) -> Holder:
    """The holder, or `NotSignedIn`."""
    holder = visitor(request)
    if holder is None:
        raise NotSignedIn("Sign in with an office to do this.", cure="Sign in first.")
    return holder


def enter_as(request: HttpRequest, tenure: UUID) -> None:
    """Let the session act in this tenure."""
    request.session.cycle_key()
    request.session[OFFICE] = str(tenure)


def leave(request: HttpRequest) -> None:
    """Forget the session's office."""
    request.session.flush()
