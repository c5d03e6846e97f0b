"""The last plan against this year's results: what a task is about, what fulfils it, what became of it."""
