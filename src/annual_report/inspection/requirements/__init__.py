"""The rules on pages, one small function each, in the modules of this package; they are found by themselves."""
