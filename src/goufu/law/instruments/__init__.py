"""Articles, each a module and a file of the same stem; found by folder."""
