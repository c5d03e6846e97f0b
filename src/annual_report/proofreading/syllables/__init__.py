"""Words that Vietnamese cannot have: which are, and what was meant."""
