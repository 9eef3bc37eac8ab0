"""What offices do with indicators: trees come into force, counties list their places, figures are reported."""
