"""Roll-ups: figures by division and year, kept beside the record and never at odds with it.

`shares.py` says how a room tells what each record adds to a figure, `tables.py` holds the sums, `refresh.py` brings
them up to what acts have done since. They are derived: `rebuild` makes them anew.
"""
