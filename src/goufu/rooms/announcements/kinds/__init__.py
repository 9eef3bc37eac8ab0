"""A file a kind of notice, found by its folder."""
