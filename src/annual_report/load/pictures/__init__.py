"""Picture files of anybody, read within limits to what documents show of them: upright, scaled, without notes.

What a file says of itself is looked at before a decoder sees it; `shelf` is what the rest of the program asks.
"""
