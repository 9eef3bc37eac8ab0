"""Challenges and their answers."""
