"""The programme's indicators: trees with formulas and targets, places in town and country, figures by year."""
