"""Word documents opened within limits, and read as paragraphs."""
