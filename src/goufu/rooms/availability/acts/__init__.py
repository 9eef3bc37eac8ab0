"""Certificates of outages."""
