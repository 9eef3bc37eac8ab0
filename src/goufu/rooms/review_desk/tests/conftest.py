"""Tests of this room draw panels, and a draw needs a log of the test's own."""

from tests.reviewing import log_apart, module_log_apart

__all__ = ["log_apart", "module_log_apart"]
