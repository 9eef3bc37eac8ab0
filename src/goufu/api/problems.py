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
        cure = "Send an office's token: “Authorization: Bearer gf_…”."
        return reply(
            {
                "type": TYPE + "sign-in",
                "title": "sign-in",
                "status": 401,
                "detail": "Who asks is not known.",
                "cure": cure,
            }
        )

    @api.exception_handler(HttpError)
    def _other(request: HttpRequest, error: Any) -> HttpResponse:
        return reply({"type": TYPE + "request", "title": "request", "status": error.status_code, "detail": str(error)})
