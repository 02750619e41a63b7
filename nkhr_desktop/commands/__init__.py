"""What can be done with a project without a window: one function for each command, which returns the exit code."""
