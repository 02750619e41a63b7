"""The first page: the sample project, a new one, one that was open before."""
