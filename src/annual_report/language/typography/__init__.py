"""How wide letters are."""
