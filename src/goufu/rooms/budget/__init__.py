"""Budget lines: drafted, confirmed, committed by a contract, spent by payments."""
