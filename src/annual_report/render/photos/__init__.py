"""Photos as they are printed: upright, scaled, without a camera's notes."""
