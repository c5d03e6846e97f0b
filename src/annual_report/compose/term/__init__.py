"""What a report on a term tells of its years: tables by year, charts, series of events, plans."""
