"""Calls for projects: which proposals are funded, made public, heard on, and awarded."""
