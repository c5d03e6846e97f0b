"""A tree of texts to the model: what fits where, and what is told of what does not."""
