"""The place of keys: which key does what, how a person changes that, and a sheet of them to print."""
