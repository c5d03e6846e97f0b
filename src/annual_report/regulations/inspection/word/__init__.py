"""Word files set in pages as their formats say, so that the rules on pages can judge them."""
