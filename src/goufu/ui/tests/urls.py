"""The addresses that this floor's pages need when nothing stands above it."""

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def projects(_request: HttpRequest) -> HttpResponse:
    """A page in both languages, to have one."""
    return HttpResponse()


urlpatterns = [
    path("", include("goufu.ui.urls")),
    *i18n_patterns(path("projects", projects, name="projects"), prefix_default_language=False),
]
