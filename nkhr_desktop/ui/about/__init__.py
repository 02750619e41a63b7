"""About the app and about this project: version, licences, history, keys, what a check found."""
