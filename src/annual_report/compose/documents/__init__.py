"""The documents that can be made of a year's data: one file a document, listed in `registry`."""
