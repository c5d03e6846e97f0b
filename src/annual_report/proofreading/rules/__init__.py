"""The rules of proofreading, one file a class of slips."""
