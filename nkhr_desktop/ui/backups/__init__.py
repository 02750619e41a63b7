"""Backups as a person meets them: made without being asked, listed, and a way back."""
