"""The states of a provider in the register."""

from django.utils.translation import pgettext_lazy

from goufu.core.states import State, States

PROVIDER_STATES = States(
    State("registered", pgettext_lazy("providers", "Registered"), pgettext_lazy("providers", "Registered"), "done"),
    State("suspended", pgettext_lazy("providers", "Ordered to stop activity"), pgettext_lazy("providers", "Suspended"), "held"),
)
