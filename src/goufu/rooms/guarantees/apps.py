"""Bonds: received, given back, or kept."""

from django.apps import AppConfig


class GuaranteesConfig(AppConfig):
    """The room of bid bonds and bonds for delivery."""

    name = "goufu.rooms.guarantees"
    label = "guarantees"
