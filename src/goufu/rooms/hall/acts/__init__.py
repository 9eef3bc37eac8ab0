"""Oppositions to an opening, and their answers."""
