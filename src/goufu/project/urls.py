"""The addresses of the whole house: Chinese without prefix, English under `/en/`."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from goufu.project.health import alive, ready

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", alive),
    path("readyz", ready),
    path("", include("goufu.api.urls")),
    path("", include("goufu.ui.urls")),
]
pages: list[URLPattern | URLResolver] = [path("", include("goufu.ui.urls")), path("", include("goufu.web.urls"))]
handler404 = "goufu.web.problems.not_found"
urlpatterns += i18n_patterns(*pages, prefix_default_language=False)
