"""What can be known before one buys: lawful methods, quiet closings, and the latest day to start."""
