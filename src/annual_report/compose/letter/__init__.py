"""The letter that a report travels with (công văn): its data, its checks, its composition."""
