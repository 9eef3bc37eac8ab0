"""Questions that rooms answer to machines (`QUERIES` in their `queries.py`): what their pages answer to people."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from goufu.api.problems import NotThere, language
from goufu.core.registry import part_of_each_room

router = Router(tags=["queries"])


@router.get("/{name}", response=Any, operation_id="query", summary="Ask what a page answers")
def query(request: HttpRequest, name: str) -> Any:
    """The answer of a room, with the fields of its page in the address: amounts in yuan, days as 2025-03-31."""
    found: dict[str, Any] = {}
    for _, module in part_of_each_room("queries"):
        found |= module.QUERIES
    if name not in found:
        raise NotThere(
            "There is no query “{name}”.", name=repr(name)[1:-1], names=", ".join(sorted(found)),
            cure="There are: {names}.",
        )  # fmt: skip
    return found[name](request.GET, language(request))
