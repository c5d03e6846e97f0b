"""Any PDF against a regulation: what stands on its pages, which part of an official document it is, whether it fits."""
