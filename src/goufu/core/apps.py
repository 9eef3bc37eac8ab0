"""The kernel: acts, `perform`, the ledger."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    """Finds every act when the models are loaded, and keeps the guard triggers in step with the tables."""

    name = "goufu.core"
    label = "core"

    def ready(self) -> None:
        from goufu.core import guard, registry

        registry.discover()
        post_migrate.connect(guard.install, sender=self)
