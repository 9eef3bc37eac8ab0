"""The register of providers: identity, rating, credit and lists."""

from django.apps import AppConfig


class ProvidersConfig(AppConfig):
    """The room of those who may be commissioned."""

    name = "goufu.rooms.providers"
    label = "providers"
