"""The floor under every table: what a row is, and who may write one. It holds no table itself."""
