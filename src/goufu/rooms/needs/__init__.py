"""Needs raised for residents, and the purchases opened for them."""
