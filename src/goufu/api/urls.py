"""`/api/`: one NinjaAPI, made when the acts are known."""

from django.conf import settings
from django.urls import path, re_path
from ninja import NinjaAPI

from goufu.api import acts, asking, cases, demo, problems

ABOUT = (
    "Reading needs no token. An act is `POST /api/acts/<act>` with an office's bearer token: an officer's from"
    " `goufu token --as OFFICE`, in a demonstration from `POST /api/demo/enter` with the code of an office of the cast."
    " `given` holds the fields of the act, `case` the reference of the case. Money is whole fen. A file is stored"
    " first; its SHA-256 then stands in a field. The same `Idempotency-Key` gives the same promise again. What does not"
    " succeed is `application/problem+json` with the field or article and the cure; `Accept-Language: en` gives it in"
    " English."
)


def build() -> NinjaAPI:
    """The API of this installation."""
    api = NinjaAPI(
        title="Goufu 购服",
        version="1",
        description=ABOUT,
        docs_url=None,
        urls_namespace="api",
        openapi_url="/openapi.json",
    )
    api.add_router("/acts", acts.router())
    api.add_router("/queries", asking.router)
    api.add_router("", cases.router)
    if settings.GOUFU_MODE == "demo":
        api.add_router("/demo", demo.router)
    problems.install(api)
    return api


urlpatterns = [path("api/", build().urls), re_path(r"^api/(?P<rest>.*)$", problems.nowhere)]
