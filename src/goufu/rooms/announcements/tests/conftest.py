"""Tests of this room that look at what the log unveils need a log of their own."""

from tests.reviewing import log_apart

__all__ = ["log_apart"]
