"""Any PDF to pages of lines: what stands where, in which letters. Knows nothing of official documents."""
