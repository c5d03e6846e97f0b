"""Charts, from what the data asks for to shapes and words with their places.

The steps of one: `selection` (which statistics, of which years); then either `bar_chart`, or `chart_data` (their
figures in rows), worded by `wording`, set on an `axis`, with `notes` and a `values_table`, to a `graph`. That is what
a document holds of it. `drawing` makes geometry of either, when the page is set.
"""
