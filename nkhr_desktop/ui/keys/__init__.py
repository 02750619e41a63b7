"""The place of keys: which key does what, how a person changes that, and a sheet of them to print."""

#: Where the settings keep the keys that a person chose: one name per action.
GROUP = "keys"
