"""A document to one HTML page that holds everything it needs."""
