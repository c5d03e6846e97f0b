"""A page to its PDF: the engine in a process of its own, structure, metadata, attached sources."""
