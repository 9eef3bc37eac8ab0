"""The opening hall: where the opening is watched live, opposed on the day, and answered before the review begins."""
