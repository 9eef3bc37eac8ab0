"""Errors of the API: problem details (RFC 9457) with the field or article and the cure; never a stack trace."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from goufu.base.canonical import canonical, plain
from goufu.base.errors import GoufuError
from goufu.core.exceptions import BadInput, Refused, WrongFields
from goufu.core.faults import Fault, words_of
from goufu.law.verdict import Answer

TYPE = "urn:goufu:problem:"
BAD_REQUEST = 400


class NotKnown(GoufuError):
    """No token, or one that stands for nobody."""

    problem, http_status, context = "sign-in", 401, "api"


class NotReadable(GoufuError):
    """A body that is not JSON, or not the form that files come in."""

    problem, http_status, context = "request", 400, "api"


class NotThere(GoufuError):
    """An address that the API does not have."""

    problem, http_status, context = "unknown-address", 404, "api"


def language(request: HttpRequest) -> str:
    """The reader's language: English when asked for first, Chinese otherwise."""
    return "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "zh"


def problem(error: GoufuError, lang: str) -> dict[str, Any]:
    """One error as a problem object."""
    said: dict[str, Any] = {
        "type": TYPE + error.problem,
        "title": error.problem,
        "status": error.http_status,
        "detail": error.text(lang),
    }
    said |= {
        name: value
        for name, value in (("field", error.field), ("article", error.article), ("cure", error.cure_text(lang)))
        if value
    }
    if isinstance(error, BadInput) and error.faults:
        said["problems"] = [{"field": each.field, "what": each.text(lang)} for each in error.faults]
    if isinstance(error, Refused):
        said["answers"] = [answer_json(answer, lang) for answer in error.answers]
    return said


def answer_json(answer: Answer, lang: str) -> dict[str, Any]:
    """A verdict's answer as the API shows it."""
    return {
        "rule": answer.rule,
        "instrument": answer.instrument,
        "article": answer.article,
        "verdict": answer.verdict.value,
        "standing": answer.standing,
        "facts": plain(answer.facts),
        "text": answer.text(lang),
        "cure": answer.cure(lang),
    }


def reply(said: dict[str, Any]) -> HttpResponse:
    """The response of a problem."""
    return HttpResponse(canonical(said), status=said["status"], content_type="application/problem+json")


def _fault(error: Mapping[str, Any]) -> Fault:
    return Fault(".".join(map(str, error["loc"])).removeprefix("body.asked."), *words_of(error))


def install(api: NinjaAPI) -> None:
    """Let every error of the API come out as a problem."""

    @api.exception_handler(GoufuError)
    def _ours(request: HttpRequest, error: GoufuError | type[GoufuError]) -> HttpResponse:
        return reply(problem(error, language(request))) if isinstance(error, GoufuError) else HttpResponse(status=500)

    @api.exception_handler(ValidationError)
    def _malformed(request: HttpRequest, error: Any) -> HttpResponse:
        return reply(problem(WrongFields([_fault(each) for each in error.errors]), language(request)))

    @api.exception_handler(AuthenticationError)
    def _unknown(request: HttpRequest, error: Any) -> HttpResponse:
        unknown = NotKnown(
            "Who asks is not known: no token was sent, or it has run out.",
            cure="Send an office's token as “Authorization: Bearer gf_…”; in a demo /api/demo/enter gives one.",
        )
        return reply(problem(unknown, language(request)))

    @api.exception_handler(HttpError)
    def _other(request: HttpRequest, error: Any) -> HttpResponse:
        if error.status_code != BAD_REQUEST:
            status = error.status_code
            return reply({"type": TYPE + "request", "title": "request", "status": status, "detail": str(error)})
        unreadable = NotReadable(
            "The body of the request cannot be read.",
            cure="Send JSON (a file as multipart/form-data) in the shape that /api/openapi.json describes.",
        )
        return reply(problem(unreadable, language(request)))


def nowhere(request: HttpRequest, rest: str = "") -> HttpResponse:
    """An address under `/api/` that does not exist: a problem object too, not a page."""
    absent = NotThere("The API has no such address.", cure="All addresses are listed in /api/openapi.json.")
    return reply(problem(absent, language(request)))
