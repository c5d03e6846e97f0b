"""YAML text to a tree of texts with their places, and edits of that text."""
