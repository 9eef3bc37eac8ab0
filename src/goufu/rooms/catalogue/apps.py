"""The guidance catalogue and the eligibility of a purchase."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """The room in which a purchase is tested against what may be bought."""

    name = "goufu.rooms.catalogue"
    label = "catalogue"
