"""Charts from the statistics they show to the shapes and words that are drawn."""
