"""Data put into words: figures in sentences, names in braces, prose on one line."""
