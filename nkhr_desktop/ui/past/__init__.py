"""The history: every step, what it did to each thing, and earlier states brought back."""
