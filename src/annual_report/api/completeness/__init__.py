"""How far a report is: what is still empty, what became of the last plan, and the printers of both."""
