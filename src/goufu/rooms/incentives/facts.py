"""What earlier rooms ask of incentives."""

from goufu.core.measures import Asked, Measured, clocks_kept, supplies


@supplies("credit_entered_in_time")
def credit_entered_in_time(asked: Asked) -> Measured:
    """Results published in the span whose entry was due, and those of them entered within 5 working days."""
    return clocks_kept("credit_entry", asked)
