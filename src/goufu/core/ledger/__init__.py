"""The record: entries, their Merkle log, promises and the audit of rows against it."""
