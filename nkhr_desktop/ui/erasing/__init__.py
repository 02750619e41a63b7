"""The window's way to erase documents and memos for good."""
