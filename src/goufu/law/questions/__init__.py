"""The questions that acts ask, one a module; found by folder, imported by name from their own module."""
