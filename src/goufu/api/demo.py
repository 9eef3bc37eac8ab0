"""Entering a demonstration: a token for any office of the cast. Not there in production."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from ninja import Router, Schema

from goufu.api.signin import issue_token
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import WrongOffice
from goufu.parties.models import Tenure

router = Router(tags=["demo"])


class Enter(Schema):
    """Which office to enter as."""

    office: str


@router.post(
    "/enter", response=dict[str, Any], operation_id="enter_demo", summary="Enter the demonstration as an office"
)
def enter(request: HttpRequest, asked: Enter) -> dict[str, Any]:
    """A bearer token of a synthetic office, good for a day of simulated time."""
    tenure = Tenure.objects.filter(office__code=asked.office, office__synthetic=True, until=None).first()
    if settings.GOUFU_MODE != "demo" or tenure is None:
        raise WrongOffice(
            "There is no office {office} to enter as.",
            office=asked.office,
            field="office",
            cure="See the cast on the entry page.",
        )
    expires = clock_of_this_installation().read().instant + timedelta(days=1)
    return {"office": asked.office, "token": issue_token(tenure.pk, label="demo", expires=expires)}
