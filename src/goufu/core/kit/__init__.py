"""The kit: what a division has worked out, as one signed file that another one reads, compares and takes over."""
