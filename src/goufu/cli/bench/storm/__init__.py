"""The deadline storm: many sealed bids at once beside many readers, a kill in the middle, an oracle outside."""
