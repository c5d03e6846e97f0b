"""The parts of an official document found on pages: by their words first, then by where they stand."""
