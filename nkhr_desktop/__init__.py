"""NKHR Desktop: code documents about human rights in North Korea and export a dataset that can be checked."""

__version__ = "0.1.0"
