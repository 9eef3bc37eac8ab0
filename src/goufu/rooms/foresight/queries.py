"""What machines may ask of this room at `/api/queries/…`: the same answers as on its pages."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, TypeVar

from django.http import QueryDict
from pydantic import BaseModel, ValidationError

from goufu.base.civil import civil_instant, instant_text
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import WrongFields
from goufu.core.faults import faults_of
from goufu.core.lawbook import the_law
from goufu.law.resolver import resolve, resolve_object
from goufu.law.spoken import resolved_said, ruling_said
from goufu.parties.regions import region
from goufu.rooms.foresight.asked import PROVINCE, MethodSearch, facts_of, filled_in
from goufu.rooms.foresight.closings import known
from goufu.rooms.foresight.page_backward import BackwardSearch, found_for
from goufu.rooms.foresight.page_closings import DAY, WEEKS
from goufu.rooms.foresight.refusals import CannotForesee
from goufu.rooms.foresight.running import ahead_said, sentence
from goufu.ui.reading import read_form

Asked = TypeVar("Asked", bound=BaseModel)
Query = Callable[[QueryDict, str], Any]


def read_query(
    model: type[Asked], query: QueryDict, completed: Callable[[dict[str, Any]], dict[str, Any]] = dict
) -> Asked:
    """The fields in an address as the page would read them; what cannot be read is refused field by field."""
    read = read_form(model, query)
    for field, said in read.problems.items():
        raise CannotForesee("{field}: {said}", field=field, said=said, cure="Correct the field and ask again.")
    try:
        return model.model_validate(completed(read.given))
    except ValidationError as wrong:
        raise WrongFields(list(faults_of(wrong, room="foresight"))) from wrong


def methods(query: QueryDict, lang: str) -> dict[str, Any]:
    """Which methods are lawful; the fields are those of the page, amounts in yuan."""
    search = read_query(MethodSearch, query, lambda given: filled_in(given, PROVINCE))
    on = search.on or clock_of_this_installation().read().day
    facts, law = facts_of(search, on), the_law()
    return {
        "on": on.isoformat(),
        "at": search.at,
        "object": [ruling_said(each, lang) for each in resolve_object(law, facts, on=on, at=search.at)],
        "methods": [resolved_said(each, lang) for each in resolve(law, facts, on=on, at=search.at)],
    }


def backward(query: QueryDict, lang: str) -> dict[str, Any]:
    """The latest lawful day of each step; `day` is null and `missing` a year where its table is not known."""
    on = clock_of_this_installation().read().day
    one, ahead = found_for(read_query(BackwardSearch, query), None, on)
    return ahead_said(ahead, lang) | ({"said": sentence(one, on)} if one else {})


def closing(query: QueryDict, _lang: str) -> dict[str, Any]:
    """The closings of the next four weeks in a province (`at`), as public notices set them."""
    moment, place = clock_of_this_installation().read(), region(query.get("at", "") or PROVINCE)
    found = known(place.code, moment.instant, civil_instant(moment.day + WEEKS * 7 * DAY))
    said = [{**asdict(each), "deadline": instant_text(each.deadline)} for each in found]
    return {"at": place.code, "from": moment.day.isoformat(), "weeks": WEEKS, "closings": said}


QUERIES: Mapping[str, Query] = {"methods": methods, "backward": backward, "closings": closing}
"""By the name at the end of the address."""
