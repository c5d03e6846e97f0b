"""What several years give together: figures added or closed, memberships, series of events, plans."""
