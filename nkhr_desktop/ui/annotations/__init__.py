"""Annotations as the window shows them: the chosen one, and the list of all."""
