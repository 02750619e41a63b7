"""About the app and about this project: version, licences, head of the history, what a check found."""
