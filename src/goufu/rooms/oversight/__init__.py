"""The file of a purchase, kept whole."""
