"""The rules on pages, one small function each, in the modules of this package; `registry` lists them."""
