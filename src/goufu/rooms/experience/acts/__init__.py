"""Acts of what pilots have learned."""
