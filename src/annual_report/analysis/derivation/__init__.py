"""Values that other values determine: filled in as soon as a report is read, so that nobody types a number twice."""
