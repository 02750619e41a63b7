"""Finding words: in the document, and in the whole project."""
