"""Writing the coded dataset."""
