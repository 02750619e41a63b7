"""A project among others: copied folders, another one who writes, a disk that takes no more."""
