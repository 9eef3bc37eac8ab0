"""Policy documents and the figures they put in force."""
