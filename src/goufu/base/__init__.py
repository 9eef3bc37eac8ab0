"""Civil dates, working days, money, identifiers, canonical JSON and errors: nothing here knows the state or the web."""
