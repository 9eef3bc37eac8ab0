"""The room of contracts: from the award letter to the filed contract."""

from django.apps import AppConfig


class ContractsConfig(AppConfig):
    """Contracts, their signing, publication and filing."""

    name = "goufu.rooms.contracts"
    label = "contracts"
