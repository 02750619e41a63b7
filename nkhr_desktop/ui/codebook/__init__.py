"""The codebook as the window shows it: panel, tree, palette, editing."""
