"""Acts on intention and requirement."""
