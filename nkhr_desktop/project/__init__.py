"""What can be done: the one door to the data."""
