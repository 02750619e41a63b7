"""The documents of the project: their list, adding them, describing them."""
