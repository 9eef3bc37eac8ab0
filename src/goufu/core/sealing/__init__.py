"""Sealed bids: two keys dealt to opposed offices, bids encrypted before they arrive, opening by quorum.

Pure functions over bytes: no database, no clock, no network. `README.md` beside this file is the guide for callers.
"""
