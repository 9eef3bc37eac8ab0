"""The regions designated to pilot the purchase of services from social organizations."""
