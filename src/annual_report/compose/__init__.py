"""Model to Document: everything is numbered, ordered, compared and worded here; nothing is left for templates to compute."""
