"""Whether the platform could be reached: its own record, outside probers, and certificates of outages."""
