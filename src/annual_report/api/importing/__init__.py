"""A report in Word taken into the data of a workspace."""
