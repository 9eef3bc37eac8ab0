"""The room of delivery: service records, acceptance with the people served, payment."""

from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    """What the provider does, what is accepted, what is paid."""

    name = "goufu.rooms.delivery"
    label = "delivery"
