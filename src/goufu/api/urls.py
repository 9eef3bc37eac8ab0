"""`/api/`: one NinjaAPI, made when the acts are known."""

from django.conf import settings
from django.urls import path
from ninja import NinjaAPI

from goufu.api import acts, cases, demo, problems


def build() -> NinjaAPI:
    """The API of this installation."""
    api = NinjaAPI(title="Goufu 购服", version="1", docs_url=None, urls_namespace="api", openapi_url="/openapi.json")
    api.add_router("/acts", acts.router())
    api.add_router("", cases.router)
    if settings.GOUFU_MODE == "demo":
        api.add_router("/demo", demo.router)
    problems.install(api)
    return api


urlpatterns = [path("api/", build().urls)]
