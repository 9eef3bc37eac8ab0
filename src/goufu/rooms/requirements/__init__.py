"""From the announced intention to the fixed requirement: what is to be bought, how well, for whom."""
