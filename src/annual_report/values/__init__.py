"""The values that data is made of: dates, periods, ids, figures; each typed from the text of one scalar."""
