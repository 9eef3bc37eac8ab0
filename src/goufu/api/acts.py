"""Every act is `POST /api/acts/<act>`: the operations, their schemas and their documentation come from the
declarations.
"""

import json
from collections.abc import Callable
from typing import Annotated, Any, cast

from django.http import HttpRequest
from ninja import Body, Router, Schema
from pydantic import BaseModel, Field, create_model

from goufu.api.signin import OfficeToken
from goufu.core import registry
from goufu.core.clock import clock_of_this_installation
from goufu.core.elsewhere import Elsewhere
from goufu.core.exceptions import BadInput
from goufu.core.perform import perform
from goufu.core.registry import AnyAct
from goufu.parties.holders import Holder

LONGEST_KEY = 200


class PromiseOut(Schema):
    """The server's signed promise that the entry will stand in the log."""

    entry: str
    case: str
    turn: int
    instant: str
    act: str
    thread: str
    key: str
    signature: str


def router() -> Router:
    """A router with one operation an act."""
    found = Router(tags=["acts"], auth=OfficeToken())
    for act in registry.ACTS.values():
        if not act.only_follows:
            found.add_api_operation(
                f"/{act.name}",
                ["POST"],
                _operation(act),
                response=PromiseOut,
                operation_id=act.name,
                summary=act.title_id(),
                description=_description(act),
            )
    return found


def _description(act: AnyAct) -> str:
    asks = ", ".join(question.__name__ for question in act.questions) or act.asks_nothing
    by = ", ".join(f"{each.role} ({each.within})" for each in act.authorities())
    return f"By: {by}. States: {', '.join(act.states) or 'any, or opens a case'}. Asks: {asks}."


def _asked(act: AnyAct) -> type[BaseModel]:
    """The request's body: named after the act, so that no two schemas overwrite each other."""
    fields: dict[str, Any] = {
        "given": (act.input_type, ...),
        "seen": (Annotated[int | None, Field(description="Turn of the case the form was filled in on")], None),
        "elsewhere": (Elsewhere | None, None),
    }
    if not act.opens:
        fields["case"] = (Annotated[str, Field(description="Reference of the case")], ...)
    return create_model(f"{act.__name__}Request", __base__=Schema, **fields)


def _operation(act: AnyAct) -> Callable[..., Any]:
    def operation(request: HttpRequest, asked: Any) -> dict[str, Any]:
        body = json.loads(request.body)
        promise = perform(
            act.name,
            holder=cast(Holder, getattr(request, "auth")),  # noqa: B009 - ninja puts it there
            clock=clock_of_this_installation(),
            given=body["given"],
            case=body.get("case"),
            seen=body.get("seen"),
            elsewhere=body.get("elsewhere"),
            key=_key(request),
        )
        return promise.as_json()

    operation.__annotations__["asked"] = Annotated[_asked(act), Body()]  # type: ignore[type-arg]
    operation.__name__ = act.name
    return operation


def _key(request: HttpRequest) -> str | None:
    key = request.headers.get("Idempotency-Key")
    if key is not None and not 0 < len(key) <= LONGEST_KEY:
        raise BadInput("An idempotency key has 1 to {most} characters.", field="Idempotency-Key", most=LONGEST_KEY)
    return key
