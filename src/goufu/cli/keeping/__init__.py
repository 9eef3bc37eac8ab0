"""Keeping a second copy of the platform, and making the platform from it again."""
