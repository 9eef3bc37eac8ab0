"""Experts, review, ranking and award."""
