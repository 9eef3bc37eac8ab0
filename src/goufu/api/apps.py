"""The API: every act, every case, files and receipts, with OpenAPI 3.1 from the declarations."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Generic: it knows acts and cases, not rooms by name."""

    name = "goufu.api"
    label = "api"
