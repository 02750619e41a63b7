"""Pure functions over a snapshot or a text."""
