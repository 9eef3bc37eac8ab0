"""Django's PostgreSQL engine without the second index of each text column, where that index could answer nothing."""
